import type { Problem } from '../model/problem.ts'

/**
 * What validators do not see of an EPUB container (OCF §4.2): `mimetype` first, stored, without
 * extra field; ASCII names of at most 100 bytes, sorted; all dated 1980-01-01; sizes within bars.
 */
export function checkContainer(bytes: Uint8Array): Problem[] {
  const entries = readEntries(bytes)
  if (entries === undefined)
    return [fault('The file is not a whole ZIP container.', '文件不是完整的 ZIP。')]
  const problems: Problem[] = []
  const first = entries[0]
  if (first?.name !== 'mimetype' || first.method !== 0 || first.extra !== 0) {
    problems.push(
      fault('mimetype must come first, stored and bare.', 'mimetype 须居首、不压缩、无附加字段。')
    )
  }
  const names = entries.slice(1).map(({ name }) => name)
  for (const [index, name] of names.entries()) {
    if (!/^[\x21-\x7e]{1,100}$/.test(name)) problems.push(badName(name))
    if (index > 0 && name <= (names[index - 1] ?? '')) {
      problems.push(fault(`“${name}” is out of order.`, `“${name}”顺序不对。`))
    }
  }
  for (const { name, date } of entries) {
    if (date !== firstDate) problems.push(fault(`“${name}” has a date.`, `“${name}”带有日期。`))
  }
  return [...problems, ...tooLarge(entries, bytes.length)]
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly extra: number
  /** MS-DOS time and date as one number. */
  readonly date: number
  readonly size: number
}

/** 1980-01-01 00:00 in MS-DOS form. */
const firstDate = 0x00210000

/** Largest sizes, bytes: what readers and library shelves take well. */
const bars: readonly { readonly kind: RegExp; readonly most: number }[] = [
  { kind: /\.(jpe?g|png|svg)$/, most: 1_500_000 },
  { kind: /\.xhtml$/, most: 250_000 },
  { kind: /\.(otf|ttf|woff2?)$/, most: 500_000 }
]
const mostInAll = 20_000_000

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
      size: view.getUint32(at + 24, true),
      extra: extraLength + view.getUint16(local + 28, true)
    })
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

function tooLarge(entries: readonly Entry[], total: number): Problem[] {
  const over = entries.filter(({ name, size }) =>
    bars.some(({ kind, most }) => kind.test(name) && size > most)
  )
  const problems = over.map(({ name, size }) => large(name, size))
  return total > mostInAll ? [...problems, large('book.epub', total)] : problems
}

function large(name: string, size: number): Problem {
  const kilobytes = Math.ceil(size / 1000)
  return {
    code: 'book/too-large',
    severity: 'warning',
    message: {
      en: `${name} has ${kilobytes} kB; some readers will be slow or refuse it.`,
      zh: `${name} 有 ${kilobytes} kB，有的阅读器会变慢或拒绝打开。`
    },
    hint: {
      en: 'Divide the story, or use fewer or smaller pictures.',
      zh: '请拆分稿件，或减少、缩小图片。'
    }
  }
}

function badName(name: string): Problem {
  return fault(
    `“${name}” is not a plain name of 1–100 bytes.`,
    `“${name}”不是 1 至 100 字节的 ASCII 名。`
  )
}

function fault(en: string, zh: string): Problem {
  return {
    code: 'book/container',
    severity: 'error',
    message: { en: `The e-book’s container is faulty: ${en}`, zh: `电子书容器有误：${zh}` },
    hint: {
      en: 'This should not happen: nothing was written. Build again; if it stays, it is a fault of Duikai.',
      zh: '不应出现这种情况，没有输出任何文件。请再运行一次；如仍出现，是程序自身的错误。'
    }
  }
}
