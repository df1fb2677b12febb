import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { bare } from '../../press/proof.ts'
import { said } from './said.ts'

/** The text of every article of the structure tree, as poppler reads it. */
export async function popplerArticles(file: string): Promise<readonly string[]> {
  const articles: string[] = []
  let isIn = false
  for (const line of (await said('pdfinfo', ['-struct-text', file])).split('\n')) {
    const depth = line.length - line.trimStart().length
    if (line.trim() === 'Art') articles.push('')
    if (depth <= 2 && line.trim() !== '') isIn = line.trim() === 'Art'
    const text = /^\s*"(.*)"$/.exec(line)?.[1] ?? ''
    if (text && isIn) articles.push(`${articles.pop() ?? ''}${text}`)
  }
  return articles.map(bare)
}

/** The same as pdf.js reads it, page by page. */
export async function pdfjsArticles(bytes: Uint8Array): Promise<readonly string[]> {
  // Copied: pdf.js takes the bytes away with it.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  try {
    const pdf = await task.promise
    const articles: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const shown = new Map<string, string>()
      const options = { includeMarkedContent: true, disableNormalization: true }
      let id = ''
      for (const item of (await page.getTextContent(options)).items) {
        if (!('type' in item)) shown.set(id, (shown.get(id) ?? '') + item.str)
        else id = item.type === 'beginMarkedContentProps' ? (item.id ?? '') : ''
      }
      const found = articlesIn(await page.getStructTree())
      articles.push(...found.map(node => bare(textIn(node, shown))))
    }
    return articles
  } finally {
    await task.destroy()
  }
}

interface StructNode {
  readonly role?: string
  readonly id?: string
  readonly children?: readonly StructNode[]
}

function articlesIn(node: StructNode | null): readonly StructNode[] {
  if (node?.role === 'Art') return [node]
  return (node?.children ?? []).flatMap(articlesIn)
}

function textIn(node: StructNode, shown: ReadonlyMap<string, string>): string {
  const own = node.id === undefined ? '' : (shown.get(node.id) ?? '')
  return own + (node.children ?? []).map(child => textIn(child, shown)).join('')
}
