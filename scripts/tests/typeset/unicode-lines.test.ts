import { describe, expect, test } from 'vitest'
import { atomise } from '../../typeset/atomise.ts'
import { copyOf, halfEmRuler, measures } from './setting.ts'
import { type UnicodePlace, unicodePlaces } from './unicode-cases.ts'

/** Where we differ from the file, and why; × may not be parted, ÷ may. */
const differences: Readonly<Record<string, string>> = {
  '字÷—': 'CLREQ: a dash never begins a line; UAX #14 lets one begin it',
  '字×"': 'house style turns typewriter quotes into “ and ” before lines are broken',
  '\u2329×字': 'U+2329 is not an East Asian bracket in NFC, which has U+3008 for it',
  '字×․': 'ONE DOT LEADER is no mark of Chinese text',
  '字×៖': 'a Khmer mark stands for its class in the file',
  '"×字': 'house style turns typewriter quotes into “ and ” before lines are broken'
}

describe('Lines end beside Han characters where Unicode’s test file has them end', () => {
  const places = unicodePlaces()

  test('in some two hundred cases of the classes of Chinese text', () => {
    expect(places.length).toBeGreaterThan(200)
  })

  test('but for what is listed here with its reason', () => {
    const differing = places.filter(place => mayBreak(place.text, place.offset) !== place.mayBreak)
    expect([...new Set(differing.map(nameOf))].sort()).toEqual(Object.keys(differences).sort())
  })
})

/** CLREQ §3.1.1 and the rules of UAX #14 for the classes of Chinese text, by hand; | may break, + may not. */
const pairs: readonly (readonly [rule: string, places: string])[] = [
  [
    'LB13 × CL, EX, IS: no mark before which a line may begin',
    '字+，|字 字+。|字 字+、|字 字+；|字 字+：|字 字+！|字 字+？|字'
  ],
  ['LB14 OP ×: no line ends with an opening mark', '字|（+字 字|《+字 字|“+字 字|「+字'],
  ['LB13 × CL: no line begins with a closing mark', '字+）|字 字+》|字 字+”|字 字+」|字'],
  ['LB16, 17: marks that close keep together', '字+》+，|字 字+”+。|字'],
  ['LB17 B2 × B2, LB22 × IN: —— and …… stay whole', '字+——|字 字+……|字'],
  ['LB21 × NS: what leans back', '字+々|字 字+ー|字'],
  ['CLREQ: connectors never begin a line, nor does a solidus end one', '字+·|字 字+～|字 字+／+字'],
  ['LB25 PR × NU, NU × PO: currency and percent', '字|￥120|字 字|10%|字 字|5℃|字'],
  ['LB30 AL beside brackets', '字|（+abc+）|字']
]

test.each(pairs)('%s', (_, cases) => {
  for (const shown of cases.split(' ')) {
    const text = shown.replace(/[|+]/g, '')
    let offset = 0
    for (const [, before, sign] of shown.matchAll(/([^|+]+)([|+])/gu)) {
      offset += before?.length ?? 0
      expect(mayBreak(text, offset), `${shown} at ${offset}`).toBe(sign === '|')
    }
  }
})

function nameOf({ before, after, mayBreak: may }: UnicodePlace): string {
  return `${before}${may ? '÷' : '×'}${after}`
}

function mayBreak(text: string, offset: number): boolean {
  const faces = {
    measures,
    family: 'Song',
    strongFamily: 'Hei',
    emphasisFamily: 'Song',
    language: 'zh-CN'
  }
  let end = 0
  for (const atom of atomise(copyOf(text), faces, halfEmRuler)) {
    end += atom.text.length
    if (end === offset) return atom.breakCost < Infinity
  }
  return false
}
