import type { Rect } from '../../model/dummy.ts'
import { wordsOf } from '../../model/furniture.ts'
import { kinds } from '../../model/kinds.ts'
import type { LeafRecipe } from '../../model/layout.ts'
import type { Problem } from '../../model/problem.ts'
import type { SetFrame } from '../../model/set-copy.ts'
import { headInPx, headRows } from '../../typeset/head-block.ts'
import { noteLines } from '../../typeset/note-lines.ts'
import { setArt } from '../../typeset/set-art.ts'
import { headCopyOf, type SetHead, setHead } from '../../typeset/set-head.ts'
import { boxSideOf, divideIntoLegs } from '../../typeset/type-width.ts'
import { advertLabelRows } from './advert-shapes.ts'
import type { Galley } from './galley.ts'

/** An advert set in its fixed frame; the problem says what does not fit. */
export interface SetAdvert {
  readonly set: SetFrame
  readonly problem: Problem | undefined
}

/** Share of an advert's height that its head may take. */
const headShare = 0.45
const leastPictureRows = 3

/** Sets an advert from the top: the mark 广告, its head, its picture, its words, all centred in a box. */
export function setAdvert(galley: Galley, rect: Rect, recipe: LeafRecipe): SetAdvert {
  const { story, context, picture } = galley
  const side = boxSideOf(context.style, story.meta.kind)
  const legs = divideIntoLegs(context.style, rect.width, side, 1)
  const pieces = galley.pieces(legs.measure)
  const copyRows = pieces.reduce((sum, piece) => sum + (piece.options[0]?.rows ?? 0), 0)
  const { label } = kinds[story.meta.kind]
  const { boxRows: edgeRows } = context.style
  const labelRows = advertLabelRows(story.meta.kind, context.style)
  const inner = rect.height - 2 * edgeRows - labelRows
  const pictureNeeds = picture ? leastPictureRows : 0
  const { isRuled } = kinds[story.meta.kind]
  const head = isRuled
    ? undefined
    : advertHead(galley, legs.innerPx, inner - copyRows - pictureNeeds, inner)
  const headLeast = head ? headRows(head.inkPx, 'panel', context) : 0
  const spare = inner - headLeast - copyRows
  const pictureRows = picture ? Math.max(leastPictureRows, spare) : 0
  const air = isRuled ? 0 : Math.max(0, spare - pictureRows)
  const strip = (row: number, rows: number) => ({ leg: 0, legs: 1, row, rows })
  const top = edgeRows + labelRows
  const headDeep = headLeast + Math.ceil(air / 2)
  const set: SetFrame = {
    story,
    frame: {
      story: story.slug,
      rect,
      boxed: true,
      recipe: { ...recipe, legs: 1, measure: legs.measure, lines: copyRows, blankRows: 0 },
      legGapPx: 0,
      lineChanges: {}
    },
    language: context.language,
    kind: story.meta.kind,
    ...(label
      ? {
          label: {
            strip: strip(edgeRows, labelRows),
            text: wordsOf(context.language).labels[label]
          }
        }
      : {}),
    ...(head
      ? {
          head: {
            strip: strip(top, headDeep),
            nodes: head.nodes(),
            inPx: headInPx(head, headDeep, 'panel', context)
          }
        }
      : {}),
    ...(picture
      ? {
          picture: {
            strip: strip(top + headDeep, pictureRows),
            block: picture.id,
            ...setArt(picture.node, legs.innerPx, pictureRows, context)
          }
        }
      : {}),
    copy: [
      {
        strip: strip(top + headDeep + pictureRows, isRuled ? inner : copyRows),
        nodes: isRuled
          ? [noteLines(inner, rect.width, context.style)]
          : pieces.flatMap(piece => piece.options[0]?.node() ?? [])
      }
    ]
  }
  return { set, problem: spare < pictureNeeds ? tooFull(galley, pictureNeeds - spare) : undefined }
}

function advertHead(
  galley: Galley,
  widthPx: number,
  roomRows: number,
  innerRows: number
): SetHead | undefined {
  const { story, context } = galley
  let smallest: SetHead | undefined
  /** A headline is never left out: where each way splits a word, it is split. */
  let torn: SetHead | undefined
  for (let grade = 1; grade <= context.style.headSizesPx.length; grade++) {
    const head = setHead(headCopyOf(story), grade, widthPx, context)
    if (head?.splitsWord) torn = head
    if (!head || head.splitsWord) continue
    smallest = head
    const rows = headRows(head.inkPx, 'panel', context)
    if (rows <= roomRows && rows <= innerRows * headShare) return head
  }
  return smallest ?? torn
}

function tooFull(galley: Galley, rows: number): Problem {
  const { story } = galley
  return {
    code: 'makeup/advert-too-full',
    severity: 'error',
    place: { file: story.file, line: 1 },
    message: {
      en: `The advert “${story.slug}” needs ${rows} rows more than its size gives.`,
      zh: `广告“${story.slug}”比所定尺寸多 ${rows} 行。`
    },
    hint: {
      en: 'Enlarge its size or shorten its words.',
      zh: '请放大尺寸（size）或缩短文字。'
    }
  }
}
