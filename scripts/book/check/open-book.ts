import type { Words } from '../../model/problem.ts'
import type { FindingList } from './finding.ts'
import { parseXml } from './xml-parser.ts'
import type { XmlElement } from './xml-tree.ts'
import { readZip, unpackEntry, unpackMost, type ZipEntry } from './zip-entries.ts'

/** The files of a book, unpacked one at a time and within bounds; what cannot be read is told once. */
export interface OpenBook {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  readonly sizeOf: (name: string) => number
  readonly bytesOf: (name: string) => Uint8Array | undefined
  readonly textOf: (name: string) => string | undefined
  /** The root of an XML file; undefined when it is none. */
  readonly treeOf: (name: string) => XmlElement | undefined
}

/** Trees cost many times their text. */
const xmlMost = 16 * 2 ** 20

/** Opens the container of any file; undefined, with the reason told, when it is none. */
export function openBook(bytes: Uint8Array, findings: FindingList): OpenBook | undefined {
  const zip = readZip(bytes)
  if (zip.kind === 'too-many') {
    findings.tell('book/too-much', {
      en: 'The container has more than 10,000 files, or more than 4 GB.',
      zh: '容器里超过一万个文件，或超过 4 GB。'
    })
    return undefined
  }
  if (zip.kind === 'not-zip') {
    findings.tell('book/not-zip', {
      en: 'The file is not a whole ZIP container.',
      zh: '文件不是完整的 ZIP。'
    })
    return undefined
  }
  checkMimetype(bytes, zip.entries, findings)
  checkNames(zip.entries, findings)
  const entries = new Map(zip.entries.map(entry => [entry.name, entry]))
  const failed = new Set<string>()
  let left = unpackMost.allBytes
  const book: OpenBook = {
    names: [...entries.keys()].filter(name => !name.endsWith('/')),
    has: name => entries.has(name),
    sizeOf: name => entries.get(name)?.size ?? 0,
    bytesOf,
    textOf,
    treeOf
  }
  return book

  function bytesOf(name: string): Uint8Array | undefined {
    const entry = entries.get(name)
    if (!entry || failed.has(name)) return undefined
    if (entry.isLocked) return fail(name, 'book/encrypted', locked)
    const plain = unpackEntry(bytes, entry, Math.min(left, unpackMost.fileBytes))
    if (plain === 'too-large') return fail(name, 'book/too-much', tooLarge)
    if (plain === 'damaged') return fail(name, 'book/damaged', damaged)
    left -= plain.length
    return plain
  }

  function textOf(name: string): string | undefined {
    const plain = bytesOf(name)
    if (!plain) return undefined
    if (plain.length > xmlMost) return fail(name, 'book/too-much', tooLarge)
    const text = decoded(plain)
    return text ?? fail(name, 'book/not-xml', notUtf8)
  }

  function treeOf(name: string): XmlElement | undefined {
    const text = textOf(name)
    if (text === undefined) return undefined
    const declared = /^<\?xml[^?]*encoding\s*=\s*["']([\w.-]+)/.exec(text)?.[1] ?? 'utf-8'
    if (!/^utf-?(?:8|16)$/i.test(declared)) return fail(name, 'book/not-xml', notUtf8)
    const reading = parseXml(text)
    if (reading.kind === 'tree') return reading.root
    const { line, ...why } = reading.flaw
    failed.add(name)
    findings.tell('book/not-xml', why, { inside: name, line })
    return undefined
  }

  function fail(
    name: string,
    code: 'book/encrypted' | 'book/too-much' | 'book/damaged' | 'book/not-xml',
    words: Words
  ): undefined {
    failed.add(name)
    findings.tell(code, words, { inside: name })
  }
}

const locked = { en: 'it is locked', zh: '已加密' }
const tooLarge = { en: 'it unpacks to more than can be checked', zh: '解压后过大，无法检查' }
const damaged = { en: 'its bytes are damaged', zh: '数据已损坏' }
const notUtf8 = { en: 'it is not UTF-8', zh: '不是 UTF-8 编码' }

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const wide = first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-16le'
  const isWide = wide === 'utf-16be' || (first === 0xff && second === 0xfe)
  try {
    return new TextDecoder(isWide ? wide : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function checkMimetype(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  findings: FindingList
): void {
  const first = entries.find(({ at }) => at === 0)
  const isBare = first?.name === 'mimetype' && first.method === 0 && first.extra === 0
  const plain = isBare ? unpackEntry(bytes, first, 100) : undefined
  if (typeof plain === 'object' && decoded(plain) === 'application/epub+zip') return
  findings.tell('book/mimetype', {
    en: 'The container does not begin with its media type.',
    zh: '容器开头没有媒体类型。'
  })
}

/** OCF 3.3, 4.2: what may not stand in a path, and names that some disks take for one. */
function checkNames(entries: readonly ZipEntry[], findings: FindingList): void {
  const seen = new Set<string>()
  for (const { name } of entries) {
    const folded = name.normalize('NFC').toLowerCase()
    const isTwice = seen.has(folded)
    seen.add(folded)
    const isOdd =
      /[\0-\x1f\x7f"*:<>?\\|\ufffd]|^\/|(?:^|\/)\.\.?(?:\/|$)|\.(?:\/|$)|\/\//.test(name) ||
      Buffer.byteLength(name) > 255
    if (!isTwice && !isOdd) continue
    const shown = name.slice(0, 100)
    findings.tell(
      'book/file-name',
      isTwice
        ? { en: `“${shown}” is there twice.`, zh: `“${shown}”有两个。` }
        : {
            en: `“${shown}” is no name for a file of a book.`,
            zh: `“${shown}”不能作书中的文件名。`
          }
    )
  }
}
