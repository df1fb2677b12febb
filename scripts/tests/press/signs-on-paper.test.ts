import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { signPages, signsOnPaper } from '../../bench/signs-on-paper.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'

test('poppler reads every sign of ASCII on paper, in copy, heads, captions and furniture', async () => {
  const [page] = signPages()
  const folder = await mkdtemp(join(tmpdir(), 'duikai-signs-'))
  const found = page && (await signsOnPaper(page, folder, projectFolder, diskWorld()))
  await rm(folder, { recursive: true, force: true })
  expect(found?.missing).toEqual([])
  expect(found?.sentences).toBeGreaterThan(180)
})
