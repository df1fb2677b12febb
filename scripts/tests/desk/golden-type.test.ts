import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { build } from '../../desk/build.ts'
import type { ConformanceOfPage } from '../../desk/conformance-report.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import type { Problem } from '../../model/problem.ts'
import { madeIssues } from '../golden/made-issues.ts'
import { writeIssue } from '../golden/write-issue.ts'
import { present, sampleFolder } from '../press/sample.ts'

const world = diskWorld()
const scratch = await mkdtemp(join(tmpdir(), 'duikai-golden-'))
afterAll(() => rm(scratch, { recursive: true, force: true }))

const english = fileURLToPath(new URL('../golden/english-weekly', import.meta.url))
/** Told, not forbidden: lines that no setting could fill well. */
const soft: ReadonlySet<string> = new Set(['loose-line', 'short-line'])
/** The real page, its stories unpinned, with the marks of another region. */
const regions: Readonly<Record<string, string>> = {
  'the real page in Taiwan': 'language: zh-TW',
  'the real page in Hong Kong': 'language: zh-HK\nlineRules: gb'
}
const names = [
  'the real page',
  ...Object.keys(regions),
  'the English weekly',
  ...Object.keys(madeIssues)
]

describe.each(names)('On paper, with its text proved against the copy: %s', name => {
  test('no rule of good setting is broken', async () => {
    const pages = await conformanceOf(await folderOf(name))
    expect(pages.length).toBeGreaterThan(0)
    for (const { page, places, figures, splitHeadlines, type } of pages) {
      const hard = places.filter(place => !soft.has(place.rule))
      expect(hard.map(({ rule, story, text }) => `${page} ${rule} ${story}: ${text}`)).toEqual([])
      expect(splitHeadlines).toEqual([])
      expect(type?.endMarksTrimmed).toBe(1)
      const missing = figures.filter(
        ({ number, value, target }) => /^H/.test(number) && value > target
      )
      expect(missing).toEqual([])
    }
  }, 90_000)
})

async function folderOf(name: string): Promise<string> {
  if (name === 'the real page') return sampleFolder
  const folder = join(scratch, 'manuscript', name.replaceAll(' ', '-'))
  const region = regions[name]
  if (region !== undefined) {
    await cp(sampleFolder, folder, { recursive: true })
    const file = join(folder, 'issue.yaml')
    const yaml = await readFile(file, 'utf8')
    const unpinned = yaml.replace(/\{ story: ([\w-]+),[^}]*\}/g, '$1')
    await writeFile(file, `${unpinned.replace(/^language:.*\n/m, '')}\n${region}\n`)
    return folder
  }
  // A build keeps its layout beside the copy.
  if (name === 'the English weekly') {
    await cp(english, folder, { recursive: true })
    return folder
  }
  await writeIssue(folder, present(await madeIssues[name]?.()), world)
  return folder
}

async function conformanceOf(folder: string): Promise<readonly ConformanceOfPage[]> {
  const problems: Problem[] = []
  const result = await build(
    { folder, output: join(scratch, 'output'), root: projectFolder, draft: false, relayout: true },
    { world, report: problem => problems.push(problem), stage: () => {} }
  )
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const report = await readFile(join(result.output, 'report.json'), 'utf8')
  return JSON.parse(report).conformance
}
