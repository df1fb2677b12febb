import { partsOf } from './css-rules.ts'

/** One element of a selector: `h2.main`, `*` and attributes being any. */
export interface Compound {
  readonly tag?: string
  readonly classes: readonly string[]
  /** `before` of `::before`. */
  readonly pseudo?: string
}

/** What one selector chooses: elements from outside in, the last being the one that is dressed. */
export type SelectorPath = readonly Compound[]

/** Every path that a list of selectors has; `:is(…)` is written out, `:not(…)`, `:has(…)` and states are left aside. */
export function selectorPaths(selector: string): readonly SelectorPath[] {
  return partsOf(selector, 'comma').flatMap(writtenOut).map(pathOf)
}

/** `:is(a, b) c` → `a c`, `b c`. */
function writtenOut(selector: string): readonly string[] {
  const plain = selector.replace(/:(?:not|has|lang|nth-[\w-]+)\((?:[^()]|\([^()]*\))*\)/g, '')
  const match = /:(?:is|where)\(((?:[^()]|\([^()]*\))*)\)/.exec(plain)
  if (!match) return [plain]
  const [whole, inner = ''] = match
  const [before, after] = [plain.slice(0, match.index), plain.slice(match.index + whole.length)]
  return partsOf(inner, 'comma').flatMap(one =>
    writtenOut(`${before}${joined(before, one)}${after}`)
  )
}

/** `p:is(.a)` → `p.a`, `.b:is(p)` → `p.b` would need an order: a tag after a class is kept apart as one of its own. */
function joined(before: string, one: string): string {
  return /[\w)-]$/.test(before) && /^[a-z]/i.test(one) ? `:${one}` : one
}

function pathOf(selector: string): SelectorPath {
  return selector
    .replace(/\[[^\]]*\]/g, '')
    .split(/\s*[>+~]\s*|\s+/)
    .filter(step => step !== '')
    .map(compoundOf)
}

function compoundOf(step: string): Compound {
  const tag = /^[a-z][\w-]*/i.exec(step)?.[0].toLowerCase()
  const pseudo = /::?(before|after|first-letter|first-line|marker)\b/.exec(step)?.[1]
  const classes = [...step.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name)
  return {
    classes,
    ...(tag === undefined ? {} : { tag }),
    ...(pseudo === undefined ? {} : { pseudo })
  }
}

/** Whether what one path dresses may be what the other dresses: their last elements do not contradict each other. */
export function mayBeSame(one: SelectorPath, other: SelectorPath): boolean {
  const [a, b] = [one.at(-1), other.at(-1)]
  if (!a || !b || a.pseudo !== b.pseudo) return false
  if (a.tag && b.tag && a.tag !== b.tag) return false
  const shared = a.classes.filter(name => b.classes.includes(name))
  if (a.classes.length === 0 && b.classes.length === 0) return a.tag === b.tag
  return (
    shared.length > 0 && (shared.length === a.classes.length || shared.length === b.classes.length)
  )
}

/** Whether a rule surely dresses what a path dresses: all that it asks for is said there, in its order. */
export function dresses(rule: SelectorPath, path: SelectorPath): boolean {
  const [subject, own] = [rule.at(-1), path.at(-1)]
  if (!subject || !own || !isWithin(subject, own)) return false
  let around = rule.length - 2
  for (let at = path.length - 2; at >= 0 && around >= 0; at -= 1) {
    const [asked, given] = [rule[around], path[at]]
    if (asked && given && isWithin(asked, given)) around -= 1
  }
  return around < 0
}

function isWithin(asked: Compound, given: Compound): boolean {
  const isTag = asked.tag === undefined || asked.tag === given.tag
  return (
    isTag &&
    asked.pseudo === given.pseudo &&
    asked.classes.every(name => given.classes.includes(name))
  )
}

/** Which of two rules has the last word: classes, then tags (Selectors 4 §17). */
export function weightOf(path: SelectorPath): number {
  const classes = path.flatMap(({ classes }) => classes).length
  return classes * 100 + path.filter(({ tag }) => tag !== undefined).length
}
