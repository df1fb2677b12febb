import type { ReadStory } from './folder-of.ts'

/** A small folder as a tool leaves it, what is to be read of it, and what is to be told. */
export interface ToolFolder {
  readonly tool: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly paper?: string
  readonly stories: readonly ReadStory[]
  readonly told: readonly string[]
}
