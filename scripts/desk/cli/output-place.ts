import { homedir } from 'node:os'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import type { Call } from './command.ts'
import { outputFolder, shownPath } from './issue-folders.ts'
import { WrongUsage } from './wrong-usage.ts'

/**
 * Makes sure, before anything is built, that the output of the issues goes to folders of their own: not the
 * manuscript's, the home folder or the program's, and not one folder for two issues.
 * @throws WrongUsage naming the folder and what it is
 */
export async function expectOwnOutputs(
  folders: readonly string[],
  call: Omit<Call, 'operands'>
): Promise<void> {
  const { world, here, root, environment } = call.desk
  const taken = new Map<string, string>()
  const homes = [environment.HOME || homedir(), environment.USERPROFILE].filter(Boolean)
  const places: Places = {
    homes: await Promise.all(homes.map(home => realPlace(home ?? '', world))),
    program: await realPlace(root, world),
    ...placesOfIssues(await Promise.all(folders.map(folder => realPlace(folder, world))))
  }
  for (const folder of folders) {
    const shelf = await realPlace(outputFolder(folder, call), world)
    const target = await realPlace(join(outputFolder(folder, call), basename(folder)), world)
    const what =
      whatIs(shelf, places, false) ??
      whatIs(target, places, true) ??
      ((await isInIssue(target, world)) ? manuscript : undefined)
    if (what) throw notThere(shownPath(target, here), what)
    const other = taken.get(target)
    if (other !== undefined) throw oneName(shownPath(other, here), shownPath(folder, here))
    taken.set(target, folder)
  }
}

/** Where the folders are that must not be written over, every link resolved. */
interface Places {
  readonly homes: readonly string[]
  readonly program: string
  readonly issues: ReadonlySet<string>
  /** Every folder that holds an issue, however deep, and the issues themselves. */
  readonly around: ReadonlySet<string>
}

/** There may be thousands of issues: none is compared with every other. */
function placesOfIssues(issues: readonly string[]): Pick<Places, 'issues' | 'around'> {
  return { issues: new Set(issues), around: new Set(issues.flatMap(upFrom)) }
}

/** A folder and all above it. */
function upFrom(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...upFrom(above)]
}

/** Parts of the program's folder; `output` and a newsroom's own folders may stand beside them. */
const programParts = new Set(['manuscript', 'node_modules', 'scripts', 'styles', 'templates'])

/** What a folder is that must not take an output; a target must not hold such a folder either. */
function whatIs(folder: string, places: Places, isTarget: boolean): Words | undefined {
  const { homes, program, issues, around } = places
  if (dirname(folder) === folder) return { en: 'the whole disk', zh: '整个磁盘' }
  if (homes.includes(folder)) return { en: 'the home folder', zh: '个人主文件夹' }
  if (upFrom(folder).some(one => issues.has(one))) return manuscript
  const [part = ''] = relative(program, folder).split(sep)
  if (folder === program) return ours
  if (isIn(folder, program) && (programParts.has(part) || part.startsWith('.'))) return ours
  if (!isTarget) return undefined
  if (around.has(folder)) return manuscript
  return isIn(program, folder) ? ours : undefined
}

const manuscript: Words = { en: 'the manuscript', zh: '稿件所在的文件夹' }
const ours: Words = { en: 'part of Duikai itself', zh: '对开程序自己的文件夹' }

/** Whether one folder is another or lies in it. */
function isIn(folder: string, other: string): boolean {
  const way = relative(other, folder)
  return way !== '..' && !way.startsWith(`..${sep}`) && way !== folder
}

/** Also of an issue that is not built now. */
async function isInIssue(folder: string, world: World): Promise<boolean> {
  if ((await world.look(join(folder, 'issue.yaml'))) === 'file') return true
  return dirname(folder) !== folder && isInIssue(dirname(folder), world)
}

/** The real path of a folder, or of the nearest one above it that is there, with the rest. */
async function realPlace(folder: string, world: World): Promise<string> {
  const real = await world.realPath(folder).catch(() => undefined)
  if (real !== undefined || dirname(folder) === folder) return real ?? folder
  return join(await realPlace(dirname(folder), world), basename(folder))
}

function notThere(folder: string, { en, zh }: Words): WrongUsage {
  return new WrongUsage({
    en: `Nothing is written to ${folder}: that is ${en}. Choose another folder with --output.`,
    zh: `不能输出到 ${folder}：那是${zh}。请用 --output 另选文件夹。`
  })
}

function oneName(first: string, second: string): WrongUsage {
  return new WrongUsage({
    en: `${first} and ${second} would be written to one folder. Build them one by one with --output, or give one of them another name.`,
    zh: `${first} 与 ${second} 会输出到同一个文件夹。请分别用 --output 生成，或改其中一个的文件夹名。`
  })
}
