import { expect, test } from 'vitest'
import { benches } from '../../bench/benches.ts'
import type { Desk } from '../../desk/cli/command.ts'
import { runCommand } from '../../desk/cli/run-command.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'

test('A number of rounds that is none is wrong usage', async () => {
  const told: string[] = []
  const tell = (text: string) => told.push(text)
  const terminal = { progress: tell, result: tell, paint: (_: string, text: string) => text }
  const desk = { terminal, world: memoryWorld(), here: '/', root: '/', environment: {} }
  const call = runCommand(benches, ['builds', '--runs', 'many'], desk as unknown as Desk)
  expect(await call).toBe(2)
  expect(told.join()).toContain('--runs is a whole number from 1.')
})
