import { expect, test } from 'vitest'
import { evenLines, fitText, type TextRoom } from '../../render/fit-text.ts'

/** Han characters and full-width marks are an em wide, all others half of one. */
const widthEm = (text: string) =>
  [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.5), 0)
const room: TextRoom = {
  widthPx: 400,
  deepPx: 40,
  nominalPx: 30,
  leastPx: 8,
  mostLines: 3,
  leading: 1.15
}

test('A text that fits keeps its size, one a little too long is set a little smaller', () => {
  expect(fitText('要闻', room, widthEm)).toEqual({ lines: ['要闻'], sizePx: 30 })
  expect(fitText('报'.repeat(16), room, widthEm)).toEqual({
    lines: ['报'.repeat(16)],
    sizePx: 24.75
  })
})

test('A long text is set on more lines, and no character of it is lost', () => {
  const fitted = fitText('版'.repeat(60), room, widthEm)
  expect(fitted?.lines.join('')).toBe('版'.repeat(60))
  expect(fitted?.lines.length).toBe(2)
  expect(fitted?.sizePx).toBeGreaterThan(12)
})

test('A text that would be too small has no room', () => {
  expect(fitText('版'.repeat(200), room, widthEm)).toBeUndefined()
})

test.each<[string, readonly string[]]>([
  ['Community and Business', ['Community', 'and Business']],
  ['经济、社会、文化、体育', ['经济、社会、', '文化、体育']],
  ['《河湾》周刊一号', ['《河湾》', '周刊一号']],
  ['河湾 周末版', ['河湾', '周末版']]
])('%s is parted where a reader pauses', (text, lines) => {
  expect(evenLines(text, 2, widthEm)).toEqual(lines)
})

test('A single word is not parted', () => {
  expect(evenLines('Gazette', 2, widthEm)).toBeUndefined()
})
