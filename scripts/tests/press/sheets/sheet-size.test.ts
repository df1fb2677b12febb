import { expect, test } from 'vitest'
import { fourUp, isFitting, sheetFit, twoUp } from '../../../press/sheets/sheet-fit.ts'
import { type SheetSize, sheetSize } from '../../../press/sheets/sheet-size.ts'

test.each([
  ['正度', 787, 1092],
  ['正度全张', 787, 1092],
  ['對開', 540, 780],
  ['四开', 390, 543],
  ['大度', 889, 1194],
  ['a1', 594, 841],
  ['Ｂ２', 500, 707],
  ['781x1086', 781, 1086],
  ['781 × 1086 mm', 781, 1086],
  ['787*1092毫米', 787, 1092],
  ['390.5X543', 390.5, 543]
])('the sheet %s is %d × %d mm', (asked, widthMm, heightMm) => {
  expect(sheetSize(asked)).toMatchObject({ widthMm, heightMm })
})

test.each([
  ['正渡', { fault: 'name', meant: '正度' }],
  ['constructor', { fault: 'name', meant: undefined }],
  ['781', { fault: 'name', meant: undefined }],
  ['78x109', { fault: 'sides', leastMm: 100, mostMm: 2000 }],
  ['0x0', { fault: 'sides', leastMm: 100, mostMm: 2000 }]
])('there is no sheet %s', (asked, fault) => {
  expect(sheetSize(asked)).toEqual(fault)
})

const page = { widthMm: 390, heightMm: 545 }
const named = (name: string) => sheetSize(name) as SheetSize

test('four broadsheet pages fit 787 × 1092 with 1 mm to spare a side', () => {
  const fit = sheetFit(page, fourUp, named('正度'))
  expect(isFitting(fit)).toBe(true)
  expect(fit.spare).toEqual({ widthMm: 3.5, heightMm: 1 })
})

test('four broadsheet pages miss 781 × 1086 by 2 mm a page', () => {
  const { over, needed } = sheetFit(page, fourUp, named('781x1086'))
  expect(over).toEqual({ widthMm: 0, heightMm: 4 })
  expect(over.heightMm / 2).toBe(2)
  expect(needed).toEqual({ widthMm: 780, heightMm: 1090 })
})

test('two broadsheet pages miss a trimmed 540 × 780 by 5 mm, on its side', () => {
  expect(sheetFit(page, twoUp, named('对开'))).toMatchObject({
    sheet: { widthMm: 780, heightMm: 540 },
    over: { widthMm: 0, heightMm: 5 }
  })
})

test('a sheet lies as it leaves most room', () => {
  expect(sheetFit(page, twoUp, named('781x1086')).sheet).toEqual({ widthMm: 1086, heightMm: 781 })
  const small = sheetFit({ widthMm: 275, heightMm: 390 }, twoUp, named('A2'))
  expect(small).toMatchObject({ sheet: { widthMm: 594 }, spare: { widthMm: 22, heightMm: 15 } })
})

test('tenths of millimetres do not miss by what a computer makes of them', () => {
  const fit = sheetFit({ widthMm: 100.1, heightMm: 200.2 }, twoUp, {
    widthMm: 200.2,
    heightMm: 200.2
  })
  expect(isFitting(fit)).toBe(true)
})
