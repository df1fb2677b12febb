import { kinds } from '../model/kinds.ts'
import type { LinkMode } from '../model/links.ts'
import type { Place, Report } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import { withLinkCode } from './link-code.ts'
import { withLinkNotes } from './link-notes.ts'

/**
 * A story with what paper says of the addresses behind its words, by its own `links` or else its issue's; the book,
 * where links are live, keeps the copy as it was. An advert says by itself where it leads, unless it is asked to.
 */
export async function withLinksOnPaper(
  story: Story,
  ofIssue: LinkMode | undefined,
  language: string,
  report: Report
): Promise<Story> {
  const usual = kinds[story.meta.kind].isSetWhole ? 'words' : (ofIssue ?? 'words')
  const mode = story.meta.links ?? usual
  const long = new Map<string, Place>()
  const tooLong = (href: string, place: Place) => void long.set(href, long.get(href) ?? place)
  const onPaper = await printed(story, mode, language, tooLong, report)
  for (const [href, place] of long) reportLong(href, mode, place, report)
  if (onPaper === story) return story
  const { blocks, footnotes } = story
  return { ...onPaper, inBook: { blocks, footnotes } }
}

async function printed(
  story: Story,
  mode: LinkMode,
  language: string,
  tooLong: (href: string, place: Place) => void,
  report: Report
): Promise<Story> {
  switch (mode) {
    case 'words':
      return story
    case 'notes':
      return withLinkNotes(story, language, tooLong)
    case 'qr':
      return withLinkCode(story, language, tooLong, report)
  }
}

function reportLong(href: string, mode: LinkMode, place: Place, report: Report): void {
  const start = href.slice(0, 60)
  report({
    code: 'copy/link-too-long',
    severity: 'warning',
    place,
    message: {
      en: `The address ${start}… has ${href.length} characters: too many ${mode === 'qr' ? 'for a QR code on newsprint' : 'to be typed from paper'}. It is live in PDF and book, and not printed.`,
      zh: `网址 ${start}… 有 ${href.length} 个字符，${mode === 'qr' ? '二维码印在报纸上扫不出' : '没有人会照着报纸输入'}；PDF 和电子书里能点，纸上不印。`
    },
    hint: {
      en: 'Give a short address, or write “links: words” in the front matter.',
      zh: '请换用较短的网址，或在文件开头写 links: words。'
    }
  })
}
