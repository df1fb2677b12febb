import { expect, test } from 'vitest'
import { maskedCopy } from '../../../../read/articles/masked-copy.ts'

/** What a copy reads as once its masks are taken out: `²` for what is raised, `₂` for what is lowered. */
function read(copy: string): { readonly words: string; readonly kinds: readonly string[] } {
  const { text, masks } = maskedCopy(copy, false)
  const words = text
    .replace(/[\ue000\ue001]/g, '')
    .replace(/[\ue002\ue004]/g, '^')
    .replace(/[\ue003\ue005]/g, '_')
    .replace(/\ue006/g, ';')
    .trim()
  return { words, kinds: masks.map(({ kind }) => kind) }
}

test.each([
  ['$E = mc^2$', 'E = mc^2'],
  ['面积$S=\\pi r^2$，周长 $2\\pi r$', '面积S=πr^2，周长 2πr'],
  ['$x_{10}^{-3}$', 'x_10;^-3;'],
  ['$\\frac{a+b}{2c}$ and $\\frac{1}{n+1}$', '(a+b)/2c and 1/(n+1)'],
  ['$\\sqrt{x+1} \\le \\sqrt{2}$', '√(x+1) ≤ √2'],
  ['\\(a \\times b\\)', 'a × b'],
  ['$\\sin x + \\log_2 n$', 'sin x + log_2 n'],
  ['$v = 5\\ \\text{km/h}$', 'v = 5 km/h'],
  ['$$x^2$$', 'x^2'],
  ['$$\na^2 + b^2 = c^2\n$$', 'a^2 + b^2 = c^2'],
  ['```math\nx = 1\n```', 'x = 1'],
  ['\\[\nx = 1\n\\]', 'x = 1'],
  ['H~2~O and 10^3^ m', 'H_2;O and 10^3; m']
])('the formula %s is set as words', (copy, words) => {
  expect(read(copy).words.replace(/\s+/g, ' ')).toBe(words)
  expect(new Set(read(copy).kinds)).toEqual(new Set(['formula']))
})

test.each([
  'a $\\begin{matrix} 1 & 2 \\end{matrix}$',
  'a $\\overbrace{x}^{n}$',
  'a $x^{2^n}$',
  'a $\\frac{\\frac{1}{2}}{3}$',
  'a\n\n$$\nx = 1 \\\\\ny = 2\n$$',
  'a\n\n\\begin{align}\nx &= 1\n\\end{align}'
])('the formula in %s is set aside whole', copy => {
  expect(read(copy)).toEqual({ words: 'a', kinds: ['formula-aside'] })
})

test.each([
  'It cost $5, then $10; US$3 and A$4, from $5-$10, $1.50/kg or $2/lb.',
  'He paid $20 and she $30 (=$50).',
  'Set $HOME/bin:$PATH, $x and $y; buy $AAPL and $TSLA; 5$ and 6$.',
  '售价$5，共$10元；由$5涨到$8。',
  'Code `$x^2$` stays.',
  '```\n$x^2$\n```',
  'A note\\(here\\) and C:\\temp\\new, \\newline in words.',
  '2^10^ 是……'.slice(0, 4)
])('no formula is seen in %s', copy => {
  expect(read(copy)).toEqual({ words: copy, kinds: [] })
})

test('a line that no author writes is left as it is', () => {
  const copy = '$a '.repeat(20_000)
  expect(maskedCopy(copy, true)).toEqual({ text: copy, masks: [], links: [] })
})
