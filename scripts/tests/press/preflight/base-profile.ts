/** What a profile says of itself in its head (ICC.1:2001). */
export interface ProfileHead {
  readonly kind: string
  readonly space: string
  readonly tags: readonly string[]
}

const sound: ProfileHead = {
  kind: 'prtr',
  space: 'CMYK',
  tags: ['A2B0', 'A2B1', 'A2B2', 'B2A0', 'B2A1', 'B2A2']
}

/** A profile's head and its table of tags, each of which holds nothing. */
export function baseProfile(head: Partial<ProfileHead> = {}): Uint8Array {
  const { kind, space, tags } = { ...sound, ...head }
  const data = 132 + tags.length * 12
  const bytes = Buffer.alloc(data + 8)
  bytes.writeUInt32BE(bytes.length, 0)
  bytes.writeUInt32BE(0x02400000, 8)
  bytes.write(`${kind}${space}Lab `, 12, 'latin1')
  bytes.write('acsp', 36, 'latin1')
  bytes.writeUInt32BE(tags.length, 128)
  for (const [at, tag] of tags.entries()) {
    bytes.write(tag, 132 + at * 12, 'latin1')
    bytes.writeUInt32BE(data, 136 + at * 12)
    bytes.writeUInt32BE(8, 140 + at * 12)
  }
  bytes.write('mft2', data, 'latin1')
  return bytes
}
