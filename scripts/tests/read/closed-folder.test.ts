import { expect, test } from 'vitest'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { readIssueFaces } from '../../read/issue-faces.ts'
import { readPicture } from '../../read/picture.ts'

const place = { file: 'manuscript/x/rain.md', line: 5, column: 1 }

test('a picture in a folder that may not be looked into is told as such', async () => {
  const problems: Problem[] = []
  const closed: World = {
    ...memoryWorld({}),
    realPath: () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
  }
  const report = (problem: Problem) => problems.push(problem)
  expect(await readPicture('/p/x', 'pictures/a.jpg', place, closed, report)).toBeUndefined()
  expect(problems).toMatchObject([{ code: 'picture/closed', place }])
})

test('a face of the issue that is not there is told at its line', async () => {
  const problems: Problem[] = []
  const facts = { file: 'issue.yaml', faces: ['faces/none.ttf'], places: { faces: [place] } }
  const faces = await readIssueFaces('/p/x', facts, memoryWorld({}), problem =>
    problems.push(problem)
  )
  expect(faces).toEqual([])
  expect(problems).toMatchObject([{ code: 'issue/face', place }])
})
