import type { IssueFacts } from '../../model/issue.ts'
import { isAuto } from '../page-wishes.ts'
import { present } from '../present.ts'
import type { PaperAbove } from './paper-above.ts'

/** What is assumed of a folder of articles, but for what its `paper.yaml` says. */
export function asPaperSays(facts: IssueFacts, { fields, file }: PaperAbove): IssueFacts {
  const { name: _, format, phrases, language, style, lineRules, links, ...more } = fields
  const { publisher, rights, editors, signatures, editor, cn, issn, place } = more
  const texts = { publisher, rights, editors, cn, issn, place }
  const isGiven = format !== undefined && !isAuto(format)
  return {
    ...facts,
    ...present({ phrases, language, style, lineRules, links, editor, ...texts }),
    ...(signatures === undefined ? {} : { signatures: Number(signatures) }),
    ...(isGiven && facts.open
      ? { format, open: { ...facts.open, format: false }, places: { format: { file } } }
      : {})
  }
}
