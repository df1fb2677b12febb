import { describe, expect, test } from 'vitest'
import { type YamlEdits, yamlEdits } from '../../../../desk/preview/writing/yaml-edits.ts'
import { issueKeys } from '../../../../read/issue-schema.ts'

const filed = `paper: 日报
日期：2019-05-06
pages:
  # 头版
  - number: 1
    stories:
      - lead # 头条
      - {story: b, width: 3}
      - story: c
        row: 4
        # 注
      - d
  - number: 2
    stories: [e, {story: f, column: 1}, g]
  - number: 3
    stories:
      - h
  - number: 4
`

const first = ['pages', 0, 'stories'] as const
const second = ['pages', 1, 'stories'] as const

/** Lines that are other than filed. */
function changed(edit: (edits: YamlEdits) => YamlEdits | undefined, text = filed) {
  const opened = yamlEdits(text, issueKeys)
  const now = (opened && edit(opened)?.text.split('\n')) ?? []
  const before = text.split('\n')
  return {
    gone: before.filter(line => !now.includes(line)),
    come: now.filter(line => !before.includes(line))
  }
}

describe('One value is changed and nothing else', () => {
  test.each<[string, (edits: YamlEdits) => YamlEdits | undefined, string[], string[]]>([
    [
      'an item with a remark',
      one => one.set([...first, 0], 'z'),
      ['      - lead # 头条'],
      ['      - z # 头条']
    ],
    [
      'a value in braces',
      one => one.set([...first, 1, 'width'], 5),
      ['      - {story: b, width: 3}'],
      ['      - {story: b, width: 5}']
    ],
    ['a new key of an item', one => one.set([...first, 2, 'width'], 2), [], ['        width: 2']],
    [
      'a new key in braces',
      one => one.set([...second, 1, 'width'], 2),
      ['    stories: [e, {story: f, column: 1}, g]'],
      ['    stories: [e, {story: f, column: 1, width: 2}, g]']
    ],
    ['a new key at the end', one => one.set(['close'], 'none'), [], ['close: none']],
    [
      'a value that YAML would take for more',
      one => one.set(['paper'], '要闻: 今日'),
      ['paper: 日报'],
      ['paper: "要闻: 今日"']
    ],
    ['an item that goes', one => one.without([...first, 3]), ['      - d'], []],
    [
      'the first in brackets',
      one => one.without([...second, 0]),
      ['    stories: [e, {story: f, column: 1}, g]'],
      ['    stories: [{story: f, column: 1}, g]']
    ],
    [
      'the last in brackets',
      one => one.without([...second, 2]),
      ['    stories: [e, {story: f, column: 1}, g]'],
      ['    stories: [e, {story: f, column: 1}]']
    ],
    [
      'the only item',
      one => one.without(['pages', 2, 'stories', 0]),
      ['      - h'],
      ['    stories: []']
    ],
    ['an item that comes', one => one.add([...first], 'n'), [], ['      - n']],
    [
      'an item that comes into brackets',
      one => one.add([...second], 'n'),
      ['    stories: [e, {story: f, column: 1}, g]'],
      ['    stories: [e, {story: f, column: 1}, g, n]']
    ],
    [
      'the first item of a page without a list',
      one => one.add(['pages', 3, 'stories'], 'n'),
      [],
      ['    stories: [n]']
    ],
    [
      'an item by a map',
      one => one.put([...first, 3], '{ story: d, width: 2 }'),
      ['      - d'],
      ['      - { story: d, width: 2 }']
    ]
  ])('%s', (_, edit, gone, come) => {
    expect(changed(edit)).toEqual({ gone, come })
  })

  test('line ends stay those of the file', () => {
    const text = filed.replaceAll('\n', '\r\n')
    const one = yamlEdits(text, issueKeys)
      ?.add([...first], 'n')
      ?.without([...first, 0])
    expect(one?.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('a text of several lines gives way to one line', () => {
    const text = 'paper: |\n  日报\n  副刊\nformat: duikai\n'
    expect(changed(one => one.set(['paper'], '晚报'), text).come).toEqual(['paper: 晚报'])
  })
})

test.each(['- a\n- b\n', '{paper: x}\n', ''])('%j is no list of keys', text => {
  expect(yamlEdits(text, issueKeys)).toBeUndefined()
})
