/** The disk and the clock as a stage sees them; paths are absolute. */
export interface World {
  /**
   * A regular file's bytes, at most `mostBytes` of them.
   * @throws with the disk's own `code`; `NOTFILE` for a pipe, socket or device, `EFBIG` for a larger file.
   */
  readonly read: (path: string, mostBytes?: number) => Promise<Uint8Array>
  /**
   * Another word after every change of a file, without reading all of it where the disk keeps a note of that.
   * @throws as `read`
   */
  readonly stamp: (path: string) => Promise<string>
  /** Names in a folder, sorted; empty when there is none. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** The path with every link resolved, or undefined when nothing is there. */
  readonly realPath: (path: string) => Promise<string | undefined>
  /** What stands at the path itself, a link being a link; undefined when nothing is there. */
  readonly look: (path: string) => Promise<Standing | undefined>
  /** Whether a file may be made in this folder, or in the one that would hold it. */
  readonly mayWrite: (folder: string) => Promise<boolean>
  /** Whole or not at all: a temporary file in the same folder, then a rename. */
  readonly write: (path: string, bytes: Uint8Array | string) => Promise<void>
  /** Gives a file or a folder another name on the same disk, at once; makes the folder it goes to. */
  readonly move: (from: string, to: string) => Promise<void>
  /** Gives a folder the permissions of another, if that is there and the disk lets us. */
  readonly keepMode: (from: string, to: string) => Promise<void>
  /** Removes one file, one link or one empty folder, if it is there: never what a folder or a link holds. */
  readonly remove: (path: string) => Promise<void>
  /**
   * Takes a folder, made if it is not there, for one program at a time; a folder made for it goes when it is left
   * empty. What a killed program held is free.
   * @throws with the disk's own `code` where nothing can be written
   */
  readonly take: (folder: string) => Promise<Taken>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What can stand at a path; `other` is a pipe, a socket or a device. */
export type Standing = 'file' | 'folder' | 'link' | 'other'

/** A folder is ours until we leave it, or another's by a file in it. */
export type Taken =
  | { readonly kind: 'ours'; readonly leave: () => void }
  | { readonly kind: 'held'; readonly by: Holder; readonly file: string }

/** The program that holds a folder. */
export interface Holder {
  readonly pid: number
  readonly host: string
}
