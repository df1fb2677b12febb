/** What the head of an ICC profile and its table of tags say (ICC.1:2001-04, 6.1 and 6.2). */
export interface ProfileHead {
  /** `prtr`, `mntr`, `scnr` … */
  readonly kind: string
  /** `CMYK`, `RGB `, `GRAY` … */
  readonly space: string
  readonly tags: ReadonlySet<string>
}

const headBytes = 128
const entryBytes = 12

/** Reads the head of a profile; undefined where the bytes are none, or end before their tags do. */
export function profileHead(bytes: Uint8Array): ProfileHead | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (file.length < headBytes + 4 || word(file, 36) !== 'acsp') return undefined
  if (file.readUInt32BE(0) > file.length) return undefined
  const count = file.readUInt32BE(headBytes)
  const tags = new Set<string>()
  for (let at = 0; at < count; at++) {
    const entry = headBytes + 4 + at * entryBytes
    if (entry + entryBytes > file.length) return undefined
    if (file.readUInt32BE(entry + 4) + file.readUInt32BE(entry + 8) > file.length) return undefined
    tags.add(word(file, entry))
  }
  return { kind: word(file, 12), space: word(file, 16), tags }
}

function word(file: Buffer, at: number): string {
  return file.toString('latin1', at, at + 4)
}
