import { expect, test } from 'vitest'
import { deskFolders } from './desk-folders.ts'
import { folderOf } from './folder-of.ts'
import { siteFolders } from './site-folders.ts'

test.each([...siteFolders, ...deskFolders])(
  '$tool are read as meant, and nothing of them is lost',
  async folder => {
    const { issue, stories, told } = await folderOf(folder.files)
    expect(told).toEqual(folder.told)
    expect(stories).toEqual(folder.stories)
    if (folder.paper !== undefined) expect(issue?.facts.paper).toBe(folder.paper)
  }
)
