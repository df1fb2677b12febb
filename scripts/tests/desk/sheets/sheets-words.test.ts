import { expect, test } from 'vitest'
import type { SheetsAccount } from '../../../desk/sheets/sheets-account.ts'
import { sheetsWords } from '../../../desk/sheets/sheets-words.ts'
import { fourUp, sheetFit } from '../../../press/sheets/sheet-fit.ts'

const account: SheetsAccount = {
  sides: 2,
  sheet: { widthMm: 1086, heightMm: 781 },
  folded: 1,
  blanks: 1,
  isTurned: false,
  claim: 'PDF/X-4',
  hasMarks: true,
  leftOut: []
}

const broadsheet = { widthMm: 390, heightMm: 545 }
const onSheet = (widthMm: number, heightMm: number) =>
  sheetFit(broadsheet, fourUp, { widthMm, heightMm })
const said = (more: Partial<SheetsAccount>) =>
  sheetsWords({ ...account, ...more }, 'output/x-sheets').map(({ en }) => en)

test('what was made is counted, and whom it goes to is told', () => {
  const [first, last] = said({})
  expect(first).toBe('2 sides of 1086 × 781 mm for 1 folded sheet, 1 blank page, PDF/X-4.')
  expect(last).toMatch(/^Send sheets\.pdf, .* of output\/x-sheets to the printer/)
})

test.each([
  [781, 1086, 'Four pages (780 × 1090 mm) would miss this sheet by 2 mm a page: two stand on it.'],
  [
    787,
    1092,
    'This sheet takes four pages (780 × 1090 mm) with 1 mm to spare a side: --up 4, the last sheet work-and-turn.'
  ]
])('of a sheet of %d × %d mm is told how four pages would stand to it', (width, height, words) => {
  expect(said({ four: onSheet(width, height) })).toContain(words)
})

test('of a sheet that was never meant for four pages nothing is told', () => {
  expect(said({ four: onSheet(841, 594) })).toHaveLength(2)
})

test('why no standard is claimed is told, and pages that stand on no sheet', () => {
  const words = said({ noClaim: { en: 'Something is wrong.', zh: '' }, leftOut: [5, 6] })
  expect(words).toContain('The file says of no standard that it keeps it: Something is wrong.')
  expect(words).toContain('On no sheet: page 5, 6.')
})
