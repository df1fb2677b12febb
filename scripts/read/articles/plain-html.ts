import type { Code, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { wordsOfHtml } from './words-of-html.ts'

/**
 * Writes an article’s HTML with the few elements that copy may hold, in place: `<b>` as `<strong>`, `<div>` as a
 * paragraph, code as code; other tags and the attributes of a page’s look are left out, and no words with them.
 */
export function plainHtml(tree: Root): Root {
  visit(tree, 'html', (node, index, parent) => {
    const code = codeOf(node.value)
    if (code !== undefined && parent && index !== undefined) {
      const place = node.position ? { position: node.position } : {}
      parent.children[index] = { ...code, ...place } as RootContent
      return
    }
    node.value = node.value.replace(
      tag,
      (whole, slash: string, typed: string, attributes: string) => {
        const name = typed.toLowerCase()
        const plain = names[name]
        if (plain === undefined && !keeps.has(name)) return whole
        if (plain === '') return ''
        const kept = slash ? '' : (attributes.match(keptAttributes) ?? []).join('')
        return `<${slash}${plain ?? name}${kept}>`
      }
    )
  })
  return tree
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi

/** Old name → ours; an empty one is left out. */
const names: Readonly<Record<string, string>> = {
  ...named('strong', 'b'),
  ...named('em', 'i cite dfn var'),
  ...named('h2', 'h1 h2'),
  ...named('h3', 'h3 h4 h5 h6'),
  ...named(
    'p',
    'div center section article main header footer nav aside summary dt dd address fieldset legend figcaption figure'
  ),
  ...named('code', 'code samp tt'),
  ...named('ul', 'ul menu dir'),
  ...named(
    '',
    'pre u mark kbd small big font ins label button details dl form hgroup picture source nobr bdi bdo data output html body dialog search acronym q title'
  )
}

const keeps = new Set(
  'p blockquote ol li table caption thead tbody tfoot tr th td strong em a sup sub ruby rb rt rp span time abbr br hr'.split(
    ' '
  )
)

const keptAttributes =
  /\s(?:href|colspan|rowspan|start|lang|datetime|scope)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi

function named(plain: string, old: string): Record<string, string> {
  return Object.fromEntries(old.split(' ').map(name => [name, plain]))
}

/** `<pre><code>…</code></pre>` as code. */
function codeOf(html: string): Code | undefined {
  const [, inside] = /^\s*<pre\b[^>]*>([\s\S]*)<\/pre>\s*$/i.exec(html) ?? []
  if (inside === undefined) return undefined
  const value = wordsOfHtml(inside.replace(/<\/?[a-z][a-z\d-]*(?=[\s/>])[^>]*>/gi, ''))
  return { type: 'code', value: value.replace(/^\n|\s+$/g, '') }
}
