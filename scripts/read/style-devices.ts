import type { Tokens } from '../kit/css-tokens.ts'
import { type BoxLook, boxLooks, type RuleName, ruleLooks, ruleNames } from '../model/devices.ts'
import { kinds } from '../model/kinds.ts'
import type { Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import { wordPairs } from './word-pairs.ts'

/** Reads the devices that a style names; what it does not name looks as the house has it. */
export function devicesOf({ text, number, place }: Tokens, report: Report): Style['devices'] {
  const rules = wordPairs(text('devices'), ruleToken, place('devices'), report)
  const boxes = wordPairs(text('boxes'), boxToken, place('boxes'), report)
  return {
    rules: { ...usualRules, ...rules },
    boxes: { usual: 'frame', ...boxes },
    ornamentsMost: number('ornaments-most')
  }
}

const usualRules = {
  stories: 'thin',
  columns: 'hairline',
  lead: 'thin',
  foot: 'thick',
  folio: 'thin'
} as const

const ruleToken = {
  code: 'style/devices',
  token: 'devices',
  first: ruleNames,
  second: (name: string) =>
    Object.entries(ruleLooks)
      .filter(([, { isOrnament }]) => !isOrnament || mayBeOrnament.includes(name))
      .map(([look]) => look),
  words: { en: 'a place of rules and a look of theirs', zh: '线的位置 线的样子' }
}

/** What stands between all stories is no ornament. */
const mayBeOrnament: readonly string[] = ['lead', 'foot', 'folio'] satisfies readonly RuleName[]

const boxToken = {
  code: 'style/devices',
  token: 'boxes',
  first: ['usual', ...Object.keys(kinds)],
  second: () => Object.keys(boxLooks) as readonly BoxLook[],
  words: {
    en: 'a kind of story (or “usual”) and a look of boxes',
    zh: '稿件种类（或 usual）框的样子'
  }
}
