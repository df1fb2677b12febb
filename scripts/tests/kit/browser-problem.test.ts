import { expect, test } from 'vitest'
import { noBrowser, otherBrowser, withoutSandbox } from '../../kit/browser-problem.ts'

test('what is wrong with the browser is told with what was tried and what to do', () => {
  const told = [
    noBrowser(['/usr/bin/chrome: not found']),
    otherBrowser('chrome', 'no memory'),
    withoutSandbox()
  ]
  expect(told.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'browser/none error',
    'browser/other warning',
    'browser/no-sandbox warning'
  ])
  expect(told[0]?.message.en).toContain('/usr/bin/chrome: not found')
  expect(told[0]?.hint.en).toContain('DUIKAI_BROWSER=/path/to/chrome')
  expect(told[1]?.message.en).toContain('(no memory); chrome is used instead')
})
