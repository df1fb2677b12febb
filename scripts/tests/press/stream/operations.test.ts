import { expect, test } from 'vitest'
import { latin1, shownStrings } from '../../../press/stream/operand-values.ts'
import { operations } from '../../../press/stream/operations.ts'

test.each<[string, string, readonly string[]]>([
  [
    'numbers, names and words',
    '1 0 .5 -2. rg/P1 gs true null X',
    ['1 0 .5 -2. rg', '/P1 gs', 'true null X']
  ],
  [
    'strings with brackets and escapes inside',
    '(a(b)\\)c) Tj (\\\\)Tj',
    ['(a(b)\\)c) Tj', '(\\\\) Tj']
  ],
  [
    'arrays and dictionaries in one another',
    '[[1(])<3e>]<</A[/B<</C(>>)>>]>>] TJ',
    ['[[1(])<3e>]<</A[/B<</C(>>)>>]>>] TJ']
  ],
  [
    'properties of marks',
    '/P <</MCID 0 /T (a>>b)>>BDC EMC',
    ['/P <</MCID 0 /T (a>>b)>> BDC', 'EMC']
  ],
  ['comments, also inside an array', '1 % 2 w\n3 w [1 %]\n 2] 0 d', ['1 3 w', '[1 %]\n 2] 0 d']],
  [
    'an operator against a name, and no space at all',
    "q/F1 9 Tf<41>Tj[(B)]TJ(C)' Q",
    ['q', '/F1 9 Tf', '<41> Tj', '[(B)] TJ', "(C) '", 'Q']
  ],
  ['brackets that close nothing', ') > ] >> } { 1 w', [') > ] > > } { 1 w']],
  ['what is not closed', 'q (abc', ['q']]
])('A content stream is read: %s', (_, source, expected) => {
  expect(read(source)).toEqual(expected)
})

test.each<[string, string, string]>([
  ['as long as its dictionary says', '/W 2/H 2/BPC 8/CS/G', 'a EI'],
  ['to the first end, where a filter hides its length', '/F/Fl/W 9/H 9', 'xEI E EIx'],
  ['past what only looks like an end', '/F/DCT', 'a EI \x00\xff EI \x01'],
  ['to an end, where its dictionary lies', '/W 999/H 999/BPC 8/CS/RGB', 'ab']
])('An inline image is one operation, %s', (_, entries, data) => {
  const stream = Buffer.from(`q BI ${entries} ID ${data}\nEI Q`, 'latin1')
  const [, image, after] = [...operations(stream)]
  expect(image?.data && latin1(stream, image.data)).toBe(data)
  expect(after?.operator).toBe('Q')
})

test.each([
  ['(a\\(b\\)\\061\\12\\\r\nc\\d\r\ne) Tj', 'a(b)1\ncd\ne'],
  ['<48 65 6C6c 6f2> Tj', 'Hello '],
  ['[(a) -20 <62> [(c)] (d)] TJ', 'abd'],
  ['2 3 (x) "', 'x']
])('The strings of %j are %j', (source, text) => {
  const stream = Buffer.from(source, 'latin1')
  const [operation] = [...operations(stream)]
  const strings = shownStrings(stream, operation?.operands ?? [])
  expect(strings.map(bytes => Buffer.from(bytes).toString('latin1')).join('')).toBe(text)
})

test.each([
  ['an unending string', '('.repeat(300_000)],
  ['arrays without end in one another', '['.repeat(300_000)],
  ['dictionaries without end in one another', '<<'.repeat(300_000)],
  ['images that never end', 'BI ID '.repeat(50_000)],
  ['images that never begin', 'BI '.repeat(100_000)],
  ['images whose dictionary is not closed', 'BI [ << '.repeat(50_000)],
  [
    'images of a size beyond all bounds',
    'BI /W 1e300 /H 99999999999 /BPC 8 /CS /RGB ID x EI '.repeat(9)
  ],
  ['operands of no operator', '1 '.repeat(300_000)],
  ['one word without end', 'x'.repeat(300_000)],
  ['marks that are only closed', 'EMC Q ET '.repeat(1000)],
  ['a backslash at the end', '(\\'],
  ['half a dictionary', '/A <</B'],
  ['nothing', '']
])('A hostile stream is read to its end: %s', (_, source) => {
  const all = [...operations(Buffer.from(source, 'latin1'))]
  expect(all.every(({ start, end }) => start < end && end <= source.length)).toBe(true)
  expect(all.every(({ operands }) => operands.length <= 1024)).toBe(true)
})

test('Bytes drawn at random are read to their end, in order', () => {
  const signs = '()<>[]{}/%\\ \n\r\0BIDETJqQ019.-#\xff'
  let seed = 7
  for (let run = 0; run < 400; run++) {
    const bytes = Buffer.alloc(200)
    for (const at of bytes.keys()) {
      seed = (seed * 1103515245 + 12345) % 2 ** 31
      bytes[at] = signs.charCodeAt((seed >> 8) % signs.length)
    }
    let last = 0
    for (const { start, end, operands } of operations(bytes)) {
      expect(start).toBeGreaterThanOrEqual(last)
      shownStrings(bytes, operands)
      last = end
    }
    expect(last).toBeLessThanOrEqual(bytes.length)
  }
})

/** Operations as text, operands and operator apart by a space. */
function read(source: string): readonly string[] {
  const stream = Buffer.from(source, 'latin1')
  return [...operations(stream)].map(({ operands, operator }) =>
    [...operands.map(operand => latin1(stream, operand)), operator].join(' ')
  )
}
