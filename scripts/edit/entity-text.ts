import { toString as textOf } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** A character reference as filed, and the character that it means. */
export interface Entity {
  readonly filed: string
  readonly means: string
}

const reference = /&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/gi

/** The character references (`&eacute;`) of Markdown by their index; Markdown itself says what they mean. */
export function entityText(markdown: string): ReadonlyMap<number, Entity> {
  return new Map(
    [...markdown.matchAll(reference)].map(({ 0: filed, index }) => {
      const escaped = markdown.charAt(index - 1) === '\\'
      return [
        index,
        { filed, means: escaped ? filed : textOf(unified().use(remarkParse).parse(filed)) }
      ]
    })
  )
}
