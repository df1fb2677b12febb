import { expect, test } from 'vitest'
import { cssPx } from '../../kit/css-length.ts'
import { cssDeclarations, partsOf } from '../../kit/css-rules.ts'
import { dresses, mayBeSame, selectorPaths, weightOf } from '../../kit/css-selector.ts'

/** `line selector { property: value }` of each. */
function told(css: string): readonly string[] {
  return cssDeclarations(css).map(({ around, selector, property, value, line }) =>
    [line, ...around, `${selector} { ${property}: ${value} }`].join(' ')
  )
}

test.each<[string, string, readonly string[]]>([
  ['a rule', 'a {\n  COLOR: Red;\n  margin:0 }', ['2 a { color: Red }', '3 a { margin: 0 }']],
  [
    'comments',
    '/* a { b: c } */\na/**/.b { /* x */ color: /* y; */ red; }',
    ['2 a .b { color: red }']
  ],
  [
    'strings and addresses',
    'a::before { content: "};{"; src: url(a;b{c) }\nb { top: 0 }',
    ['1 a::before { content: "};{" }', '1 a::before { src: url(a;b{c) }', '2 b { top: 0 }']
  ],
  ['media', '@media print {\n  a { top: 0 }\n}', ['2 @media print a { top: 0 }']],
  [
    'rules in rules',
    '.a {\n  top: 0;\n  & .b { left: 0 }\n  p { right: 0 }\n}',
    ['2 .a { top: 0 }', '3 :is(.a) .b { left: 0 }', '4 :is(.a) p { right: 0 }']
  ],
  ['a rule that is not closed', 'a { top: 0; left: 1px', ['1 a { top: 0 }', '1 a { left: 1px }']],
  [
    'a bracket too many',
    'a { width: calc(1px)); top: 0 }',
    ['1 a { width: calc(1px)) }', '1 a { top: 0 }']
  ],
  ['what is important', 'a { color: red !important }', ['1 a { color: red }']],
  ['a name of the paper’s', ':root { --Tint: #FFF; }', ['1 :root { --Tint: #FFF }']],
  ['what is no declaration', 'a { color }\n@import "b.css";\nb { top: 0 }', ['3 b { top: 0 }']]
])('of %s every declaration is found at its line', (_, css, expected) => {
  expect(told(css)).toEqual(expected)
})

test('values are parted outside their brackets', () => {
  const value = 'linear-gradient(red, rgb(0, 0, 0)) 0 0 / 100% 1px, url("a,b c.png") no-repeat'
  const [first = '', second] = partsOf(value, 'comma')
  expect(second).toBe('url("a,b c.png") no-repeat')
  expect(partsOf(first, 'blank')).toEqual([
    'linear-gradient(red, rgb(0, 0, 0))',
    '0',
    '0',
    '/',
    '100%',
    '1px'
  ])
})

test.each<[string, string, boolean]>([
  ['.subhead', '.frame .subhead', true],
  ['.copy-legs aside.pull-quote', '.pull-quote', true],
  ['.label', '.label.mark', true],
  ['p.lines', '.lines', true],
  ['strong', '.copy strong', true],
  ['.copy', '.lines', false],
  ['p.copy', 'li.copy', false],
  ['.a::before', '.a', false],
  ['.copy-legs :is(aside, blockquote) h2', 'aside h2', true],
  ['.a:not(.b)', '.a', true],
  ['strong', '.copy', false]
])('%s and %s may dress one element: %s', (one, other, expected) => {
  const [a = [], b = []] = [selectorPaths(one)[0], selectorPaths(other)[0]]
  expect(mayBeSame(a, b)).toBe(expected)
})

test.each<[string, string, boolean]>([
  ['.label', '.notes > .label', true],
  ['.notes > .label', '.label', false],
  ['.copy-legs .box', '.copy-legs aside.box', true],
  ['.frame .box', '.copy-legs .box', false],
  ['.a .b .c', '.a .x .b .y .c', true],
  ['.b .a .c', '.a .b .c', false]
])('%s surely dresses what %s dresses: %s', (one, other, expected) => {
  const [a = [], b = []] = [selectorPaths(one)[0], selectorPaths(other)[0]]
  expect(dresses(a, b)).toBe(expected)
})

test('a selector of more classes weighs more', () => {
  const weights = ['p', '.a', 'p.a', '.b .a'].map(one => weightOf(selectorPaths(one)[0] ?? []))
  expect([...weights].sort((a, b) => a - b)).toEqual(weights)
})

test.each<[string, number | undefined]>([
  ['12px', 12],
  ['0.75pt', 1],
  ['25.4mm', 96],
  ['2em', 20],
  ['calc(10px * 0.8 + 2px)', 10],
  ['calc((1px + 2px) * -2)', -6],
  ['calc(9px / 2)', 4.5],
  ['round(0.65pt, 1px / 9)', 0.889],
  ['thin', 1],
  ['0', 0],
  ['100%', undefined],
  ['calc(100% - 2px)', undefined],
  ['var(--none)', undefined],
  ['1px 2px', undefined],
  ['solid', undefined],
  ['', undefined]
])('the length %s is %j px', (text, expected) => {
  const px = cssPx(text, 10)
  expect(px === undefined ? px : Math.round(px * 1000) / 1000).toBe(expected)
})
