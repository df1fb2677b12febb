import { readyFaces } from '../../desk/faces.ts'
import { preparedCopy } from '../../desk/prepared-copy.ts'
import { openCache } from '../../kit/cache.ts'
import { diskWorld } from '../../kit/disk.ts'
import { cacheFolder, projectFolder } from '../../kit/folders.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import { type IssueLayout, type MakeUpOptions, makeUp } from '../../makeup/make-up.ts'
import type { Issue } from '../../model/issue.ts'
import type { Problem } from '../../model/problem.ts'
import type { Style } from '../../model/style.ts'
import { readStyle } from '../../read/style.ts'
import type { CutFace } from '../../typeset/cut-faces.ts'
import { rulerOf } from '../../typeset/ruler.ts'
import { present } from '../press/sample.ts'

/** A paper of a few files in memory, read and made up as a build does it. */
export interface SmallPaper {
  readonly issue: Issue
  readonly style: Style
  readonly faces: readonly CutFace[]
  readonly made: IssueLayout
  readonly problems: readonly Problem[]
  /** Codes of everything that stops the press. */
  readonly errors: readonly string[]
}

/** Makes up an issue of these files: `issue.yaml`, stories, pictures. */
export async function smallPaper(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<MakeUpOptions> = {}
): Promise<SmallPaper> {
  const folder = '/paper/manuscript/small'
  const paths = Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content])
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  const issue = present(await preparedCopy(folder, memoryWorld(Object.fromEntries(paths)), report))
  const disk = diskWorld()
  const style = present(await readStyle(projectFolder, issue.facts, disk, report))
  const faces = await readyFaces(issue, style, disk, openCache(disk, cacheFolder, 'faces'), report)
  const asked = { lock: undefined, relayout: 'none' as const, ...options }
  const made = makeUp(issue, style, rulerOf(faces, style.roles), asked, report)
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  return { issue, style, faces, made, problems, errors }
}

/** An `issue.yaml` of a format with these lines under `pages:`. */
export function yamlOf(pages: string, format = 'sikai', language = 'zh-CN'): string {
  return `paper: 小报\ndate: 2026-03-01\nformat: ${format}\nlanguage: ${language}\npages:${pages}\n`
}

/** A story's file with a headline, other front matter, and copy. */
export function storyFile(headline: string, copy: string, more: readonly string[] = []): string {
  return ['---', `headline: ${headline}`, ...more, '---', '', copy, ''].join('\n')
}

/** So many characters of plain copy, in paragraphs of about 120. */
export function plainCopy(characters: number): string {
  const words = '今天上午县里召开会议，部署春耕生产工作，要求各乡镇抓紧农时，备足种子和化肥。'
  const text = words.repeat(Math.ceil(characters / words.length)).slice(0, characters)
  return (text.match(/.{1,120}/gu) ?? []).map(part => part.replace(/[，。]?$/u, '。')).join('\n\n')
}
