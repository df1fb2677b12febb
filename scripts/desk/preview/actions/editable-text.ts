import { basename, join } from 'node:path'
import type { Words } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'
import { issueKeys } from '../../../read/issue-schema.ts'
import { storyShapes } from '../../../read/story-meta.ts'
import { shown } from '../writing/write-changes.ts'
import { type YamlEdits, yamlEdits } from '../writing/yaml-edits.ts'
import type { ActionTools } from './action.ts'
import { notPlain } from './action-problems.ts'

/** `issue.yaml` or the front matter of a story, to be changed value by value and put back. */
export interface EditableText {
  readonly path: string
  readonly edits: YamlEdits
  readonly keep: (edits: YamlEdits) => Promise<void>
}

/** The issue's own file; undefined after a problem. */
export async function editableIssue(tools: ActionTools): Promise<EditableText | undefined> {
  const { place, world } = tools
  const path = join(place.folder, 'issue.yaml')
  const text = await plainText(path, world)
  if (text === undefined) return refused(path, unread, tools)
  const edits = yamlEdits(text, issueKeys)
  if (!edits) return refused(path, noKeys, tools)
  return { path, edits, keep: async one => world.write(path, one.text) }
}

/** The front matter of a story; undefined after a problem. */
export async function editableStory(
  file: string,
  tools: ActionTools
): Promise<EditableText | undefined> {
  const { place, world } = tools
  const path = join(place.folder, file)
  if (isShared(file)) return refused(path, shared, tools)
  const text = await plainText(path, world)
  if (text === undefined) return refused(path, unread, tools)
  const [, open = '', front, rest = ''] = fronted.exec(text) ?? []
  if (front === undefined) return refused(path, noFront, tools)
  const edits = yamlEdits(front, storyShapes)
  if (!edits) return refused(path, noKeys, tools)
  return { path, edits, keep: async one => world.write(path, `${open}${one.text}${rest}`) }
}

/** The first two lines of three hyphens, and what stands between them. */
const fronted = /^(\ufeff?\s*---[ \t]*\r?\n)([\s\S]*?\n)(---[ \t]*(?:\r?\n[\s\S]*)?)$/

/** A file in UTF-8 with all that stands in it; undefined where it is in another encoding or not there. */
export async function plainText(path: string, world: World): Promise<string | undefined> {
  if ((await world.look(path)) !== 'file') return undefined
  try {
    const bytes = await world.read(path)
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function refused(path: string, reason: Words, { report }: ActionTools): undefined {
  report(notPlain(shown(path), reason))
  return undefined
}

const unread: Words = { en: 'it is no text in UTF-8', zh: '它不是 UTF-8 文本' }
const noKeys: Words = { en: 'it is not a plain list of keys', zh: '它不是一行一项的列表' }
const noFront: Words = {
  en: 'its front matter does not stand between two lines “---”',
  zh: '稿件信息没有写在两个“---”行之间'
}

/** Whether a file stands above the issues, for all of them. */
export function isShared(file: string): boolean {
  return file.startsWith('..')
}

/** Why such a file is left alone. */
export const shared: Words = {
  en: 'it belongs to all issues and not to this one',
  zh: '它是各期共用的，不属于本期'
}

/** What a story’s file is called in the issue's folder. */
export function fileOf({ slug, path }: { readonly slug: string; readonly path?: string }): string {
  return path ?? basename(`${slug}.md`)
}
