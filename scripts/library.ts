import { isAbsolute, resolve } from 'node:path'
import type { BuildResult as DeskResult } from './desk/build.ts'
import type { StageName } from './desk/build-input.ts'
import type { CheckResult } from './desk/check.ts'
import { diskWorld } from './kit/disk.ts'
import { projectFolder } from './kit/folders.ts'
import type { PressStandard } from './model/press-order.ts'
import type { Report } from './model/problem.ts'
import type { World } from './model/world.ts'
import { present } from './read/present.ts'

/** What another program may ask with besides the issue. */
export interface WorkOptions {
  /** Where files are read and written, and the time; the real disk and clock where it is absent. */
  readonly world?: World
  /** Told of each problem as soon as it is found; the result has them all. */
  readonly onProblem?: Report
  /** Told at the end of each stage, with the milliseconds it took; the next one waits for it. */
  readonly onStage?: (stage: StageName, milliseconds: number) => void | Promise<void>
}

/** What `check` is asked. */
export interface CheckOptions extends WorkOptions {
  /** Absolute folder of the issue, `…/manuscript/x`. */
  readonly folder: string
}

/** What `build` is asked. */
export interface BuildOptions extends CheckOptions {
  /** Absolute folder that takes `x/paper.pdf` and the rest. */
  readonly output: string
  /** Also writes pages that have errors. */
  readonly draft?: boolean
  /** Lays pages out anew: those that cannot be kept as they were accepted (`true`), all, or these alone. */
  readonly relayout?: boolean | 'all' | readonly number[]
  /** Also binds the e-book in lines from top to bottom, where the language is Chinese. */
  readonly vertical?: boolean
  /** `built-in`, `installed`, or the path of a Chrome; else DUIKAI_BROWSER, else what fits best. */
  readonly browser?: string
  /** For which press a file is made, a name of `styles/press/`; else what the issue says. */
  readonly press?: string
  /** The press file's standard; else the issue's, else the preset's. */
  readonly standard?: PressStandard
}

/** How a build ended. */
export interface BuildResult extends DeskResult {
  /** What was built before stands as it would be built now: no work was done, and no stage told. */
  readonly isUnchanged: boolean
}

/**
 * Makes an issue's PDF, page pictures and e-book as `duikai build` does. What is wrong with the copy is in the
 * result; it prints nothing, hears no signal and never ends the process.
 * @throws TypeError for a path that is not absolute; an error with English words when the machine or Duikai fails
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const {
    draft = false,
    relayout = false,
    vertical = false,
    browser,
    press: preset,
    standard
  } = options
  const request = {
    folder: absolute('folder', options.folder),
    output: absolute('output', options.output),
    root: projectFolder,
    draft,
    relayout,
    vertical,
    press: present({ preset, standard }),
    ...(browser === undefined ? {} : { browser })
  }
  // Here and not above: who only checks need not wait for what prints.
  const { buildIfChanged } = await import('./desk/unchanged/build-if-changed.ts')
  const { unchanged, ...result } = await buildIfChanged(request, toolsOf(options))
  return { ...result, isUnchanged: unchanged !== undefined }
}

/**
 * Reads, edits, checks and makes up an issue as `duikai check` does, without a browser and writing nothing of the
 * newsroom's.
 * @throws as `build`
 */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const folder = absolute('folder', options.folder)
  const { check } = await import('./desk/check.ts')
  return check({ folder, root: projectFolder }, toolsOf(options))
}

function toolsOf({ world, onProblem, onStage }: WorkOptions) {
  return {
    world: world ?? diskWorld(),
    report: onProblem ?? (() => undefined),
    stage: onStage ?? (() => undefined)
  }
}

function absolute(name: 'folder' | 'output', path: string): string {
  if (typeof path === 'string' && isAbsolute(path)) return resolve(path)
  throw new TypeError(`duikai: ${name} must be an absolute path, not ${JSON.stringify(path)}`)
}
