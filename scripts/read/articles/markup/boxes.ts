import { containerDirectives } from '../../directive-names.ts'
import { type Change, changeAt, type Mark } from './mark.ts'

/** `:::note` of Docusaurus and VuePress, `::: {.column}` of Pandoc: a callout is a box, of another only the words stay. */
export const boxes: Mark = {
  example: ':::note Mind the gap',
  kind: 'callout',
  isLast: true,
  changes: text => fencesIn(text).flatMap(fence => changesOf(fence))
}

interface Line {
  readonly start: number
  readonly words: string
}

interface Fence {
  readonly open: Line
  readonly close?: Line
  /** Stands in no other box. */
  readonly isOuter: boolean
}

function fencesIn(text: string): readonly Fence[] {
  const open: { line: Line; at: number }[] = []
  const fences: Fence[] = []
  for (const { 0: words, index: start } of text.matchAll(/^[ \t]*:{3,}[^\n]*$/gm)) {
    const line = { start, words }
    if (!/^[ \t]*:{3,}[ \t]*$/.test(words))
      open.push({ line, at: fences.push({ open: line, isOuter: !isInBox() }) - 1 })
    else {
      const last = open.pop()
      if (last) fences[last.at] = { ...(fences[last.at] as Fence), close: line }
    }
  }
  return fences

  function isInBox(): boolean {
    return open.some(({ line }) => isCallout(line.words) || isHouse(line.words))
  }
}

function changesOf({ open, close, isOuter }: Fence): readonly Change[] {
  const { start, words } = open
  if (isSpaced(words)) return [closedUp(start, words)]
  if (isHouse(words) || !opener.test(words)) return []
  const gone = (line: Line): Change =>
    changeAt(line.start, line.words.length, { text: line.words.replace(/./g, ' '), prints: [] })
  const found = opener.exec(words)
  const [, indent = '', colons = '', , , label = '', title = ''] = found ?? []
  const name = label || title.replace(/^\{.*\}$/, '').replace(/[ \t]*:+$/, '')
  const from = name === '' ? 0 : words.lastIndexOf(name)
  const prints = name === '' ? [] : ([[from, from + name.length]] as const)
  const isClosed = (close?.words.trim().length ?? 0) >= colons.length
  if (!isCallout(words) || !isClosed || !isOuter) {
    const text = words.replace(/./g, (_, at: number) =>
      at >= from && at < from + name.length ? (words[at] ?? ' ') : ' '
    )
    return [changeAt(start, words.length, { text, prints }), ...(close ? [gone(close)] : [])]
  }
  const head = `${indent}${colons}box${name === '' ? '' : `[${name}]`}`
  return [changeAt(start, words.length, { text: head.padEnd(words.length), prints })]
}

const opener =
  /^([ \t]*)(:{3,})[ \t]*(?:\{([^}]*)\}|([\p{L}][\p{L}\p{N}_.-]*))(?:\[([^\]]*)\]|[ \t]+(\S.*?))?(?:\{[^}]*\})?[ \t]*:*[ \t]*$/u

function isHouse(words: string): boolean {
  const name = /^[ \t]*:{3,}([\p{L}][\p{L}\p{N}_-]*)/u.exec(words)?.[1] ?? ''
  return (containerDirectives as readonly string[]).includes(name)
}

/** `::: verse`, as Pandoc and others write what is `:::verse` here. */
function isSpaced(words: string): boolean {
  return spaced.test(words) && isHouse(words.replace(spaced, '$1'))
}

const spaced = /^([ \t]*:{3,})[ \t]+(?=\p{L})/u

function closedUp(start: number, words: string): Change {
  const text = words.replace(spaced, '$1').padEnd(words.length)
  const [, label] = /\[([^\]]*)\]/.exec(words) ?? []
  const from = words.indexOf(`[${label}]`) + 1
  const prints = label === undefined ? [] : ([[from, from + label.length]] as const)
  return changeAt(start, words.length, { text, prints })
}

function isCallout(words: string): boolean {
  return /^[ \t]*:{3,}[ \t]*\{?[ \t]*\.?(?:callout-)?(?:note|tip|hint|info|warning|warn|caution|danger|important|success|error|example|seealso|details|question|theorem|definition|lemma|exercise|aside|sidebar|box|alert|admonition|提示|注意|警告|说明|备注)\b/i.test(
    words
  )
}
