/**
 * What validators do not ask of a container, and equal bytes need: `mimetype` first, stored, without extra field; ASCII
 * names of at most 100 bytes, sorted; all dated 1980-01-01. Each fault in words, in English: they are the program's.
 */
export function checkContainer(bytes: Uint8Array): readonly string[] {
  const entries = readEntries(bytes)
  if (entries === undefined) return ['The e-book is not a whole ZIP container.']
  const faults: string[] = []
  const first = entries[0]
  if (first?.name !== 'mimetype' || first.method !== 0 || first.extra !== 0)
    faults.push('mimetype must come first, stored and bare.')
  const names = entries.slice(1).map(({ name }) => name)
  for (const [index, name] of names.entries()) {
    if (!/^[\x21-\x7e]{1,100}$/.test(name)) faults.push(`“${name}” is not a plain name.`)
    if (index > 0 && name <= (names[index - 1] ?? '')) faults.push(`“${name}” is out of order.`)
  }
  for (const { name, date } of entries) {
    if (date !== firstDate) faults.push(`“${name}” has a date.`)
  }
  return faults
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly extra: number
  /** MS-DOS time and date as one number. */
  readonly date: number
}

/** 1980-01-01 00:00 in MS-DOS form. */
const firstDate = 0x00210000

/** Central directory (APPNOTE §4.3.12), undefined when there is none. */
function readEntries(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return undefined
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const local = view.getUint32(at + 42, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      date: view.getUint32(at + 12, true),
      extra: extraLength + view.getUint16(local + 28, true)
    })
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}
