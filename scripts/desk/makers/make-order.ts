import type { IssueFacts } from '../../model/issue.ts'
import type { Words } from '../../model/problem.ts'
import type { Call } from '../cli/command.ts'
import type { ToolLanguage } from '../cli/tool-language.ts'
import type { ChangedBuild } from '../unchanged/build-if-changed.ts'

/** An issue to be built, as the program says it to a process that makes issues. */
export interface MakeOrder {
  /** Absolute folder of the issue. */
  readonly folder: string
  /** As on the command line; `output` is absolute. */
  readonly options: Call['options']
  /** How the words are to look. */
  readonly language: ToolLanguage
  readonly colours: boolean
  readonly widthCells: number | undefined
}

/** What is said to such a process. */
export type MakerOrder =
  | { readonly kind: 'make'; readonly order: MakeOrder }
  /** It ends when this is heard, its browser closed. */
  | { readonly kind: 'end' }

/** What such a process says. */
export type MakerWord =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'made'; readonly memoryBytes: number } & MadeIssue)
  /** The program or the machine failed, and it ends. */
  | { readonly kind: 'fault'; readonly words: Words }

/** An issue that was built, or could not be for what is wrong with it. */
export interface MadeIssue {
  readonly built: Built
  /** What a build of it alone would have said on standard output. */
  readonly lines: readonly string[]
}

/** How the build of one issue ended. */
export interface Built {
  readonly folder: string
  readonly result: ChangedBuild
  readonly stages: Readonly<Record<string, number>>
  /** What was taken for granted of a folder of articles. */
  readonly assumed?: Pick<
    IssueFacts,
    'paper' | 'date' | 'language' | 'format' | 'pages' | 'assumed'
  >
}
