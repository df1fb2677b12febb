/** An operator of a PDF content stream with its operands: numbers, `/names`, `<hex>` strings, `<<` dictionaries as text. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly string[]
}

const token =
  /<<[\s\S]*?>>|<[0-9A-Fa-f\s]*>|\((?:\\[\s\S]|[^\\()])*\)|\[|\]|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/g

/** Reads a content stream as Chromium (Skia) writes it: no inline images, strings of shown text in hex or brackets. */
export function* operations(stream: Uint8Array): Generator<Operation> {
  const text = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength).toString('latin1')
  let operands: string[] = []
  for (const [part] of text.matchAll(token)) {
    if (/^[A-Za-z'"]/.test(part) && part !== 'true' && part !== 'false' && part !== 'null') {
      yield { operator: part, operands }
      operands = []
    } else operands.push(part)
  }
}

/** The character codes of a shown string, two bytes each (Identity-H). */
export function codesOf(operand: string): readonly number[] {
  const bytes = operand.startsWith('<')
    ? Buffer.from(operand.replace(/[<>\s]/g, ''), 'hex')
    : Buffer.from(unescaped(operand.slice(1, -1)), 'latin1')
  const codes: number[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2) codes.push(bytes.readUInt16BE(at))
  return codes
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal, letter) =>
    octal
      ? String.fromCharCode(Number.parseInt(octal, 8))
      : letter
        ? (escapes[letter] ?? letter)
        : ''
  )
}
