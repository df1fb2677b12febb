import { expect, test } from 'vitest'
import { explanations } from '../../desk/explained/all-explanations.ts'
import { call } from './call.ts'

test('explain says what a code means, with wrong and right, in both languages', async () => {
  const en = await call(['explain', 'story/no-headline'])
  expect(en.exitCode).toBe(0)
  expect(en.out).toContain('Every story needs a headline')
  expect(en.out).toMatch(
    /Wrong \(.+\):\n {4}kind: news\n {2}Right:\n {4}kind: news\n {4}headline: /
  )
  const zh = await call(['explain', 'story/no-headline', '--lang', 'zh'])
  expect(zh.out).toContain('每篇稿件都要有标题')
  expect(zh.out).toMatch(/错（.+）：\n {4}kind: news\n {2}对：\n/)
})

test('explain alone lists every code once, in no more than a line', async () => {
  const { out } = await call(['explain'])
  const codes = [...out.matchAll(/^ {2}([a-z]+\/[a-z-]+) {2,}\S/gm)].map(([, code]) => code)
  expect(codes.sort()).toEqual(Object.keys(explanations).sort())
})

test.each([
  ['story/no-headlin', 'Did you mean story/no-headline?'],
  ['no-headlin', 'Did you mean story/no-headline?'],
  ['missing', 'Did you mean issue/missing, picture/missing, template/missing?']
])('explain does not know %s and says what is near', async (asked, words) => {
  const { exitCode, err } = await call(['explain', asked])
  expect(exitCode).toBe(2)
  expect(err).toContain(words)
})

test('explain --json gives the codes to programs', async () => {
  const { out } = await call(['explain', 'yaml/key', '--json'])
  expect(JSON.parse(out).codes['yaml/key'].means.en).toBe(explanations['yaml/key']?.means.en)
})
