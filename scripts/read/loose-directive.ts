import type { Nodes, PhrasingContent } from 'mdast'
import type {} from 'remark-directive'
import { type CopyText, offsetsOf } from './copy-text.ts'
import { leafDirectives } from './directive-names.ts'

/**
 * `::picture[看[闸门]{credit="李"四" 摄"}`: a directive alone on its line whose words hold a bracket or a
 * quotation mark that has no partner. Its words are all between the first bracket and the last.
 */
export function looseDirective(node: Nodes, copy: CopyText): readonly Nodes[] | undefined {
  const span = offsetsOf(node)
  if (node.type !== 'paragraph' || !span) return undefined
  const filed = copy.text.slice(span.start, span.end)
  const [, name = '', words = '', written = ''] =
    /^::([a-z][\w-]*)\[(.*)\](?:\{(.*)\})?[ \t]*$/u.exec(filed) ?? []
  if (!leafDirectives.some(known => known === name)) return undefined
  const attributes = attributesIn(written)
  if (!attributes) return undefined
  const start = span.start + filed.indexOf('[') + 1
  const children: PhrasingContent[] = words === '' ? [] : [copy.piece(start, start + words.length)]
  const { position } = node
  return [{ type: 'leafDirective', name, attributes, children, ...(position && { position }) }]
}

/** `key="words"` and `#id`; undefined where something else stands between the braces. */
function attributesIn(written: string): Record<string, string> | undefined {
  const found: Record<string, string> = {}
  const rest = written.replace(
    /([a-z][\w-]*)\s*=\s*(["'])(.*?)\2(?=\s*(?:[a-z][\w-]*\s*=|#|$))|#([\p{L}\p{N}][\p{L}\p{N}_.-]*)/gu,
    (_, key: string | undefined, _mark, value: string, id: string) => {
      found[key ?? 'id'] = key === undefined ? id : value
      return ''
    }
  )
  return rest.trim() === '' ? found : undefined
}
