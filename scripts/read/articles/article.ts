import type { ArticleReading, Recast, Stretch } from '../../model/article.ts'
import { kinds } from '../../model/kinds.ts'
import type { Problem, Report } from '../../model/problem.ts'
import type { FiledStory } from '../../model/story.ts'
import { tooManyBlanks } from '../copy-work.ts'
import { decodeText, plainText } from '../decode.ts'
import { type FileText, placeIn } from '../place-in.ts'
import { present } from '../present.ts'
import { refusedCopy } from '../refused-copy.ts'
import { copyTree } from '../story.ts'
import { readStoryMeta } from '../story-meta.ts'
import { refusalOf } from '../yaml-refusal.ts'
import { coverOf } from './article-cover.ts'
import { type ArticleParts, articleFront } from './article-front.ts'
import { articleHeadings, type HeadedTree } from './article-headings.ts'
import { ownPictures } from './article-pictures.ts'
import { codeInItems } from './code-in-items.ts'
import { filedOffsets } from './filed-offsets.ts'
import { frontValues } from './front-values.ts'
import { type HouseFront, houseFront } from './house-front.ts'
import { htmlHeadings } from './html-headings.ts'
import { linkedNotes } from './linked-notes.ts'
import { maskedCopy } from './masked-copy.ts'
import { nameWords } from './name-words.ts'
import type { FindPlace } from './picture-places.ts'
import { plainHtml } from './plain-html.ts'
import { isNothing, withoutHidden } from './tidy-tree.ts'

/** An article's file: its bytes, its path as the newsroom writes it, its path in the folder, its slug. */
export interface ArticleFile {
  readonly bytes: Uint8Array
  readonly file: string
  readonly path: string
  readonly slug: string
}

/** An article read as a story, with what its front matter says that a story's does not. */
export interface Article {
  readonly story: FiledStory
  readonly weight?: number
  readonly date?: string
  readonly isLead: boolean
  readonly isDraft: boolean
}

/**
 * Reads an article as its tool and its author mean it: headline from the front matter, the first `# ` or the
 * file's name, pictures from where they lie. Undefined for a file that holds nothing to print, which is
 * `empty`, or after errors.
 */
export async function readArticle(
  file: ArticleFile,
  find: FindPlace,
  report: Report
): Promise<Article | 'empty' | undefined> {
  const text = decodeText(file.bytes, file.file, report)
  if (text === undefined) return undefined
  const blankLine = tooManyBlanks(text)
  if (blankLine !== undefined) {
    report(refusedCopy('too-many-blanks', { file: file.file, line: blankLine + 1, column: 1 }))
    return undefined
  }
  const parts = articleFront(text, file.file, report)
  const values = frontValues(parts, report)
  return values && articleOf(file, text, parts, houseFront(parts, values), { find, report })
}

async function articleOf(
  { bytes, file, path, slug }: ArticleFile,
  text: string,
  parts: ArticleParts,
  front: HouseFront,
  { find, report }: { readonly find: FindPlace; readonly report: Report }
): Promise<Article | 'empty' | undefined> {
  const isBare = Object.values(front.keys).every(use => use !== 'headline')
  const tell = isBare ? withoutNoHeadline(report) : report
  // A line that begins with colons is copy where its author never heard of ours.
  const warn: Report = one =>
    report(one.code === 'story/directive-broken' ? { ...one, severity: 'warning' } : one)
  const { meta, places } = readStoryMeta({ ...parts.front, text: front.text }, slug, tell)
  const masked = maskedCopy(parts.copy.text, /\.mdx$/i.test(path))
  const tree = copyTree(
    { ...parts.copy, text: masked.text },
    text,
    !kinds[meta.kind].keepsLines,
    warn
  )
  if (!tree) return undefined
  const copyAt = text.length - parts.copy.text.length
  linkedNotes(
    tree,
    masked.links.map(link => ({ ...link, start: link.start + copyAt, end: link.end + copyAt })),
    text
  )
  const masks = masked.masks.map(mask => movedBy(mask, at => at + copyAt))
  const rewritten = masks.filter(({ kind }) => kind === 'picture')
  const pictured = await ownPictures(htmlHeadings(tree, text), { text, path, find, rewritten })
  const headed = articleHeadings(pictured.tree, isBare ? undefined : meta.headline.main)
  const cover = await coverOf(front, path, find, headed.tree)
  const children = [...cover.nodes, ...headed.tree.children]
  const whole = withoutHidden(codeInItems(plainHtml({ ...headed.tree, children })))
  const isDrawing = Object.keys(front.keys).some(key => /^(?:excalidraw|kanban)-plugin$/.test(key))
  if (isDrawing || (isNothing(whole) && headed.headline === undefined && isBare)) return 'empty'
  checkLength(headed, { file, text, firstLine: 1 }, report)
  const filed = plainText(bytes)
  const filedAt = filedOffsets(filed, text)
  const isShown = (mask: Recast) =>
    mask.kind !== 'picture' || !pictured.recasts.some(({ start }) => start === mask.start)
  const recasts = [
    ...headed.recasts,
    ...pictured.recasts,
    ...cover.recasts,
    ...masks.filter(isShown)
  ]
  const article: ArticleReading = {
    front: { start: 0, end: filedAt(copyAt) },
    frontKind: parts.kind,
    keys: front.keys,
    addresses: front.addresses,
    recasts: recasts
      .map(one => movedBy(one, filedAt))
      .sort((one, other) => one.start - other.start),
    headlineFrom: !isBare ? 'front' : headed.headline === undefined ? 'name' : 'heading'
  }
  const main = headed.headline ?? (isBare ? nameWords(path) : meta.headline.main)
  const { weight, date, isLead, isDraft } = front
  return {
    story: {
      slug,
      file,
      path,
      meta: { ...meta, headline: { ...meta.headline, main } },
      tree: whole,
      filed,
      copy: parts.copy.text,
      copyLine: parts.copy.firstLine,
      places,
      article
    },
    ...present({ weight, date }),
    isLead,
    isDraft
  }
}

function checkLength({ headline, recasts }: HeadedTree, source: FileText, report: Report): void {
  if (headline === undefined || headline.length <= mostHeadline) return
  report({
    severity: 'error',
    place: placeIn(source, recasts[0]?.start ?? 0),
    ...refusalOf('text-too-long', `${mostHeadline}`),
    hint: {
      en: 'Write a shorter headline in this line, and what is more as a paragraph under it.',
      zh: '请在此行写短一些的标题，其余的话另起一段写在下面。'
    }
  })
}

/** As long as a headline in a front matter may be. */
const mostHeadline = 200

function withoutNoHeadline(report: Report): Report {
  return (problem: Problem) => {
    if (problem.code !== 'story/no-headline') report(problem)
  }
}

function movedBy(recast: Recast, move: (at: number) => number): Recast {
  const moved = <One extends Stretch>(one: One) => ({
    ...one,
    start: move(one.start),
    end: move(one.end)
  })
  return { ...moved(recast), prints: recast.prints.map(moved) }
}
