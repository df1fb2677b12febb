import { expect, test } from 'vitest'
import { readHouse } from '../../desk/house.ts'
import { pressRoom } from '../../desk/press-room.ts'
import { openBrowser } from '../../kit/browser.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import type { Problem } from '../../model/problem.ts'

test('work whose browser dies is done again in another, and that is told', async () => {
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  const house = await readHouse(projectFolder, diskWorld())
  const room = pressRoom(
    () => openBrowser(report),
    false,
    Promise.resolve(house.pagedScript),
    report
  )
  let times = 0
  const done = await room.run(async ({ browser }) => {
    times += 1
    if (times === 1) await browser.close()
    if (times === 1) throw new Error('Target closed')
    return 'printed'
  })
  await room.close()
  expect([done, times]).toEqual(['printed', 2])
  expect(problems.map(({ code }) => code)).toEqual(['press/browser-died'])
})
