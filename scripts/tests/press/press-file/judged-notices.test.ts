import { expect, test } from 'vitest'
import type { PressOrder } from '../../../model/press-order.ts'
import type { Finding } from '../../../press/preflight/finding.ts'
import { judgedNotices } from '../../../press/press-file/judged-notices.ts'

const order = { standard: 'PDF/X-4', preset: { name: 'coldset-220' } } as PressOrder

function found(group: Finding['group'], severity: Finding['severity'], words: string): Finding {
  const message = { en: words, zh: words }
  return { code: 'preflight/x', group, severity, page: 3, message, hint: message } as Finding
}

const thin = found('pictures', 'error', 'A rule is 0.1 pt wide.')
const coarse = found('pictures', 'error', 'A picture has 90 ppi.')
const rgb = found('colour', 'error', 'Text is in RGB.')
const small: Finding = {
  ...found('fonts', 'error', 'Type has 5 pt.'),
  code: 'preflight/type-small'
}
const face = found('fonts', 'error', 'A face is not embedded.')
const advice = found('pictures', 'warning', 'A picture has 190 ppi.')

test.each([
  ['nothing but advice', 'PDF/X-4', [advice], []],
  ['what the printer alone refuses', 'PDF/X-4', [thin, coarse, advice], ['press/printer-refuses']],
  ['what the standard forbids', undefined, [rgb], ['press/claim-withheld']],
  ['type that is too small for the printer', 'PDF/X-4', [small], ['press/printer-refuses']],
  ['a face that is missing', undefined, [face], ['press/claim-withheld']],
  ['both', undefined, [thin, rgb], ['press/claim-withheld', 'press/printer-refuses']]
] as const)('A press file with %s is told so while it is made', (_, claim, findings, codes) => {
  const told = judgedNotices({ claim, findings }, order, 'issue.yaml')
  expect(told.map(({ code }) => code)).toEqual(codes)
})

test('The first fault that a printer refuses is told with its page, and how many there are', () => {
  const [told] = judgedNotices({ claim: 'PDF/X-4', findings: [thin, coarse] }, order, 'issue.yaml')
  expect(told?.message.en).toBe(
    'A printer for coldset-220 would refuse press.pdf: A rule is 0.1 pt wide. (page 3) (the first of 2 such faults)'
  )
})
