import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a program says; it fails, and the test with it, when the program is missing or complains. */
export async function said(program: string, ...options: readonly string[]): Promise<string> {
  return (await run(program, options)).toString('utf8')
}

/** The same as bytes. */
export async function run(program: string, options: readonly string[]): Promise<Buffer> {
  const settings = { encoding: 'buffer', maxBuffer: 1 << 28, timeout: 140_000 } as const
  return (await promisify(execFile)(program, [...options], settings)).stdout
}

/** A link that leads out of the file: its box in points from the page's top left, and what it says of itself. */
export interface SeenLink {
  readonly address: string
  readonly says: string
  readonly rect: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>
}

/** The links of the first page as pdf.js reads them. */
export async function pdfjsLinks(bytes: Uint8Array): Promise<readonly SeenLink[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  try {
    const page = await (await task.promise).getPage(1)
    const [, bottom = 0, , top = 0] = page.view
    const links: SeenLink[] = []
    for (const { unsafeUrl, rect, contentsObj } of await page.getAnnotations()) {
      const [left = 0, low = 0, right = 0, high = 0] = rect
      const box = { left, top: top - high, right, bottom: top - Math.max(low, bottom) }
      if (unsafeUrl) links.push({ address: unsafeUrl, says: contentsObj.str, rect: box })
    }
    return links
  } finally {
    await task.destroy()
  }
}

/** A character with the middle of its box in points from the page's top left. */
export interface SeenCharacter {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Every character that MuPDF sees on the first page, wherever it stands. */
export async function mupdfCharacters(file: string): Promise<readonly SeenCharacter[]> {
  const xml = await said('mutool', 'draw', '-q', '-F', 'stext', '-o', '-', file, '1')
  return [...xml.matchAll(/<char quad="([^"]*)".*? c="([^"]*)"\/>/g)].map(
    ([, quad = '', c = '']) => {
      const at = quad.split(' ').map(Number)
      const [left = 0, top = 0] = at
      const [right = 0, bottom = 0] = at.slice(-2)
      return { text: unescaped(c), x: (left + right) / 2, y: (top + bottom) / 2 }
    }
  )
}

function unescaped(xml: string): string {
  const names: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&'
  }
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    hex || decimal
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
      : (names[name] ?? '')
  )
}
