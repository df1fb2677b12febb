import { expect, test } from 'vitest'
import type { JobTicket } from '../../../press/ticket/job-ticket.ts'
import { ticketPage } from '../../../press/ticket/ticket-page.ts'

const ticket = {
  paper: '河湾日报',
  date: '',
  language: 'zh-CN',
  format: 'duikai',
  trim: { widthMm: 390, heightMm: 545 },
  file: 'press.pdf',
  sha256: 'ab'.repeat(32),
  order: { preset: { name: 'coldset-220', totalInk: 220, bleedMm: 3 }, standard: 'PDF/X-4' },
  claim: undefined,
  pages: [page(1, ['Black']), page(2, ['Cyan', 'Magenta', 'Yellow', 'Black'])],
  ink: []
} as unknown as JobTicket

function page(number: number, plates: readonly string[]): JobTicket['pages'][number] {
  return { number, plates, jpeg: new Uint8Array() }
}

const lengthOf = (text: string) => [...text].length
const textsOf = (one: JobTicket) =>
  ticketPage(one, lengthOf).marks.flatMap(mark => (mark.kind === 'text' ? [mark.text] : []))

test('what nobody said is called so, and a standard that is not claimed', () => {
  const texts = textsOf(ticket)
  expect(texts.filter(text => text === '未说明')).toHaveLength(5)
  expect(texts).toContain('未声明')
})

test('pages of other colours are named, and ink that was not drawn is bounded or unknown', () => {
  expect(textsOf(ticket)).toContain('1: 黑; 2: 四色')
  expect(textsOf(ticket)).toContain('没有测量（上限 220%）')
  const black = { ...ticket, pages: [page(1, ['Black'])] }
  expect(textsOf(black)).toContain('按色版数最高 100%（上限 220%）')
  const spot = { ...ticket, pages: [page(1, ['Black', '专红'])] }
  expect(textsOf(spot)).toContain('黑、专红')
  expect(textsOf(spot)).toContain('按色版数最高 200%（上限 220%）')
})

test.each([1, 24, 96])('all that is said of %d pages stands on one page, however long', count => {
  const pages = Array.from({ length: count }, (_, at) =>
    page(at + 1, at % 2 ? ['Black'] : ['Magenta', 'Black'])
  )
  const run = { stock: '很长的纸名 '.repeat(300), quantity: 500 }
  const long = { ...ticket, pages, order: { ...ticket.order, run } }
  const { marks, widthMm, heightMm } = ticketPage(long, lengthOf)
  for (const mark of marks) {
    const points =
      mark.kind === 'text'
        ? [mark.at]
        : mark.kind === 'line'
          ? mark.points
          : [[mark.area.leftMm + mark.area.widthMm, mark.area.topMm + mark.area.heightMm] as const]
    for (const [x, y] of points) {
      expect(x).toBeGreaterThan(10)
      expect(x).toBeLessThan(widthMm - 10)
      expect(y).toBeGreaterThan(10)
      expect(y).toBeLessThan(heightMm - 10)
    }
  }
  expect(marks.filter(({ kind }) => kind === 'picture')).toHaveLength(count)
  const said = marks.flatMap(mark => (mark.kind === 'text' ? [mark.text] : [])).join('')
  expect(said.match(/很长的纸名/g)).toHaveLength(300)
})
