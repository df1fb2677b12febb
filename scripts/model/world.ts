/** The disk and the clock as a stage sees them; paths are absolute. */
export interface World {
  readonly read: (path: string) => Promise<Uint8Array>
  /** Names in a folder, sorted; empty when there is none. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** The path with every link resolved, or undefined when nothing is there. */
  readonly realPath: (path: string) => Promise<string | undefined>
  /** Whole or not at all: a temporary file in the same folder, then a rename. */
  readonly write: (path: string, bytes: Uint8Array | string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  /** Milliseconds since 1970. */
  readonly now: () => number
}
