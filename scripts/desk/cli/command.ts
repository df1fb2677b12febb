import type { Environment, Terminal } from '../../kit/terminal.ts'
import type { Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import type { ToolLanguage } from './tool-language.ts'

/** One command: help is printed from it, and it is run from it. */
export interface Command {
  readonly name: string
  readonly summary: Words
  /** What follows the name, `[issue-folder…]`. */
  readonly usage: string
  /** The most that may stand there. */
  readonly operandsMost: number
  readonly options: readonly CommandOption[]
  readonly examples: readonly Example[]
  readonly run: (call: Call) => Promise<number>
}

/** An option `--name`, or `--name VALUE` where a value's name is given. */
export interface CommandOption {
  readonly name: string
  readonly value?: string
  /** What a value looks like that may stand after the name or be left out; another word there is an operand. */
  readonly maybe?: { readonly value: string; readonly pattern: RegExp }
  /** The only values there are, if they are few. */
  readonly choices?: readonly string[]
  readonly words: Words
}

/** A line to type, and what it does. */
export interface Example {
  readonly line: string
  readonly words: Words
}

/** A command as it was called. */
export interface Call {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, string | true>>
  readonly desk: Desk
}

/** What every command works with. */
export interface Desk {
  readonly terminal: Terminal
  readonly language: ToolLanguage
  readonly world: World
  /** The folder in which the command was called. */
  readonly here: string
  /** The folder of Duikai itself. */
  readonly root: string
  readonly environment: Environment
  /** Asks who sits at the terminal, where somebody does; undefined when nobody answers any more. */
  readonly ask?: (question: string) => Promise<string | undefined>
  /** The process of this program that started this one, where one did. */
  readonly owner?: Owner
  /** Hears a signal that ends the program, and then has a few seconds to end it well. */
  readonly onEnding?: (take: () => void) => void
}

/** Another process of this program, at the other end of a line of words. */
export interface Owner {
  readonly hear: (take: (word: unknown) => void) => void
  readonly tell: (word: unknown) => void
}

/** How a command ends; a signal of number n ends it with 128 + n. */
export const exitCodes = { fine: 0, errorsFound: 1, wrongUsage: 2, programFault: 3 } as const
