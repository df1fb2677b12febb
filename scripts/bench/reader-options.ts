import { join, resolve } from 'node:path'
import type { Call, CommandOption } from '../desk/cli/command.ts'
import { issueFolders } from '../desk/cli/issue-folders.ts'
import { cacheFolder } from '../kit/folders.ts'

/** What the bench of readers shows besides its table. */
export const readerOptions: readonly CommandOption[] = [
  {
    name: 'pictures',
    value: 'folder',
    words: {
      en: 'puts pictures of each book there, as both readers show it',
      zh: '把每本书在两种阅读器中的样子存为图片，放入此文件夹'
    }
  }
]

/** Runs it as it was called: the golden issues, or the folders that were named. */
export async function runReaders(call: Call) {
  const { world, root, terminal, here } = call.desk
  const { goldenFolder, goldenNames } = await import('../tests/golden/golden-folder.ts')
  const { readerBench, readerTable } = await import('./reader-bench.ts')
  const shelf = join(cacheFolder, 'bench', 'readers')
  const named = call.operands.length > 0 ? await issueFolders(call) : undefined
  const folders = named ?? (await Promise.all(goldenNames.map(name => goldenFolder(name, shelf))))
  const { pictures } = call.options
  const rows = await readerBench(
    {
      folders,
      root,
      output: join(shelf, 'out'),
      pictures: typeof pictures === 'string' ? resolve(here, pictures) : undefined,
      done: (name, count) => terminal.progress(`  ${name}: ${count}`)
    },
    world
  )
  return { table: readerTable(rows), found: { books: rows } }
}
