import { toString as textOf } from 'mdast-util-to-string'
import { unified } from 'unified'

/** A character reference as filed, and the character that it means. */
export interface Entity {
  readonly filed: string
  readonly means: string
}

const reference = /&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/gi

/** The character references (`&eacute;`) of Markdown by their index; Markdown itself says what they mean. */
export async function entityText(markdown: string): Promise<ReadonlyMap<number, Entity>> {
  const found = [...markdown.matchAll(reference)]
  if (found.length === 0) return new Map()
  // The parser is heavy, and few stories hold a reference.
  const { default: remarkParse } = await import('remark-parse')
  const parser = unified().use(remarkParse).freeze()
  return new Map(
    found.map(({ 0: filed, index }) => {
      const escaped = markdown.charAt(index - 1) === '\\'
      return [index, { filed, means: escaped ? filed : textOf(parser.parse(filed)) }]
    })
  )
}
