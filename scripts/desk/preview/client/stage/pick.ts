import type { FrameView } from '../../view/frame-view.ts'
import { type Chosen, choose, whatIsChosen } from '../chosen.ts'
import { onCopy, pieceOf } from '../fetched-copy.ts'
import type { Sheet } from './all-sheets.ts'

/** Chooses what stands at an element of a page: its paragraph, headline, caption or picture. */
export function pickAt(sheet: Sheet, target: Element): void {
  const frame = frameAt(sheet, target)
  if (frame) pick(sheet, frame, pieceAt(target), target.closest('figcaption') !== null)
  else choose(undefined)
}

/** Chooses what is selected on a page, with its words and those around it. */
export function pickSelected(sheet: Sheet): void {
  const selection = sheet.document()?.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return
  const range = selection.getRangeAt(0)
  const words = wordsIn(range).trim()
  const { startContainer: node } = range
  const target = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement
  const frame = target && frameAt(sheet, target)
  if (words === '' || !target || !frame) return
  const isCaption = target.closest('figcaption') !== null
  const around = { selected: words, ...besideOf(range, target) }
  pick(sheet, frame, pieceAt(target), isCaption, around)
}

/** Where what is chosen stands in the files by now: copy that came later, or moved by an edit above it; called once. */
export function startPicking(): void {
  onCopy(() => {
    const chosen = whatIsChosen()
    const place = chosen?.piece === undefined ? undefined : pieceOf(chosen.story, chosen.piece)
    if (chosen && place && (place.line !== chosen.line || place.file !== chosen.file))
      choose({ ...chosen, file: place.file, line: place.line })
  })
}

function pick(
  sheet: Sheet,
  frame: FrameView,
  piece: string | undefined,
  isCaption: boolean,
  around: Pick<Chosen, 'selected' | 'before' | 'after'> = {}
): void {
  const { story, headline, file, line } = frame
  const place = piece === undefined ? { file, line } : (pieceOf(story, piece) ?? { file, line })
  choose({
    ...{ page: sheet.page().number, frame: frame.id, story, headline },
    ...(piece === undefined ? {} : { piece }),
    ...(isCaption ? { isCaption } : {}),
    ...{ file: place.file, line: place.line },
    ...around
  })
}

function frameAt(sheet: Sheet, target: Element): FrameView | undefined {
  const id = target.closest('article.frame')?.id
  return sheet.page().frames.find(frame => frame.id === id)
}

/** A block says its id; a part of the head is what its class calls it. */
function pieceAt(target: Element): string | undefined {
  const block = target.closest('[data-block]') ?? target.querySelector('[data-block]')
  const own = block?.getAttribute('data-block')
  if (own && target.closest('.copy-legs, .lead-picture')) return own
  for (const [selector, field] of fields) if (target.closest(selector)) return field
  return target.closest('.head') ? 'headline.main' : undefined
}

const fields: readonly (readonly [string, string])[] = [
  ['.head .kicker', 'headline.kicker'],
  ['.head .deck', 'headline.deck'],
  ['.head .byline', 'byline'],
  ['.head .sign', 'column'],
  ['.head .main', 'headline.main']
]

/** The words of a range as they read: the ends of lines are no words of the copy. */
function wordsIn(range: Range): string {
  const words = range.cloneContents()
  for (const end of words.querySelectorAll('br')) end.replaceWith('\n')
  return (words.textContent ?? '').replace(lineEnds, '$1').replace(/\s*\n\s*/g, ' ')
}

/** What stands before and after a range in its own paragraph, or part of the head. */
function besideOf(range: Range, target: Element): Pick<Chosen, 'before' | 'after'> {
  const piece = target.closest('figcaption, [data-block], .head .stack > *')
  if (!piece) return {}
  const [before, after] = [range.cloneRange(), range.cloneRange()]
  before.selectNodeContents(piece)
  before.setEnd(range.startContainer, range.startOffset)
  after.selectNodeContents(piece)
  if (piece.contains(range.endContainer)) after.setStart(range.endContainer, range.endOffset)
  else after.collapse(false)
  return {
    before: [...wordsIn(before)].slice(-beside).join(''),
    after: [...wordsIn(after)].slice(0, beside).join('')
  }
}

const beside = 20

/** Ends of lines that stand for no blank. */
const lineEnds = /(\p{Script=Han}|[，。！？；：、（）《》“”])\s*\n\s*/gu
