import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import type { Problem } from '../../model/problem.ts'
import { readStyle } from '../../read/style.ts'
import { styleSets } from '../../read/style-sets.ts'
import { call } from '../cli/call.ts'

const world = diskWorld()
const sets = await styleSets(projectFolder, world)
const output = await mkdtemp(join(tmpdir(), 'specimen-'))
afterAll(() => rm(output, { recursive: true, force: true }))

test('there are four Chinese style sets and an English one', () => {
  expect(sets.map(({ id, name }) => [id, name])).toEqual([
    ['broadsheet-en', '英文大报'],
    ['commemorative', '纪念'],
    ['dangbao', '党报'],
    ['dushibao', '都市报'],
    ['fukan', '副刊']
  ])
})

test.each(sets)('$id has every token and is found by its Chinese name', async set => {
  const problems: Problem[] = []
  const tell = (problem: Problem) => void problems.push(problem)
  const read = (style: string) =>
    readStyle(projectFolder, { file: 'issue.yaml', format: set.specimenFormat, style }, world, tell)
  const style = await read(set.id)
  expect(problems).toEqual([])
  expect(style && (await read(set.name ?? ''))).toEqual(style)
  const families = style?.faces.map(face => face.family) ?? []
  for (const family of Object.values(style?.roles ?? {})) expect(families).toContain(family)
})

test('the specimen of a style set is made in the browser without an error', async () => {
  const { exitCode, out } = await call(['specimen', '纪念', '--output', output])
  expect(out).toMatch(/Built.*specimen-commemorative/)
  expect(exitCode).toBe(0)
})

test('an unknown style set is refused with the names there are', async () => {
  const { exitCode, err } = await call(['specimen', 'dongbao'])
  expect(exitCode).toBe(2)
  expect(err).toContain('dangbao')
})
