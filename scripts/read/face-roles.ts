import type { Tokens } from '../kit/css-tokens.ts'
import type { Report } from '../model/problem.ts'
import type { FaceRoles, FaceSource } from '../model/style.ts'
import { faceFault } from './faces-sheet.ts'

/** The families that a style gives to the parts of type; one that is not declared is an error. */
export function faceRolesOf(
  tokens: Tokens,
  faces: readonly FaceSource[],
  report: Report
): FaceRoles {
  const face = (role: string) => {
    const family = tokens.text(role)
    const problem = family === '' ? undefined : faceFault(role, family, faces)
    if (problem) report({ ...problem, place: tokens.place(role) })
    return family
  }
  return {
    body: face('face-body'),
    strong: face('face-strong'),
    emphasis: face('face-emphasis'),
    head: face('face-head'),
    headNews: face('face-head-news'),
    deck: face('face-deck'),
    kicker: face('face-kicker'),
    sign: face('face-sign'),
    subhead: face('face-subhead'),
    quote: face('face-quote'),
    byline: face('face-byline'),
    caption: face('face-caption'),
    lede: face('face-lede'),
    uprightMarks: face('face-upright-marks'),
    folio: face('face-folio'),
    brush: face('face-brush'),
    other: face('face-other'),
    last: face('face-last'),
    lastHead: face('face-last-head'),
    symbols: face('face-symbols'),
    emoji: face('face-emoji'),
    emojiHead: face('face-emoji-head')
  }
}
