import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '../../../kit/folders.ts'
import { judged } from './judged.ts'

const namesIn = (folder: string) =>
  readdirSync(join(projectFolder, 'styles', folder)).map(file => file.replace(/\.\w+$/, ''))

test.each(namesIn('sets'))(
  'the set %s has no error on a newspaper press in any format',
  async set => {
    for (const format of namesIn('formats')) {
      const { problems } = await judged({ set, format })
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    }
  }
)

test('of coloured type that may blur it is told where, and how large it would be safe', async () => {
  const { problems } = await judged({ set: 'dushibao' })
  expect(problems.map(({ message, hint }) => `${message.en} ${hint.en}`)).toEqual([
    expect.stringMatching(
      /^Type of down to 14.25 pt \(\.head \.kicker\) stands white out of more than one ink.*background: var\(--ink\).*18 pt/
    ),
    expect.stringMatching(
      /^Type of 12.75 pt \(\.subhead\) is printed by more than one ink.*var\(--ink\).*18 pt/
    ),
    expect.stringMatching(/^Type of 12.75 pt \(\.copy-legs aside\.pull-quote\)/)
  ])
})

test.each(['dangbao', 'broadsheet-en'])('of the set %s nothing is told', async set => {
  expect((await judged({ set })).told).toEqual([])
})

const glass = 'press/see-through error own.css:1'

describe('On a newspaper press', () => {
  test.each<[string, string, readonly string[]]>([
    ['opacity', '.head { opacity: 0.5 }', [glass]],
    ['opacity by a token', ':root { --fade: .9 } .head { opacity: var(--fade) }', [glass]],
    ['opacity of nothing lost', '.head { opacity: 1 } p { opacity: 100% }', []],
    ['rgba', '.head { color: rgba(0, 0, 0, 0.5) }', [glass]],
    ['rgb with alpha', '.head { background: rgb(0 0 0 / 20%) }', [glass]],
    ['eight digits', '.head { border-top: 2px solid #00000080 }', [glass]],
    ['alpha in a token', ':root { --veil: #0004 }\n.head { background: var(--veil) }', [glass]],
    [
      'a gradient to nothing',
      '.head { background: linear-gradient(var(--ink), transparent) }',
      [glass]
    ],
    ['a border of nothing', '.head { border: 1px solid transparent }', []],
    ['a ground of nothing', '.head { background: transparent }', []],
    ['a gradient to no digits', '.head { background: linear-gradient(#0000, #000) }', [glass]],
    ['alpha of another kind', '.head { color: oklch(60% 0.1 20 / 50%) }', [glass]],
    [
      'a mixture with nothing',
      '.head { background: color-mix(in srgb, var(--ink) 50%, transparent) }',
      [glass]
    ],
    ['a blend', '.head { mix-blend-mode: multiply }', [glass]],
    ['no blend', '.head { mix-blend-mode: normal; filter: none; box-shadow: none }', []],
    ['a blend of grounds', '.head { background-blend-mode: normal, screen }', [glass]],
    ['a filter', '.head { filter: grayscale(1) }', [glass]],
    ['a filter of what is behind', '.head { -webkit-backdrop-filter: blur(2px) }', [glass]],
    ['a shadow of a box', '.head { box-shadow: 0 0 4px #0008 }', [glass]],
    [
      'a shadow of type',
      '.head { text-shadow: 1px 1px red }',
      [glass, 'press/colour-outside warning own.css:1']
    ],
    ['a mask', '.head { mask-image: linear-gradient(black, white) }', [glass]],
    [
      'a conic gradient',
      '.head { background: conic-gradient(var(--ink), var(--paper)) }',
      ['press/conic-gradient error own.css:1']
    ],
    ['a screen’s rule', '@media screen { .head { opacity: 0.5 } }', []],
    ['a printer’s rule', '@media print { .head { opacity: 0.5 } }', [glass]],
    [
      'a rule in a rule',
      '.head {\n  & .kicker { opacity: 0.5 }\n}',
      ['press/see-through error own.css:2']
    ],
    ['a comment', '/* .head { opacity: 0.5 } */', []],
    ['a picture’s name', '.head { background: url("opacity-red.png") }', []],
    [
      'a strange colour',
      '.head { background: #0055a4 }',
      ['press/colour-outside warning own.css:1']
    ],
    [
      'a strange colour by its name',
      '.head { background: navy }',
      ['press/colour-outside warning own.css:1']
    ],
    [
      'a colour of another kind',
      '.head { background: oklch(60% 0.1 20) }',
      ['press/colour-outside warning own.css:1']
    ],
    ['a token’s colour written out', '.head { background: #B8141A }', []],
    ['a word that is no colour', '.head { background: none; border: inherit; outline: auto }', []],
    ['red copy', '.copy { color: var(--accent) }', ['press/type-inks error own.css:1']],
    [
      'red numbers of notes',
      '.copy sup { color: var(--accent) }',
      ['press/type-inks error own.css:1']
    ],
    ['red type that is large', '.box { font-size: 24pt } .box { color: var(--accent) }', []],
    [
      'red type of a size elsewhere',
      '.box { font: 20px/1.2 var(--face-deck) }\n.copy-legs .box { color: var(--accent) }',
      ['press/type-inks warning own.css:2']
    ],
    ['red type in something large', '.box { font-size: 2cm } .box p { color: var(--accent) }', []],
    ['a red name of the paper', '.nameplate .paper { color: var(--accent) }', []],
    [
      'red folio lines',
      '.folio .paper { color: var(--accent) }',
      ['press/type-inks error own.css:1']
    ],
    [
      'white out of black',
      '.label { color: var(--paper); background: var(--ink) }',
      ['press/type-reversed error own.css:1']
    ],
    [
      'white out of black, larger',
      '.label { font-size: 15px; color: #fff; background: var(--ink) }',
      []
    ],
    [
      'white out of red',
      '.box { background: var(--accent) } .box p { color: var(--paper) }',
      ['press/type-reversed error own.css:1']
    ],
    [
      'grey type',
      ':root { --ink-soft: #333; } .copy { color: #777 }',
      ['press/colour-outside warning own.css:1', 'press/type-screened error own.css:1']
    ],
    ['grey type that is solid on press', '.copy { color: var(--ink-soft) }', []],
    ['pale type of one ink', '.copy { color: var(--tint) }', ['press/type-inks error own.css:1']],
    [
      'a thin red rule',
      '.head { border-top: 0.5pt solid var(--accent) }',
      ['press/rule-thin error own.css:1']
    ],
    [
      'a thin rule made red',
      '.rule.look-thin { border-color: var(--accent) }',
      ['press/rule-thin error own.css:1']
    ],
    ['a red rule thick enough', '.head { border-top: 1pt solid var(--accent) }', []],
    ['a red rule that is not drawn', '.head { border: 0.5pt none var(--accent) }', []],
    [
      'a double red outline',
      '.head { outline: 2px double var(--accent) }',
      ['press/rule-thin error own.css:1']
    ],
    [
      'a thin red bar',
      '.head { background: linear-gradient(var(--accent), var(--accent)) 0 0 / 100% 1px no-repeat }',
      ['press/rule-thin error own.css:1']
    ],
    [
      'a thick red bar',
      '.head { background: linear-gradient(var(--accent), var(--accent)) 0 0 / 100% var(--rule-thick) no-repeat }',
      []
    ],
    [
      'a black rule thinner than a hair',
      '.head { border-top: 0.2pt solid var(--ink) }',
      ['press/rule-thin error own.css:1']
    ]
  ])('%s is judged', async (_, css, told) => {
    const own = (await judged({ css })).told.filter(line => line.includes('own.css'))
    expect(own).toEqual(told)
  })
})

