import { kinds } from '../model/kinds.ts'
import { counting, type DesignRule, short } from './figure.ts'
import { headOverCopy } from './head-over-copy.ts'
import type { PrintedFrame, PrintedPage, PrintedRule } from './printed-page.ts'

/** Boxes and rules: a grammar, not a filling. */
export const deviceRules: readonly DesignRule[] = [
  counting(
    'filler-box',
    { en: 'boxes that no kind and no editor asks for', zh: '为填版面而加的框' },
    ({ frames }) =>
      frames
        .filter(({ kind, isBoxed, isBoxAsked }) => {
          return isBoxed && !isBoxAsked && !kinds[kind].isBoxed && !kinds[kind].isSetWhole
        })
        .map(({ story, kind }) => `${story} ${kind}`)
  ),
  counting('rule-pairs', { en: 'two rules within a row', zh: '一行之内两条线' }, rulePairs),
  counting(
    'ornaments',
    { en: 'ornamental boxes', zh: '花边等装饰框' },
    ({ frames }) => frames.filter(({ isOrnament }) => isOrnament).map(({ story }) => story),
    2
  ),
  counting(
    'picture-bare',
    {
      en: 'pictures that begin a frame without rule and 0.6 row of air',
      zh: '版位顶上的图片缺线或缺空'
    },
    page => page.frames.flatMap(frame => bareTops(frame, page))
  ),
  counting(
    'copy-beside-head',
    { en: 'copy beside a lying head', zh: '正文排到标题旁边' },
    ({ frames }) => frames.filter(headOverCopy).map(({ story, seat }) => `${story} ${seat}`)
  )
]

/** Rules over one another, nearer than a row; a rule that goes on beside itself is one. */
function rulePairs({ rules, rowPx }: PrintedPage): readonly string[] {
  return rules.flatMap((one, at) =>
    rules
      .slice(at + 1)
      .filter(other => {
        const apart = other.y - one.y
        return apart > 0.05 * rowPx && apart < rowPx - 0.01 && shared(one, other) > 2 * rowPx
      })
      .map(other => `${one.of} | ${other.of} ${short((other.y - one.y) / rowPx)}`)
  )
}

function shared(one: PrintedRule, other: PrintedRule): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left)
}

function bareTops({ story, box, pictures, kind }: PrintedFrame, page: PrintedPage) {
  if (kinds[kind].isSetWhole) return []
  return pictures.flatMap(({ topPx }) => {
    if (topPx === undefined || topPx - box.top > beginsWithinRows * page.rowPx) return []
    const over = page.rules.filter(({ y, left, right }) => {
      return y <= topPx + 0.5 && left < box.right && right > box.left
    })
    const air = (topPx - Math.max(...over.map(({ y }) => y))) / page.rowPx
    // The nameplate's rule and the folio's stand further off than a story's own.
    if (air >= 0.6 && air < 2.5) return []
    return [`${story} ${Number.isFinite(air) ? short(air) : 'no rule'}`]
  })
}

/** A picture that begins so many rows under the top of its frame begins the frame. */
const beginsWithinRows = 1
