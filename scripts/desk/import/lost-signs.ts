import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { parse } from 'yaml'

/** Signs of a document that no file made of it has; what is there twice must be there twice, blanks do not count. */
export function lostSigns(
  signs: string,
  files: readonly string[],
  aside: readonly string[]
): string {
  const count = new Map<string, number>()
  for (const sign of counted(signs)) count.set(sign, (count.get(sign) ?? 0) + 1)
  for (const text of [...files.map(wordsOfFile), ...aside])
    for (const sign of counted(text)) count.set(sign, (count.get(sign) ?? 0) - 1)
  return [...count].map(([sign, left]) => sign.repeat(Math.max(0, left))).join('')
}

function counted(text: string): Iterable<string> {
  return text.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}]+/gu, '')
}

/** Signs and beginnings of lines of which Markdown makes something else. */
const markup = /[\\*_`[\]<>&~|#]|^\s*(?:[-+>=:]|\d+[.)])/m

const parser = unified().use(remarkParse).use(remarkGfm)

/** The words of a story's file, read by remark and YAML and by nothing that wrote it. */
function wordsOfFile(file: string): string {
  const [, front = '', copy = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? []
  const { kind: _kind, ...said } = (parse(front) ?? {}) as Readonly<Record<string, unknown>>
  const words: string[] = Object.values(said).map(String)
  // Our directives are text to remark: their labels and credits are words, the rest of them is not.
  const plain = copy
    .replace(/^:::(?:hotlines)?$/gm, '')
    .replace(/^::picture\[(.*)\]\{(.*)\}$/gm, (_, label, values) => {
      const [, credit = ''] = /credit="([^"]*)"/.exec(values) ?? []
      return `${label}\n\n${credit.replaceAll('&quot;', '"')}`
    })
  // Paragraphs in which nothing can be markup need no parser.
  const blocks = plain.split(/\n{2,}/)
  const marked = blocks.filter(block => markup.test(block))
  words.push(...blocks.filter(block => !markup.test(block)))
  visit(parser.parse(marked.join('\n\n')), node => {
    if (
      node.type === 'text' ||
      node.type === 'inlineCode' ||
      node.type === 'code' ||
      node.type === 'html'
    )
      words.push(node.value)
  })
  return words.join('\n')
}
