/** A stretch of bytes: from `start` to before `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

const regular = 0
const white = 1
const delimiter = 2

/** What a byte is between tokens (ISO 32000-1, 7.2.2). */
const classes = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = white
for (const sign of '()<>[]{}/%') classes[sign.charCodeAt(0)] = delimiter

const [round, unround, less, more, square, unsquare, slash, percent, backslash] = [
  ...'()<>[]/%\\'
].map(sign => sign.charCodeAt(0))

/** Whether a byte is white space, or past the end. */
export function isWhite(byte: number | undefined): boolean {
  return byte === undefined || classes[byte] === white
}

/** Where the next token begins: after white space and comments. */
export function tokenStart(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === percent) at = lineEnd(bytes, at)
    else if (classes[byte] === white) at++
    else break
  }
  return at
}

/**
 * Where the token ends that begins at `at`: a name, a number, a word, a string, or an array or a dictionary with all
 * that it holds. What is not closed ends with the bytes; a bracket that closes nothing is a token by itself.
 */
export function tokenEnd(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]
  if (byte === round) return stringEnd(bytes, at)
  if (byte === square || isDouble(bytes, at, less)) return nestEnd(bytes, at)
  if (byte === less) return hexEnd(bytes, at)
  if (byte === slash) return runEnd(bytes, at + 1)
  if (byte !== undefined && classes[byte] === delimiter) return at + 1
  return runEnd(bytes, at)
}

function runEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && classes[bytes[at] ?? 0] === regular) at++
  return at
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++
  return at
}

/** Round brackets nest in a string, unless a backslash stands before them. */
function stringEnd(bytes: Uint8Array, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === backslash) at++
    else if (byte === round) depth++
    else if (byte === unround && --depth === 0) return at + 1
  }
  return bytes.length
}

function hexEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(more ?? 0, from)
  return end < 0 ? bytes.length : end + 1
}

/** Counted and not called anew at each depth, for a hostile file nests without end. */
function nestEnd(bytes: Uint8Array, from: number): number {
  let depth = 0
  let at = from
  while (at < bytes.length) {
    if (bytes[at] === square) {
      depth++
      at++
    } else if (isDouble(bytes, at, less)) {
      depth++
      at += 2
    } else if (bytes[at] === unsquare || isDouble(bytes, at, more)) {
      depth--
      at += bytes[at] === unsquare ? 1 : 2
      if (depth === 0) return at
    } else at = tokenEnd(bytes, at)
    at = tokenStart(bytes, at)
  }
  return bytes.length
}

function isDouble(bytes: Uint8Array, at: number, sign: number | undefined): boolean {
  return bytes[at] === sign && bytes[at + 1] === sign
}
