import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../../kit/folders.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import type { PressWish } from '../../../model/press-order.ts'
import type { Problem } from '../../../model/problem.ts'
import { readIssueFacts } from '../../../read/issue-facts.ts'
import { readPressOrder } from '../../../read/press/press-order.ts'
import { summary } from '../summary.ts'

const folder = join(projectFolder, 'styles/press')
/** The names of the presets that are shipped. */
export const names = readdirSync(folder)
  .filter(file => file.endsWith('.yaml'))
  .map(file => file.slice(0, -'.yaml'.length))
const presets = Object.fromEntries(
  names.map(name => [`/p/styles/press/${name}.yaml`, readFileSync(join(folder, `${name}.yaml`))])
)
/** The sheet of one as a printer would copy it. */
export const coldset = readFileSync(join(folder, 'coldset-220.yaml'), 'utf8')
const profiles = {
  '/p/styles/profiles/newsprint-220.icc': 'sound 220',
  '/p/styles/profiles/newsprint-240.icc': 'sound 240',
  '/p/manuscript/x/shop.icc': 'sound shop',
  '/p/manuscript/x/screen.icc': 'RGB'
}

/** Stands for the reading of a profile: only those that say so are sound. */
const faultOf = (bytes: Uint8Array) =>
  new TextDecoder().decode(bytes).startsWith('sound')
    ? undefined
    : { message: { en: 'RGB', zh: 'RGB' }, hint: { en: 'another', zh: '换' } }

/** What comes of a `press:` in issue.yaml and of wishes, the presets being as they are or changed. */
export async function ordered(
  press: string,
  wish: PressWish = {},
  files: Readonly<Record<string, string>> = {}
) {
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const text = `paper: 河湾日报\ndate: none\nformat: sikai\n${press}\n`
  const facts = readIssueFacts({ text, file: 'manuscript/x/issue.yaml', firstLine: 1 }, 'x', report)
  const world = memoryWorld({ ...presets, ...profiles, ...files })
  const request = { root: '/p', folder: '/p/manuscript/x', wish }
  const order = facts && (await readPressOrder({ ...request, facts }, faultOf, world, report))
  return {
    order,
    problems,
    told: problems.map(summary),
    hints: problems.map(({ hint }) => hint.en)
  }
}
