import type { MadeCorrection } from '../../model/correction.ts'
import type { Issue } from '../../model/issue.ts'
import { homeSlug, restPage } from '../../model/part-id.ts'
import { blockWords, fieldWords } from '../../model/part-words.ts'
import type { Words } from '../../model/problem.ts'
import type { Story } from '../../model/story.ts'
import type { PrintRecord } from './print-record.ts'

/** One correction that stands in the paper, with its place on it. */
export interface CorrectionChange {
  readonly id: string
  readonly story: string
  readonly headline: string
  /** The page whose frame holds the words; absent where they are on none, as those of a story left out. */
  readonly page?: number
  /** The field, the block's id, or the number of the note. */
  readonly at: string
  readonly where: Words
  readonly before: string
  readonly after: string
  /** The build before had it not, or with another reading. */
  readonly isNew: boolean
}

/** The corrections of an issue in the order of its stories, each with the page on which it is read. */
export function correctionChanges(
  before: PrintRecord | undefined,
  now: PrintRecord,
  { stories }: Issue
): readonly CorrectionChange[] {
  const known = new Map(before?.corrections.map(one => [`${one.story} ${one.id}`, one.after]))
  return stories.flatMap(story =>
    story.mended.map(made => {
      const page = pageOf(made, story, now)
      return {
        id: made.correction.id,
        story: story.slug,
        headline: story.meta.headline.main ?? '',
        ...(page === undefined ? {} : { page }),
        at: made.id,
        where: whereOf(made, story),
        before: made.before,
        after: made.after,
        isNew: known.get(`${story.slug} ${made.correction.id}`) !== made.after
      }
    })
  )
}

/** A block is looked for in all parts of its story; a field stands where it begins, its source where it ends. */
function pageOf(made: MadeCorrection, { slug }: Story, { pages }: PrintRecord): number | undefined {
  const parts = pages.flatMap(({ page, frames }) =>
    frames.filter(({ story }) => homeSlug(story) === slug).map(frame => ({ page, frame }))
  )
  const first = parts.find(({ frame }) => restPage(frame.story) === undefined)
  const last = parts.find(({ frame }) => restPage(frame.story) !== undefined)
  if (made.in === 'note' || made.id === 'source') return (last ?? first)?.page
  const holder =
    made.in === 'block'
      ? parts.find(({ frame }) => frame.lines.some(([block]) => block === made.id))
      : undefined
  return (holder ?? first)?.page
}

/** The words of a picture that can be corrected are those beside it. */
const captionWords: Words = { en: 'caption', zh: '图片说明' }

function whereOf(made: MadeCorrection, story: Story): Words {
  switch (made.in) {
    case 'field':
      return fieldWords[made.id] ?? { en: made.id, zh: made.id }
    case 'note':
      return { en: `note ${made.id}`, zh: `注${made.id}` }
    case 'block': {
      const block = story.blocks.find(({ id }) => id === made.id)
      if (!block) return { en: 'copy', zh: '正文' }
      const alike = story.blocks.filter(({ kind }) => kind === block.kind)
      const number = alike.indexOf(block) + 1
      const { en, zh } = block.kind === 'picture' ? captionWords : blockWords[block.kind]
      const place = block.kind === 'paragraph' ? `第${number}段` : `第${number}处${zh}`
      return { en: `${en} ${number}`, zh: place }
    }
  }
}
