import { expect, test } from 'vitest'
import { explanations } from '../../../desk/explained/all-explanations.ts'
import { problemsOf } from './filed-example.ts'

const examples = Object.entries(explanations).flatMap(([code, { example }]) =>
  example && example.in !== 'pins' ? [{ code, ...example }] : []
)

test.each(examples)(
  '$code is told of its wrong example, and nothing of the right one',
  async one => {
    const wrong = await problemsOf(one.in, one.wrong)
    expect(wrong.map(({ code }) => code)).toContain(one.code)
    expect(await problemsOf(one.in, one.right)).toEqual([])
  }
)

test.each(examples)('of the wrong example of $code nothing else is told', async one => {
  const wrong = await problemsOf(one.in, one.wrong)
  expect(wrong.map(({ code }) => code)).toEqual([one.code])
})
