import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { readStyle } from '../../read/style.ts'
import { summary } from './summary.ts'

const facts = { file: 'manuscript/x/issue.yaml', format: 'duikai', style: 'dangbao' }

/** The house's own styles, of which one file cannot be read. */
function without(file: string, code: string): World {
  const world = diskWorld()
  return {
    ...world,
    read: (path, mostBytes) =>
      path === join(projectFolder, file)
        ? Promise.reject(Object.assign(new Error(code), { code }))
        : world.read(path, mostBytes)
  }
}

test.each([
  ['styles/tokens.css', 'NOTFILE'],
  ['styles/faces.css', 'ENOENT'],
  ['styles/formats/duikai.css', 'EACCES'],
  ['styles/sets/dangbao.css', 'EISDIR']
])('the style sheet %s that the disk refuses by %s is named', async (file, code) => {
  const problems: Problem[] = []
  const style = await readStyle(projectFolder, facts, without(file, code), problem =>
    problems.push(problem)
  )
  expect(style).toBeUndefined()
  expect(problems.map(summary)).toEqual([`style/unreadable error ${file}`])
})
