import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptProblems } from '../../desk/kept-problems.ts'
import { preparedPages } from '../../desk/prepared-pages.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import { present } from '../press/sample.ts'

test('the folder that README begins with is one page, full by its own copy, without a warning', async () => {
  const problems = keptProblems(() => undefined)
  const folder = join(projectFolder, 'manuscript', 'hebian')
  const asked = { folder, root: projectFolder, draft: false, layout: 'first' } as const
  const pages = present(
    await preparedPages({ ...asked, keepsLayout: false }, diskWorld(), problems, () => undefined)
  )
  expect(problems.all.filter(({ severity }) => severity !== 'advice')).toEqual([])
  const { facts } = pages.issue
  expect([facts.paper, facts.format, facts.pages.length]).toEqual(['河边来信', 'sikai', 1])
  expect(facts.fill).toBeGreaterThan(0.97)
  expect(facts.fill).toBeLessThan(1.04)
  expect(pages.layout.unplaced).toEqual([])
})
