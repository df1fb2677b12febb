import { balancedEnd, tagEnd } from './balanced.ts'
import { blank, blankLine, type Change, changeAt, hide, keep, type Mark, matched } from './mark.ts'

/** Lines of program and components that MDX files and those of some tools for sites hold; words in a component stay. */
export function programs(isMdx: boolean): readonly Mark[] {
  const common: readonly Mark[] = [
    {
      example: "import Tabs from '@theme/Tabs'",
      kind: 'script',
      changes: matched(
        /^(?:import[ \t]+(?:[\w*{][^;'"`]{0,600}?[ \t\n]from[ \t]+)?['"][@./\w~-][^'"\n]*['"]|<script[ \t]+setup\b[^>]*>[\s\S]*?<\/script>);?[ \t]*$/gm,
        found => ({ text: (found[0] ?? '').replace(/[^\n]/g, ' '), prints: [] })
      )
    },
    {
      example: '{/* to myself */}',
      kind: 'note-to-self',
      changes: matched(/(?<!\\)\{\s*\/\*[\s\S]*?\*\/\s*\}/g, blank)
    },
    {
      example: '::alert{type="info"}\nWords.\n::',
      kind: 'component',
      changes: matched(
        /^[ \t]*::(?!(?:qr|picture|rule)\b)[a-z][\w-]*(?:\{[^}\n]*\}|\[[^\]\n]*\])*[ \t]*$|^[ \t]*::[ \t]*$/gm,
        blankLine
      )
    },
    {
      example: '<Badge tone="new">New</Badge>',
      kind: 'component',
      changes: text => components(text, isMdx)
    }
  ]
  if (!isMdx) return common
  return [
    {
      example: 'export const meta = {}',
      kind: 'script',
      changes: text => statements(text)
    },
    ...common,
    { example: '{props.name}', kind: 'script', changes: text => expressions(text) }
  ]
}

/** `import` and `export` at the beginning of a block, to the line where their brackets are closed. */
function statements(text: string): readonly Change[] {
  const changes: Change[] = []
  let free = 0
  for (const { index } of text.matchAll(/^(?:import|export)\b(?=[ \t]+[\w*{'"])/gm)) {
    if (index < free) continue
    let end = index
    do {
      const next = text.indexOf('\n', end + 1)
      end = next < 0 ? text.length : next
    } while (end < text.length && !isClosed(text.slice(index, end)))
    free = end
    const whole = text.slice(index, end)
    changes.push(changeAt(index, whole.length, { text: whole.replace(/[^\n]/g, ' '), prints: [] }))
  }
  return changes
}

function isClosed(words: string): boolean {
  if (words.length > 20_000) return true
  const bare = words.replace(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, '')
  const count = (shape: RegExp) => bare.match(shape)?.length ?? 0
  return count(/[([{]/g) <= count(/[)\]}]/g)
}

interface Tag {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly isEnd: boolean
  readonly isWhole: boolean
}

/** Tags of components; outside of MDX only those that are closed and have a name as components do. */
function components(text: string, isMdx: boolean): readonly Change[] {
  const tags: Tag[] = []
  for (const { 0: sign, 1: slash, 2: name = '', index } of text.matchAll(
    /<(\/?)([A-Z][\w.]*|[a-z]+(?:-[a-z]+)+(?=[\s/>]))(?=[\s/>])/g
  )) {
    const end = tagEnd(text, index + sign.length)
    if (end === undefined) continue
    tags.push({ start: index, end, name, isEnd: slash === '/', isWhole: text[end - 2] === '/' })
  }
  const isPaired = (tag: Tag) =>
    tag.isWhole || tags.some(other => other.name === tag.name && other.isEnd !== tag.isEnd)
  const known = tags.filter(tag => isPaired(tag) && (isMdx || /[a-z]/.test(tag.name)))
  return known.map(({ start, end }) => {
    const whole = text.slice(start, end)
    const isLine =
      /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 200), start)) &&
      /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 200))
    return changeAt(start, whole.length, {
      text: isLine ? whole.replace(/[^\n]/g, ' ') : hide(whole),
      prints: []
    })
  })
}

/** `{…}` of MDX; one that is a text only is that text. */
function expressions(text: string): readonly Change[] {
  const changes: Change[] = []
  let free = 0
  for (const { index } of text.matchAll(/(?<!\\)\{(?!#)/g)) {
    if (index < free) continue
    const end = balancedEnd(text, index)
    if (end === undefined) continue
    free = end
    const whole = text.slice(index, end)
    const [, words] = /^\{\s*(?:"([^"\n]*)"|'[^'\n]*'|`[^`${}]*`)\s*\}$/.test(whole)
      ? [whole, whole.replace(/^\{\s*["'`]|["'`]\s*\}$/g, '')]
      : []
    const made = words ? keep(1)([whole, words]) : blank([whole])
    const kind = words ? 'wiki-link' : 'script'
    if (made) changes.push(changeAt(index, whole.length, { ...made, kind }))
  }
  return changes
}
