import { sha256Hex } from '../../kit/hash.ts'
import { issueItself } from '../../model/correction.ts'
import type { Issue } from '../../model/issue.ts'
import type { SetFrame, SetPage } from '../../model/set-copy.ts'
import type { Story } from '../../model/story.ts'
import type { Style } from '../../model/style.ts'
import { plannedFurniture } from '../../press/planned-text.ts'
import type { LaidOut } from '../../press/written-pages.ts'
import type { FrameRecord, PageRecord, PrintRecord } from './print-record.ts'
import { copyLines, headLines } from './set-lines.ts'

/** What the pages of an issue are set like, from their own HTML and the pictures that it shows. */
export function recordOfPrint(issue: Issue, style: Style, laidOut: LaidOut): PrintRecord {
  const html = new TextDecoder().decode(laidOut.files.get('/pages.html')?.bytes)
  const sections = html.split(/(?=<section class="page")/).slice(1)
  if (sections.length !== laidOut.pages.length)
    throw new Error(`${sections.length} pages are written of ${laidOut.pages.length}`)
  const pictures = new Map(
    [...issue.stories.flatMap(story => story.pictures), issue.nameplate].flatMap(picture =>
      picture ? [[picture.name, picture.hash] as const] : []
    )
  )
  return {
    version: 1,
    issue: issue.facts.id,
    sheets: shortHash(style.css),
    pages: laidOut.pages.map((page, at) => ({
      ...pageRecord(page, sections[at] ?? '', pictures),
      furniture: plannedFurniture(issue.facts, page.dummy).map(({ text }) => text)
    })),
    corrections: allMended(issue).flatMap(({ slug, mended }) =>
      mended.map(({ correction, after }) => ({ id: correction.id, story: slug, after }))
    )
  }
}

/** What was corrected in the issue itself, and story by story. */
function allMended({ mended = [], stories }: Issue): readonly Pick<Story, 'slug' | 'mended'>[] {
  return [{ slug: issueItself, mended }, ...stories]
}

function pageRecord(
  { dummy, frames }: SetPage,
  section: string,
  pictures: ReadonlyMap<string, string>
): PageRecord {
  const shown = [...pictures].filter(([name]) => section.includes(name)).map(([, hash]) => hash)
  // What stands behind the last page's section is no page's.
  const own = section.slice(0, section.lastIndexOf('</section>'))
  return {
    page: dummy.page,
    print: shortHash(JSON.stringify([own, ...shown])),
    frames: frames.map(set => frameRecord(set, pictures))
  }
}

function frameRecord(set: SetFrame, pictures: ReadonlyMap<string, string>): FrameRecord {
  const { frame, story, head, picture, copy, label, onward } = set
  const { rect, boxed, recipe } = frame
  const drawn = picture && JSON.stringify([picture.strip, picture.node])
  const shown = [...pictures].filter(([name]) => drawn?.includes(name)).map(([, hash]) => hash)
  const all = pictures.size > 0 ? JSON.stringify([head, picture, copy]) : ''
  return {
    story: frame.story,
    headline: story.meta.headline.main ?? '',
    rect: { column: rect.column, row: rect.row, width: rect.width, height: rect.height },
    boxed,
    legs: recipe.legs,
    airRows: head ? recipe.airRows : 0,
    pictureRows: picture?.strip.rows ?? 0,
    headPx: head ? (recipe.headPx ?? 0) : 0,
    head: headLines(head?.nodes ?? []),
    lines: copyLines(copy.flatMap(({ nodes }) => nodes)),
    picture: drawn ? shortHash(JSON.stringify([drawn, ...shown])) : '',
    pictures: [...pictures]
      .filter(([name]) => all.includes(name))
      .map(([, hash]) => shortHash(hash)),
    labels: [label?.text, onward].filter(word => word !== undefined)
  }
}

function shortHash(text: string): string {
  return sha256Hex(text).slice(0, 16)
}
