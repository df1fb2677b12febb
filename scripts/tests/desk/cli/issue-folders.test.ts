import { expect, test } from 'vitest'
import { issueFolders } from '../../../desk/cli/issue-folders.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import { openTerminal } from '../../../kit/terminal.ts'

const world = memoryWorld({
  '/p/manuscript/open/issue.yaml': 'date: 2019-05',
  '/p/manuscript/closed/issue.yaml': 'date: 2026-05',
  '/p/manuscript/pipe/issue.yaml': 'date: 2030-05'
})
const refused = (code: string) => Promise.reject(Object.assign(new Error(code), { code }))
const stream = { isTTY: false, columns: 80, write: () => true }

/** One folder may not be looked at, one file not be read. */
const disk = {
  ...world,
  list: (folder: string) => (folder.endsWith('/closed') ? refused('EACCES') : world.list(folder)),
  read: (path: string) => (path.includes('/pipe/') ? refused('NOTFILE') : world.read(path))
}
const desk = {
  terminal: openTerminal(stream, stream, {}),
  language: 'en',
  world: disk,
  here: '/p',
  root: '/opt/duikai',
  environment: {}
} as const

test('an issue that may not be looked at is not chosen, and named it is refused', async () => {
  expect(await issueFolders({ operands: [], desk })).toEqual(['/p/manuscript/open'])
  await expect(issueFolders({ operands: ['manuscript/closed'], desk })).rejects.toThrow(
    'The folder manuscript/closed cannot be opened: no permission.'
  )
})

test('an issue that is named twice is built once', async () => {
  const operands = ['manuscript/open', './manuscript/open/']
  expect(await issueFolders({ operands, desk })).toEqual(['/p/manuscript/open'])
})

test('an empty folder is one, and a file is none: it is told what else may be done with it', async () => {
  const empty = {
    ...disk,
    realPath: async (path: string) => path,
    look: async (path: string) => (path.endsWith('.md') ? 'file' : 'folder') as 'file' | 'folder'
  }
  const at = { ...desk, world: empty }
  expect(await issueFolders({ operands: ['new'], desk: at })).toEqual(['/p/new'])
  await expect(issueFolders({ operands: ['a.md'], desk: at })).rejects.toThrow(
    'a.md is a file: name the folder in which it lies. If it holds several articles: duikai split a.md'
  )
})
