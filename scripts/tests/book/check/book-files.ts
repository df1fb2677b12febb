import type { FaultCode } from '../../../book/check/fault-rows.ts'

/** Texts and bytes of a book by their paths, changed in place. */
export class BookFiles {
  readonly files: Map<string, Uint8Array>

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.files = new Map(files)
  }

  /** Puts a text in place of another, which must be there, in the file whose path ends so. */
  change(ending: string, from: string, to: string): void {
    const path = this.pathOf(ending)
    const text = new TextDecoder().decode(this.files.get(path))
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
    this.files.set(path, new TextEncoder().encode(text.replace(from, () => to)))
  }

  put(path: string, content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    this.files.set(path, bytes)
  }

  pathOf(ending: string): string {
    const path = [...this.files.keys()].find(one => one.endsWith(ending))
    if (path === undefined) throw new Error(`no file ends in ${ending}`)
    return path
  }
}

/** A sound book with one fault: what it is, the only code that tells of it, and how it is made. */
export type BrokenBook = readonly [string, FaultCode, (book: BookFiles) => void]

export const lead = 'p01-s01.xhtml'
export const pack = 'package.opf'
export const second = '<p id="b-b10">'

/** Puts markup before the lead's last paragraph. */
export function copy(markup: string): (book: BookFiles) => void {
  return book => book.change(lead, second, `${markup}${second}`)
}

export function metadata(markup: string): (book: BookFiles) => void {
  return book => book.change(pack, '</metadata>', `${markup}</metadata>`)
}

export function without(ending: string, part: string): (book: BookFiles) => void {
  return book => book.change(ending, part, '')
}

export function both(
  ending: string,
  ...changes: readonly (readonly [string, string])[]
): (book: BookFiles) => void {
  return book => {
    for (const [from, to] of changes) book.change(ending, from, to)
  }
}

export function link(address: string): (book: BookFiles) => void {
  return copy(`<p><a href="${address}">甲</a></p>`)
}
