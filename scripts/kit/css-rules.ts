/** One `property: value` of a style sheet. */
export interface CssDeclaration {
  /** Of nested rules all, from outside: `.head .kicker`. */
  readonly selector: string
  /** The at-rules around it, from outside: `@media print`. */
  readonly around: readonly string[]
  /** In small letters; custom properties as they are. */
  readonly property: string
  readonly value: string
  /** From 1. */
  readonly line: number
}

/**
 * The declarations of a style sheet in their order (CSS Syntax 3: comments, strings, escapes, blocks in blocks);
 * what is no declaration is passed over, as a browser does.
 */
export function cssDeclarations(text: string): readonly CssDeclaration[] {
  const found: CssDeclaration[] = []
  const open: string[] = []
  let start = 0
  for (const { at, sign } of signsOf(text)) {
    const piece = text.slice(start, at)
    if (sign === '{') open.push(bare(piece))
    else {
      const declaration = declarationOf(piece, open)
      const before = text.slice(0, start + piece.search(firstWord))
      if (declaration) found.push({ ...declaration, line: before.split('\n').length })
      if (sign === '}') open.pop()
    }
    start = at + 1
  }
  return found
}

/** Parts of a value, parted by commas or by blanks; what stands in brackets or strings is not parted. */
export function partsOf(value: string, by: 'comma' | 'blank'): readonly string[] {
  const ends = by === 'comma' ? /^,$/ : /^\s$/
  const parts = ['']
  let deep = 0
  for (const [token] of value.matchAll(tokens)) {
    if (/[([]$/.test(token)) deep += 1
    if (/^[)\]]$/.test(token)) deep -= 1
    if (deep === 0 && ends.test(token)) parts.push('')
    else parts.push((parts.pop() ?? '') + token)
  }
  return parts.map(part => part.trim()).filter(part => part !== '')
}

/** Comments, strings, addresses in brackets, escapes, words, and each other sign alone. */
const tokens =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|url\([^)"']*\)|\\[\s\S]|[^/"'\\()[\]{}:;,\s]+|[\s\S]/gi

/** White space and comments, then what is told of. */
const firstWord = /(?<=^(?:\s|\/\*[\s\S]*?\*\/)*)(?!\s|\/\*)/

/** Braces and semicolons that part a sheet; within brackets a semicolon parts nothing. */
function* signsOf(text: string): Generator<{ readonly at: number; readonly sign: string }> {
  let deep = 0
  for (const { 0: token, index: at } of text.matchAll(tokens)) {
    if (/^[([]$/.test(token)) deep += 1
    if (/^[)\]]$/.test(token)) deep = Math.max(0, deep - 1)
    if (/^[{}]$/.test(token) || (token === ';' && deep === 0)) yield { at, sign: token }
  }
  yield { at: text.length, sign: ';' }
}

function declarationOf(
  piece: string,
  open: readonly string[]
): Omit<CssDeclaration, 'line'> | undefined {
  const match = /^([-\w]+)\s*:([\s\S]*)$/.exec(bare(piece))
  const selectors = open.filter(prelude => !prelude.startsWith('@'))
  if (!match || open.length === 0) return undefined
  const [, name = '', written = ''] = match
  return {
    selector: selectors.reduce(inside, ''),
    around: open.filter(prelude => prelude.startsWith('@')),
    property: name.startsWith('--') ? name : name.toLowerCase(),
    value: written.replace(/!\s*important\s*$/i, '').trim()
  }
}

/** A rule in a rule: `&.boxed` is the outer one itself, all else stands in it. */
function inside(outer: string, inner: string): string {
  if (outer === '') return inner
  return inner.includes('&') ? inner.replaceAll('&', `:is(${outer})`) : `:is(${outer}) ${inner}`
}

function bare(piece: string): string {
  const plain = [...piece.matchAll(tokens)].map(([token]) => (token.startsWith('/*') ? ' ' : token))
  return plain.join('').trim()
}
