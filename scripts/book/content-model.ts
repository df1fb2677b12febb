import { lineElements } from '../read/html-elements.ts'

/** What may stand inside an element, in the words of HTML's content models (HTML §3.2.5), shortened. */
export type Content =
  | 'flow'
  | 'phrasing'
  | 'figure'
  | 'items'
  | 'table'
  | 'rows'
  | 'cells'
  | 'ruby'
  | 'none'

/** Elements the book knows and what may stand in them; others give way to their content. */
export const contentOf: ReadonlyMap<string, Content> = new Map<string, Content>([
  ...each<Content>('aside blockquote caption div figcaption li td th', 'flow'),
  ...each<Content>('h2 h3 h4 h5 h6 p pre', 'phrasing'),
  ...each<Content>(`${lineElements.join(' ')} rp rt`, 'phrasing'),
  ...each<Content>('ol ul', 'items'),
  ...each<Content>('tbody tfoot thead', 'rows'),
  ...each<Content>('br hr img svg wbr', 'none'),
  ['figure', 'figure'],
  ['table', 'table'],
  ['tr', 'cells'],
  ['ruby', 'ruby']
])

const phrasing = new Set([...lineElements, 'br', 'img', 'ruby', 'svg', 'wbr'])
const flowOnly = new Set(
  'aside blockquote div figure h2 h3 h4 h5 h6 hr ol p pre table ul'.split(' ')
)

/** Whether the element may stand where such content is asked for. */
export function mayStand(tagName: string, where: Content): boolean {
  switch (where) {
    case 'flow':
      return phrasing.has(tagName) || flowOnly.has(tagName)
    case 'phrasing':
      return phrasing.has(tagName)
    case 'items':
      return tagName === 'li'
    case 'figure':
      return tagName === 'figcaption' || mayStand(tagName, 'flow')
    case 'table':
      return /^(caption|thead|tbody|tfoot|tr)$/.test(tagName)
    case 'rows':
      return tagName === 'tr'
    case 'cells':
      return tagName === 'td' || tagName === 'th'
    case 'ruby':
      return tagName === 'rt' || tagName === 'rp' || (phrasing.has(tagName) && tagName !== 'ruby')
    case 'none':
      return false
  }
}

function each<Value>(names: string, value: Value): [string, Value][] {
  return names.split(' ').map(name => [name, value])
}
