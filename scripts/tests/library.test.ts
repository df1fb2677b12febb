import { expect, expectTypeOf, test } from 'vitest'
import type * as declared from '../library.d.mts'
import * as sources from '../library.ts'

test('what is declared to other programs is what there is, type by type', () => {
  expectTypeOf<typeof declared>().toEqualTypeOf<typeof sources>()
  expectTypeOf<declared.BuildOptions>().toEqualTypeOf<sources.BuildOptions>()
  expectTypeOf<declared.CheckOptions>().toEqualTypeOf<sources.CheckOptions>()
})

test.each([
  ['check', () => sources.check({ folder: 'manuscript/x' }), 'folder'],
  ['build', () => sources.build({ folder: '/x', output: 'output' }), 'output']
])('%s refuses a path that is not absolute', async (_, work, name) => {
  await expect(work()).rejects.toThrow(`duikai: ${name} must be an absolute path`)
})

test('a folder where no issue is gives problems, not an exception', async () => {
  const told: string[] = []
  const onProblem = ({ code }: declared.Problem) => void told.push(code)
  const { problems, fit } = await sources.check({ folder: '/none/manuscript/x/', onProblem })
  expect(problems.map(({ code }) => code)).toEqual(told)
  expect(problems[0]).toMatchObject({ severity: 'error' })
  expect(fit).toEqual([])
})