test('a style of an office’s printer is not judged', async () => {
  const css = '.head { opacity: 0.5; color: navy }'
  expect((await judged({ css, preset: 'office' })).told).toEqual([])
})

describe('In an issue of black and one more ink', () => {
  test.each(['dushibao', 'dangbao'])('the set %s can be printed', async set => {
    expect((await judged({ set, spot: 'accent' })).told).toEqual([])
  })

  test.each<[string, string, readonly string[]]>([
    ['grey', '.head { border-top: 1px solid #999 }', []],
    ['another colour', '.head { background: #00a }', ['press/third-ink error own.css:1']],
    ['red copy, of one plate', '.copy { color: var(--accent) }', []],
    [
      'copy of a tenth of the red',
      '.copy { color: var(--tint) }',
      ['press/type-screened error own.css:1']
    ]
  ])('%s is judged', async (_, css, told) => {
    expect((await judged({ css, set: 'dushibao', spot: 'accent' })).told).toEqual(told)
  })

  test('what is of other inks is refused where it is used', async () => {
    const { problems } = await judged({ set: 'fukan', spot: 'accent' })
    expect(
      problems.map(({ code, place, message }) => `${code} ${place?.file} ${message.en}`)
    ).toEqual([
      'press/third-ink styles/story/blocks.css “var(--tint)” cannot be printed by black and “大红” alone.'
    ])
  })

  test('a second ink that the style does not have brings nothing else with it', async () => {
    expect((await judged({ set: 'dangbao', spot: 'red' })).told).toEqual([
      'press/no-spot error issue.yaml:undefined'
    ])
  })
})

test('of what the copy does not have nothing is told', async () => {
  const names = new Set(['paragraph', 'p', 'subhead'])
  expect((await judged({ set: 'fukan', spot: 'accent', names })).told).toEqual([])
  const { problems } = await judged({ set: 'dushibao', names })
  expect(problems.map(({ message }) => message.en)).toEqual([
    expect.stringMatching(/\(\.subhead\)/)
  ])
})
