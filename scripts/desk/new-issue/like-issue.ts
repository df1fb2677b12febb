import { dirname, join } from 'node:path'
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import type { Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { findInside } from '../../read/inside.ts'
import { readFiling } from '../../read/issue.ts'
import type { FolderFiles } from '../write-new-folder.ts'

/** What belongs to one issue alone, and not to the next. */
const ofOneIssue = ['issueNumber', 'edition', 'released', 'bookEdition', 'inferred', 'description']

/**
 * The files of an issue that is to be like an older one: its `issue.yaml` with the new date, its pages with their
 * names and without stories, and the nameplate and faces that it names; `story` is the first story to be replaced.
 * Undefined where the older one cannot be read, which is reported.
 */
export async function likeIssue(
  older: string,
  {
    date,
    paper,
    story
  }: { readonly date: string; readonly paper?: string; readonly story: string },
  world: World,
  report: Report
): Promise<FolderFiles | undefined> {
  const { facts, filed } = await readFiling(older, world, report, dirname(older))
  if (!facts) return undefined
  const document = parseDocument(filed)
  for (const key of ofOneIssue) document.delete(key)
  document.set('date', date)
  if (paper !== undefined) document.set('paper', paper)
  const pages = document.get('pages')
  if (isSeq(pages))
    for (const page of pages.items) if (isMap(page)) (page as YAMLMap).delete('stories')
  const files = new Map<string, Uint8Array | string>([['issue.yaml', document.toString()]])
  const own = facts.fromPaper?.includes('nameplate') ? [] : [facts.nameplate ?? '']
  for (const name of [...own, ...(facts.faces ?? [])].filter(one => one !== '')) {
    const found = await findInside(older, name, world)
    if (typeof found !== 'string') files.set(join(name), await world.read(found.path))
  }
  files.set('lead.md', story)
  return files
}
