import { basename, dirname, join, relative, resolve } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { Words } from '../../model/problem.ts'
import { writtenDate } from '../../read/written-date.ts'
import type { Call, Desk } from './command.ts'
import { WrongUsage } from './wrong-usage.ts'

/**
 * The issues a call names, as absolute folders; when it names none, the folder it was called in if that
 * is an issue, else the newest issue (by its date, then its name) in `manuscript/`.
 * @throws WrongUsage when there is none, or a named folder is not there.
 */
export async function issueFolders({
  operands,
  desk
}: Omit<Call, 'options'>): Promise<readonly string[]> {
  const named = [...new Set(operands.map(operand => resolve(desk.here, operand)))]
  const folders: string[] = []
  for (const path of named) {
    if (await isFolder(path, desk)) folders.push(path)
    else if (named.length === 1) throw isFile(relative(desk.here, path))
    // Among many, as manuscript/* gives them, what else lies there is passed over.
    else desk.terminal.progress(passedOver(shownPath(path, desk.here))[desk.language])
  }
  if (folders.length > 0) return folders
  if (named.length > 0) throw noIssue
  if (await isIssue(desk.here, desk.world)) return [desk.here]
  for (const base of [desk.here, desk.root]) {
    const newest = await newestIssue(join(base, 'manuscript'), desk.world)
    if (newest) return [newest]
  }
  throw noIssue
}

/** All issues in the `manuscript/` of where a command was called, else of the program's own; those inside one are its own. */
export async function allIssues({
  here,
  root,
  world
}: Pick<Desk, 'here' | 'root' | 'world'>): Promise<readonly string[]> {
  for (const base of [here, root]) {
    const shelf = join(base, 'manuscript')
    const names = await issuesIn(shelf, world)
    if (names.length > 0) return names.map(name => join(shelf, name))
  }
  return []
}

/** Whether a folder stands there, and not a file; an empty one is one all the same: the reading says that nothing is in it. */
async function isFolder(path: string, desk: Desk): Promise<boolean> {
  if ((await openedNames(path, desk)).length > 0) return true
  const target = await desk.world.realPath(path)
  const standing = target === undefined ? undefined : await desk.world.look(target)
  if (standing !== undefined) return standing === 'folder'
  const issues = await issuesIn(join(desk.here, 'manuscript'), desk.world)
  throw noFolder(relative(desk.here, path), issues)
}

/**
 * The folder that takes what is built: as asked, or `output/` beside `manuscript/`, or here; beside the issue when
 * the command was called in it, since an output in a manuscript would be taken for a part of it.
 */
export function outputFolder(folder: string, { options, desk }: Omit<Call, 'operands'>): string {
  if (typeof options.output === 'string') return resolve(desk.here, options.output)
  const shelf = dirname(folder)
  const isInside = !relative(folder, desk.here).startsWith('..')
  const base = basename(shelf) === 'manuscript' ? dirname(shelf) : isInside ? shelf : desk.here
  return join(base, 'output')
}

/** A path as it is best read from where the command was called. */
export function shownPath(path: string, here: string): string {
  const near = relative(here, path)
  return near === '' ? '.' : near.startsWith('..') ? path : near
}

async function newestIssue(shelf: string, world: Desk['world']): Promise<string | undefined> {
  const folders = (await issuesIn(shelf, world)).map(name => join(shelf, name))
  const dated = await Promise.all(
    folders.map(async folder => ({ folder, date: await dateOf(folder, world) }))
  )
  dated.sort((a, b) => (`${a.date} ${a.folder}` < `${b.date} ${b.folder}` ? 1 : -1))
  return dated[0]?.folder
}

async function issuesIn(shelf: string, world: Desk['world']): Promise<readonly string[]> {
  const names = await visibleNames(shelf, world)
  const are = await Promise.all(names.map(name => isIssue(join(shelf, name), world)))
  return names.filter((_, at) => are[at])
}

async function isIssue(folder: string, world: Desk['world']): Promise<boolean> {
  return (await visibleNames(folder, world)).includes('issue.yaml')
}

/** What may not be looked at is no issue to choose. */
async function visibleNames(folder: string, world: Desk['world']): Promise<readonly string[]> {
  try {
    return await world.list(folder)
  } catch (error) {
    if (diskReason(error) === undefined) throw error
    return []
  }
}

async function openedNames(folder: string, { world, here }: Desk): Promise<readonly string[]> {
  try {
    return await world.list(folder)
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    throw new WrongUsage({
      en: `The folder ${shownPath(folder, here)} cannot be opened: ${reason.en}.`,
      zh: `无法打开文件夹 ${shownPath(folder, here)}：${reason.zh}。`
    })
  }
}

/** Not the real reading, which reports what is wrong: only to choose. */
async function dateOf(folder: string, world: Desk['world']): Promise<string> {
  const bytes = await world.read(join(folder, 'issue.yaml')).catch(() => new Uint8Array())
  const text = new TextDecoder().decode(bytes)
  const [, filed = ''] = /^date:[ \t]*["']?([^"'\n#]+)/m.exec(text) ?? []
  const date = writtenDate(filed)
  return 'iso' in date ? date.iso : ''
}

function passedOver(name: string): Words {
  return {
    en: `${name} is a file, no issue: it is passed over.`,
    zh: `${name} 是文件，不是一期报纸，略过。`
  }
}

function isFile(name: string): WrongUsage {
  const isText = /\.(?:md|markdown|mdx|txt)$/i.test(name)
  const split = isText ? ` duikai split ${name}` : ''
  return new WrongUsage({
    en: `${name} is a file: name the folder in which it lies.${isText ? ` If it holds several articles:${split}` : ''}`,
    zh: `${name} 是文件：请指明它所在的文件夹。${isText ? `一个文件里有几篇文章的，请用：${split.trim()}` : ''}`
  })
}

function noFolder(name: string, issues: readonly string[]): WrongUsage {
  const list = issues.map(issue => `manuscript/${issue}`)
  return new WrongUsage({
    en: `There is no folder ${name}.${list.length > 0 ? ` There are: ${list.join(', ')}.` : ''}`,
    zh: `没有文件夹 ${name}。${list.length > 0 ? `现有：${list.join('、')}。` : ''}`
  })
}

const noIssue = new WrongUsage({
  en: 'There is no issue here. Name its folder, or make one: duikai init manuscript/my-issue',
  zh: '这里没有报纸。请指明文件夹，或新建一期：duikai init manuscript/我的报纸'
})
