/**
 * How deep emphasis may be nested in a paragraph, counted in one pass before it is parsed: the parser takes the square
 * of it. Marks that open and are never closed, as stars before names in a row, count as nothing.
 */
export function emphasisDepth(text: string): number {
  /** For each mark that may open: how deep what it holds is so far. */
  const open: number[] = []
  let deepest = 0
  for (const { 0: run, index } of text.matchAll(/[*_]+/g)) {
    const before = kindOf(text.charAt(index - 1))
    const after = kindOf(text.charAt(index + run.length))
    const mayOpen = after === 'letter' || (after === 'sign' && before !== 'letter')
    const mayClose = before === 'letter' || (before === 'sign' && after !== 'letter')
    const held = mayClose ? open.pop() : undefined
    if (held === undefined) {
      if (mayOpen) open.push(0)
      continue
    }
    const depth = held + 1
    deepest = Math.max(deepest, depth)
    const around = open.length - 1
    if (around >= 0) open[around] = Math.max(open[around] ?? 0, depth)
  }
  return deepest
}

/** What CommonMark (6.2) asks of the characters around a mark. */
function kindOf(character: string): 'blank' | 'sign' | 'letter' {
  if (character.trim() === '') return 'blank'
  return /[\p{P}\p{S}]/u.test(character) ? 'sign' : 'letter'
}
