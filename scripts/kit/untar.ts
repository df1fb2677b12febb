/** A regular file of a tar archive; the name uses `/` and never leaves its folder. */
export interface TarFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly executable: boolean
}

const blockBytes = 512

/**
 * Lists the regular files of a ustar archive; folders and links are passed over.
 * @throws Error when the archive is cut short or a name points outside.
 */
export function untar(archive: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = []
  for (let at = 0; at + blockBytes <= archive.length && archive[at] !== 0; ) {
    const header = archive.subarray(at, at + blockBytes)
    const size = octal(header, 124, 12)
    const start = at + blockBytes
    if (start + size > archive.length) throw new Error('The archive is cut short.')
    const kind = text(header, 156, 1)
    if (kind === '0' || kind === '') {
      files.push({
        name: safeName(header),
        bytes: archive.subarray(start, start + size),
        executable: (octal(header, 100, 8) & 0o111) !== 0
      })
    }
    at = start + Math.ceil(size / blockBytes) * blockBytes
  }
  return files
}

function safeName(header: Uint8Array): string {
  const prefix = text(header, 345, 155)
  const name = prefix === '' ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`
  if (name.startsWith('/') || name.split('/').includes('..')) {
    throw new Error(`The archive's file ${name} points outside its folder.`)
  }
  return name
}

function text(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString('utf8')
}

function octal(header: Uint8Array, start: number, length: number): number {
  return Number.parseInt(text(header, start, length).trim() || '0', 8)
}
