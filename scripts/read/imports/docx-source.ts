import { strToU8, zipSync } from 'fflate'
import type { SourceAside, SourceDocument } from './source-block.ts'
import { wordDocument } from './word-blocks.ts'
import { needsPlain, plainPart } from './word-parts.ts'
import type { WordNode } from './word-tree.ts'
import { openZip } from './zip-bounds.ts'

/** Why a document of Word is not read. */
export type WordFault = 'broken' | 'bomb' | 'other-format'

/** A document of Word as blocks, or why it is not read; macros are left alone and told. */
export async function docxSource(
  bytes: Uint8Array
): Promise<{ readonly document: SourceDocument; readonly hasMacros: boolean } | WordFault> {
  const zip = openZip(bytes)
  if ('fault' in zip) return zip.fault
  const parts = [...zip.files].filter(([name]) => /^word\/[^/]+\.xml$/.test(name))
  const texts = new Map(parts.map(([name, part]) => [name, new TextDecoder().decode(part)]))
  const body = texts.get('word/document.xml')
  if (body === undefined) return 'other-format'
  // Entities are how XML bursts, and Word writes none.
  if ([...texts.values()].some(text => text.includes('<!DOCTYPE'))) return 'bomb'
  const aside: SourceAside[] = []
  const plain = needsPlain(body) ? withPart(zip.files, plainPart(body, aside)) : bytes
  const root = await wordTree(plain)
  if (root === undefined) return 'broken'
  const hasMacros = [...zip.files.keys()].some(name => /vbaProject\.bin$/i.test(name))
  const document = await wordDocument(root, texts)
  return { document: { ...document, aside: [...aside, ...document.aside] }, hasMacros }
}

/** The same document with another body. */
function withPart(files: ReadonlyMap<string, Uint8Array>, body: string): Uint8Array {
  return zipSync({ ...Object.fromEntries(files), 'word/document.xml': strToU8(body) }, { level: 0 })
}

async function wordTree(bytes: Uint8Array): Promise<WordNode | undefined> {
  const { default: mammoth } = await import('mammoth')
  let root: WordNode | undefined
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    await mammoth.convertToHtml(
      { buffer },
      {
        transformDocument: (document: WordNode) => {
          root = document
          // Nothing of it is wanted as HTML.
          return { ...document, children: [] }
        }
      }
    )
  } catch {
    return undefined
  }
  return root
}
