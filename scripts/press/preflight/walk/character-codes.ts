import { cmapBlocks } from '../../stream/to-unicode.ts'

/** How a font parts the bytes of a string into codes: the lengths in bytes and the ranges of each. */
export type CodeSpace = readonly CodeRange[]

interface CodeRange {
  readonly length: number
  readonly first: number
  readonly last: number
}

/** One byte is one code. */
export const singleBytes: CodeSpace = [{ length: 1, first: 0, last: 0xff }]

/** Two bytes are one code. */
const doubleBytes: CodeSpace = [{ length: 2, first: 0, last: 0xffff }]

/** The code space of a CMap that is known by its name (ISO 32000-1, table 118). */
export function namedCodeSpace(name: string): CodeSpace {
  if (/UTF16/.test(name)) return [pair(0, 0xd7ff), pair(0xe000, 0xffff), surrogates]
  if (/RKSJ/.test(name))
    return [single(0, 0x80), single(0xa0, 0xdf), pair(0x8140, 0x9ffc), pair(0xe040, 0xfcfc)]
  if (/EUC|B5|GBK|HKscs|KSC/.test(name)) return [single(0, 0x80), pair(0x8140, 0xfefe)]
  return doubleBytes
}

function single(first: number, last: number): CodeRange {
  return { length: 1, first, last }
}

function pair(first: number, last: number): CodeRange {
  return { length: 2, first, last }
}

const surrogates: CodeRange = { length: 4, first: 0xd800dc00, last: 0xdbffdfff }

/** No CMap parts its codes so often. */
const rangesMost = 100

/** The code space that a CMap of the file's own says it has. */
export function codeSpaceIn(cmap: string): CodeSpace {
  const ranges: CodeRange[] = []
  for (const body of cmapBlocks(cmap, 'codespacerange')) {
    for (const [, first = '', last = ''] of body.matchAll(/<([^<>]*)>\s*<([^<>]*)>/g)) {
      if (ranges.length === rangesMost) return ranges
      const length = Math.ceil(last.replace(/\s/g, '').length / 2)
      const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)]
      if (length >= 1 && length <= 4) ranges.push({ length, first: from, last: to })
    }
  }
  return ranges.length > 0 ? ranges : doubleBytes
}

/** The codes of a string; bytes that no range takes are a code of the shortest length. */
export function codesIn(bytes: Uint8Array, space: CodeSpace): readonly number[] {
  const codes: number[] = []
  const shortest = Math.min(...space.map(({ length }) => length))
  let at = 0
  while (at < bytes.length) {
    const range = space.length === 1 ? space[0] : rangeAt(bytes, at, space)
    const length = range?.length ?? shortest
    codes.push(codeAt(bytes, at, length))
    at += length
  }
  return codes
}

function rangeAt(bytes: Uint8Array, at: number, space: CodeSpace): CodeRange | undefined {
  return space.find(({ length, first, last }) => {
    if (at + length > bytes.length) return false
    // Each byte stands between those of the ends (9.7.6.2).
    for (let step = 0; step < length; step++) {
      const shift = 256 ** (length - 1 - step)
      const byte = bytes[at + step] ?? 0
      if (byte < Math.floor(first / shift) % 256 || byte > Math.floor(last / shift) % 256)
        return false
    }
    return true
  })
}

function codeAt(bytes: Uint8Array, at: number, length: number): number {
  let code = 0
  for (let step = 0; step < length; step++) code = code * 256 + (bytes[at + step] ?? 0)
  return code
}
