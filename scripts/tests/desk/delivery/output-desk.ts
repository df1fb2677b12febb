import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outputs } from '../../../desk/artifacts/all-outputs.ts'
import { type Delivery, readyOutput, writeOutput } from '../../../desk/delivery/output-folder.ts'
import { markName, outputMark } from '../../../desk/delivery/output-mark.ts'
import { diskWorld } from '../../../kit/disk.ts'
import type { LayoutLock } from '../../../model/accepted-layout.ts'
import type { Artifact } from '../../../model/artifact.ts'
import type { Problem } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'

/** Which of the two sets, by the word with which every file of it begins. */
export type Word = 'old' | 'new'

/** Hundreds of small sets are written: in memory where that can be had. */
const quickFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A folder with an issue and its output, and what is done to it and seen in it. */
export function outputDesk() {
  const home = mkdtempSync(join(quickFolder, 'duikai-output-'))
  const issue = join(home, 'manuscript/x')
  const output = join(home, 'output/x')
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  mkdirSync(issue, { recursive: true })

  return {
    home,
    issue,
    output,
    problems,
    codes: () => problems.map(({ code }) => code),
    ready: (world: World = diskWorld()) => readyOutput(output, places, world, report),
    write: (word: Word, world: World = diskWorld()) =>
      writeOutput(output, { issue, ...setOf(word) }, world, report),
    layout: (): string => JSON.parse(read(join(issue, 'layout.lock.json'))).issue,
    addUsersFiles: () => {
      writeFileSync(join(output, 'notes.txt'), 'mine')
      writeFileSync(join(output, 'pages/mine.png'), 'mine')
    },
    usersFiles: () => filesIn(output).filter(isUsers),
    standing: () => standingIn(output),
    close: () => rmSync(home, { recursive: true, force: true })
  }
}

const places = outputs.flatMap(output => output.places)

/** A set of which every file says which it is; the pages and fonts of the two are not the same. */
function setOf(word: Word): Pick<Delivery, 'artifacts' | 'lock'> {
  const lock = { version: 1, issue: word, format: '', style: '', pages: [], jumps: [] }
  const artifacts = setPaths(word)
    .filter(path => path !== markName)
    .map((path): Artifact => {
      const use = path === 'report.json' ? 'account' : 'product'
      return { path, mediaType: '', bytes: `${word} ${path}`, use }
    })
  return {
    artifacts: [...artifacts, outputMark(artifacts)],
    lock: lock as unknown as LayoutLock
  }
}

const pageOf = { old: 1, new: 3 } as const

/** The paths of a set in the output folder, sorted. */
export function setPaths(word: Word): readonly string[] {
  const rest = ['manifest.json', 'pages.html', 'paper.pdf', 'pictures/hall.jpg', 'report.json']
  const numbered = [`dummies/${pageOf[word]}.svg`, `pages/${pageOf[word]}.png`]
  return ['book.epub', `fonts/${word}.ttf`, ...numbered, ...rest].sort()
}

/** Every file below a folder, by its path from there, sorted. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** Which set stands in the output, by every file of it. */
function standingIn(output: string): Word | 'none' | 'a mixture' {
  const found = filesIn(output).filter(path => !isUsers(path))
  if (found.length === 0) return 'none'
  for (const word of ['old', 'new'] as const) {
    const isWhole = JSON.stringify(found) === JSON.stringify(setPaths(word))
    const own = found.filter(path => path !== 'manifest.json')
    if (isWhole && own.every(path => read(join(output, path)).startsWith(word))) return word
  }
  return 'a mixture'
}

function isUsers(path: string): boolean {
  return path === 'notes.txt' || path === 'pages/mine.png'
}

function read(path: string): string {
  return readFileSync(path, 'utf8')
}
