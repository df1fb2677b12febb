import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diskWorld } from '../../kit/disk.ts'
import { present, sampleFolder } from '../press/sample.ts'
import { madeIssues } from './made-issues.ts'
import { writeIssue } from './write-issue.ts'

const english = fileURLToPath(new URL('english-weekly', import.meta.url))

/** The real page, its stories unpinned, with the marks of another region or its own. */
const unpinned: Readonly<Record<string, string>> = {
  'the real page without pins': 'language: zh-CN',
  'the real page in Taiwan': 'language: zh-TW',
  'the real page in Hong Kong': 'language: zh-HK\nlineRules: gb'
}

/** The issues that every change is held to, by what they are called. */
export const goldenNames: readonly string[] = [
  'the real page',
  ...Object.keys(unpinned),
  'the English weekly',
  ...Object.keys(madeIssues)
]

/** Puts a golden issue below `shelf`, where a build may keep its layout beside the copy; answers its folder. */
export async function goldenFolder(name: string, shelf: string): Promise<string> {
  const folder = join(shelf, 'manuscript', name.replaceAll(' ', '-'))
  const make = madeIssues[name]
  if (make) {
    await writeIssue(folder, present(await make()), diskWorld())
    return folder
  }
  await cp(name === 'the English weekly' ? english : sampleFolder, folder, { recursive: true })
  const language = unpinned[name]
  if (language === undefined) return folder
  const file = join(folder, 'issue.yaml')
  const yaml = (await readFile(file, 'utf8')).replace(/\{ story: ([\w-]+),[^}]*\}/g, '$1')
  await writeFile(file, `${yaml.replace(/^language:.*\n/m, '')}\n${language}\n`)
  return folder
}
