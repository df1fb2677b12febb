import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskWorld } from '../../../kit/disk.ts'
import { articleFiles } from '../../../read/articles/article-files.ts'

test('links are told: to an article, to a folder elsewhere; one in a circle leads to nothing new', async () => {
  const base = await mkdtemp(join(tmpdir(), 'duikai-links-'))
  const folder = join(base, 'articles')
  try {
    await mkdir(join(folder, 'sub'), { recursive: true })
    await mkdir(join(base, 'elsewhere'))
    for (const file of ['articles/a.md', 'articles/sub/z.md', 'elsewhere/x.md'])
      await writeFile(join(base, file), '# A\n\nWords.\n')
    for (const [name, to] of [
      ['b.md', 'a.md'],
      ['loop', '.'],
      ['sub/up', '..'],
      ['other', '../elsewhere'],
      ['away.md', '../elsewhere/x.md']
    ] as const)
      await symlink(to, join(folder, name))
    const { articles, aside } = await articleFiles(folder, diskWorld())
    // That it leads out is told when it is read.
    expect(articles.map(({ path }) => path)).toEqual(['a.md', 'away.md', 'sub/z.md'])
    expect(aside).toEqual([
      { path: 'other', why: 'link' },
      { path: 'b.md', why: 'same' }
    ])
  } finally {
    await rm(base, { recursive: true })
  }
})
