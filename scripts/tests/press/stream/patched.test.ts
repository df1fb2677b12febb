import { expect, test } from 'vitest'
import { latin1 } from '../../../press/stream/operand-values.ts'
import { operations } from '../../../press/stream/operations.ts'
import { patched } from '../../../press/stream/patched.ts'
import {
  writtenName,
  writtenNumber,
  writtenOperation
} from '../../../press/stream/written-operation.ts'

test('Patches stand where they belong, two at one place in their order', () => {
  const bytes = Buffer.from('abcdef')
  const patches = [
    { start: 4, end: 5, text: 'E!' },
    { start: 0, end: 0, text: '<' },
    { start: 2, end: 2, text: '1' },
    { start: 2, end: 3, text: '2' },
    { start: 6, end: 6, text: '>' }
  ]
  expect(Buffer.from(patched(bytes, patches)).toString()).toBe('<ab12dE!f>')
  expect(patched(bytes, [])).toEqual(bytes)
})

test('Patches that overlap are a fault', () => {
  const patches = [
    { start: 0, end: 3, text: '' },
    { start: 2, end: 4, text: '' }
  ]
  expect(() => patched(Buffer.from('abcdef'), patches)).toThrow('two patches at byte 2')
})

test.each([
  [1e-7, '0'],
  [0.1 + 0.2, '0.3'],
  [-12.5, '-12.5'],
  [1e6, '1000000']
])('The number %d is written %s', (value, text) => {
  expect(writtenNumber(value)).toBe(text)
})

test('A name is written so that it is read again', () => {
  const source = writtenOperation('BDC', [writtenName('A b/#é'), '<</MCID 3>>'])
  const stream = Buffer.from(source, 'latin1')
  const [operation] = [...operations(stream)]
  expect(operation?.operands.map(operand => latin1(stream, operand))).toEqual([
    '/A#20b#2f#23#e9',
    '<</MCID 3>>'
  ])
})
