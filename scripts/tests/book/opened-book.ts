import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'

/** An e-book unpacked into a temporary folder, so that a browser can open its pages. */
export interface OpenedBook {
  /** The `file:` addresses of the spine's documents, in order. */
  readonly spine: readonly string[]
  /** Path in the book → content. */
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly remove: () => Promise<void>
}

/** Unpacks a book. */
export async function openBook(bytes: Uint8Array): Promise<OpenedBook> {
  const folder = await mkdtemp(join(tmpdir(), 'duikai-book-'))
  const files = unzipSync(bytes)
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const opf = new TextDecoder().decode(files['EPUB/package.opf'])
  const items = opf.matchAll(/<item id="([^"]*)" href="([^"]*)"/g)
  const hrefs = new Map([...items].map(([, id = '', href = '']) => [id, href]))
  const spine = [...opf.matchAll(/<itemref idref="([^"]*)"/g)].map(([, id = '']) => {
    return pathToFileURL(join(folder, 'EPUB', hrefs.get(id) ?? '')).href
  })
  return { spine, files, remove: () => rm(folder, { recursive: true, force: true }) }
}
