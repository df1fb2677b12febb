import { describe, expect, test } from 'vitest'
import type { LineRules } from '../../model/style.ts'
import { atomise } from '../../typeset/atomise.ts'
import { copyOf, halfEmRuler, measures } from './setting.ts'

const levels: readonly LineRules[] = ['none', 'basic', 'gb', 'strict']

/** CLREQ §3.1.4, its four levels of 行首行尾禁则: from which level on a mark may not begin, or end, a line. */
const table: readonly (readonly [
  what: string,
  marks: string,
  neverBegins: LineRules | 'never',
  neverEnds: LineRules | 'never'
])[] = [
  ['点号', '、 ， 。 ： ； ！ ？', 'basic', 'never'],
  ['结束引号', '” ’ 」 』', 'basic', 'never'],
  ['结束括号', '） 〕 】 ］', 'basic', 'never'],
  ['结束书名号', '》 〉', 'basic', 'never'],
  ['连接号', '～ –', 'basic', 'never'],
  ['间隔号', '·', 'basic', 'never'],
  ['分隔号', '／ /', 'basic', 'gb'],
  ['开始引号', '“ ‘ 「 『', 'never', 'basic'],
  ['开始括号', '（ 〔 【 ［', 'never', 'basic'],
  ['开始书名号', '《 〈', 'never', 'basic'],
  ['破折号、省略号', '—— ……', 'strict', 'never']
]

describe.each(levels)('At the level %s', level => {
  test.each(table)(
    '%s %s may not begin a line from the level %s on, nor end one from %s on',
    (_, marks, begins, ends) => {
      for (const mark of marks.split(' ')) {
        expect(mayBreak(`字${mark}字`, 1, level), `before ${mark}`).toBe(!reaches(level, begins))
        expect(mayBreak(`字${mark}字`, 1 + mark.length, level), `after ${mark}`).toBe(
          !reaches(level, ends)
        )
      }
    }
  )

  test('—— and …… are never parted, and a number stays with its unit', () => {
    expect(mayBreak('字——字', 2, level)).toBe(false)
    expect(mayBreak('字……字', 2, level)).toBe(false)
    expect(mayBreak('计120元', 4, level)).toBe(false)
  })
})

function reaches(level: LineRules, from: LineRules | 'never'): boolean {
  return from !== 'never' && levels.indexOf(level) >= levels.indexOf(from)
}

function mayBreak(text: string, offset: number, lineRules: LineRules): boolean {
  const faces = {
    measures,
    family: 'Song',
    strongFamily: 'Hei',
    emphasisFamily: 'Song',
    language: 'zh-CN'
  }
  let end = 0
  for (const atom of atomise(copyOf(text), { ...faces, lineRules }, halfEmRuler)) {
    end += atom.text.length
    if (end === offset) return atom.breakCost < Infinity
  }
  return false
}
