import { expect, test } from 'vitest'
import { blogFolders } from './blog-folders.ts'
import { deskFolders } from './desk-folders.ts'
import { folderOf } from './folder-of.ts'
import { manualFolders } from './manual-folders.ts'
import { noteFolders } from './note-folders.ts'
import { siteFolders } from './site-folders.ts'
import type { ToolFolder } from './tool-folder.ts'

const folders = [...siteFolders, ...blogFolders, ...manualFolders, ...noteFolders, ...deskFolders]

test.each(folders)('$tool are read as meant, and nothing of them is lost', async folder => {
  const { issue, stories, told } = await folderOf(folder.files)
  expect(told).toEqual(folder.told)
  expect(stories).toEqual(folder.stories)
  if (folder.paper !== undefined) expect(issue?.facts.paper).toBe(folder.paper)
})

test('what is read as what stands in a table', async () => {
  await expect(table()).toMatchFileSnapshot('./README.md')
})

/** A row for each folder: its files, what each article became, what is told of the rest. */
function table(): string {
  const rows = folders.map(({ tool, files, stories, told }) =>
    [
      tool,
      Object.keys(files).map(code).join(' '),
      stories.map(became).join('<br>'),
      told.join('<br>')
    ].join(' | ')
  )
  return [
    '# What is read as what',
    '',
    `${folders.length} folders as tools and people leave them, made for the tests; this table is written by \`tool-folders.test.ts\` (\`vitest -u\`).`,
    '',
    '| folder | files | read as: headline [section] deck / byline: blocks | told |',
    '|---|---|---|---|',
    ...rows.map(row => `| ${row} |`),
    ''
  ].join('\n')
}

function became({
  headline,
  section,
  deck,
  byline,
  blocks
}: ToolFolder['stories'][number]): string {
  const kinds = blocks.map(block => block.split(' ')[0])
  const head = [`**${headline}**`, section && `[${section}]`, deck, byline && `/ ${byline}`]
  return `${head.filter(Boolean).join(' ')}: ${kinds.join(', ')}`.replaceAll('|', '\\|')
}

function code(path: string): string {
  return `\`${path}\``
}
