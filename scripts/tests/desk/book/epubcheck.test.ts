import { expect, test } from 'vitest'
import { epubcheckProblems } from '../../../desk/book/epubcheck.ts'

test('that it was not run is said, with the way to have it', async () => {
  const [problem] = await epubcheckProblems('/x.epub', { EPUBCHECK: '/no/such/program' })
  expect(problem).toMatchObject({ code: 'book/epubcheck-not-run', severity: 'advice' })
  expect(problem?.message.en).toContain('/no/such/program')
})

test('a program that gives no report was not run either', async () => {
  const [problem] = await epubcheckProblems('/x.epub', { EPUBCHECK: 'true' })
  expect(problem?.code).toBe('book/epubcheck-not-run')
})
