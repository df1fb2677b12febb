import { PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import type { PageCheck } from '../../../press/preflight/check.ts'
import { preflighted } from '../../../press/preflight/preflighted.ts'
import { basePaper } from './base-paper.ts'
import { basePreset } from './base-preset.ts'

const demand = { preset: basePreset }

test('The base paper passes every check', async () => {
  const { findings, groups, pages } = await preflighted(await basePaper(), demand)
  expect(findings).toEqual([])
  expect(groups.filter(({ verdict }) => verdict === 'failed')).toEqual([])
  expect(pages).toBe(1)
})

/** A check that says of each page what a test wants. */
function saying(
  look: PageCheck['look'],
  severity: PageCheck['severity'] = () => 'error'
): PageCheck {
  return { code: 'preflight/as-the-test-says', group: 'boxes', looksAt: 'page', severity, look }
}

const words = { en: 'wrong', zh: '错' }

test('Faults of one kind are told once a page, at the worst of them', async () => {
  const fault = { message: words, hint: words }
  const check = saying(({ trim }) => [
    { ...fault, badness: 1 },
    { ...fault, badness: 3, object: '7 0', box: trim },
    { ...fault, badness: 2 }
  ])
  const { findings, groups } = await preflighted(await basePaper(), demand, [check])
  const place = { leftMm: 0, topMm: 0, widthMm: 200, heightMm: 280 }
  expect(findings).toEqual([
    {
      code: check.code,
      group: 'boxes',
      severity: 'error',
      page: 1,
      object: '7 0',
      place,
      count: 3,
      message: words,
      hint: words
    }
  ])
  expect(groups.find(({ group }) => group === 'boxes')?.verdict).toBe('failed')
})

test.each([
  ['passed', saying(() => [])],
  [
    'passed',
    saying(
      () => [{ message: words, hint: words }],
      () => 'warning'
    )
  ],
  ['not-checkable', saying(() => ({ notCheckable: words }))],
  [
    'unasked',
    saying(
      () => [{ message: words, hint: words }],
      () => undefined
    )
  ]
])('A group has %s', async (verdict, check) => {
  const { groups } = await preflighted(await basePaper(), demand, [check])
  expect(groups.find(({ group }) => group === 'boxes')?.verdict).toBe(verdict)
})

test.each([
  ['warning', {}],
  ['error', { 'pdfuaid:part': '1' }]
])(
  'What readers miss is a mere %s, but where the file says that they miss nothing',
  async (severity, says) => {
    const paper = await basePaper(({ pdf, xmp }) => {
      Object.assign(xmp, says)
      pdf.catalog.delete(PDFName.of('Lang'))
    })
    const { findings } = await preflighted(paper, demand)
    expect(findings.map(one => [one.code, one.severity])).toEqual([
      ['preflight/no-language', severity]
    ])
  }
)
