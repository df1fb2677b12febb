import type { SelectorPath } from '../../kit/css-selector.ts'
import type { Problem, Severity, Words } from '../../model/problem.ts'
import { coloursIn, type InkUse, inkUse } from './printed-colours.ts'
import type { PrintedRule, PrintedStyle } from './printed-style.ts'
import { isGraded, rulesFor, typePx } from './type-size.ts'

/** Tells of type that a press cannot hold in the inks that its rule gives it: its plates never meet exactly. */
export function typeInkProblems(style: PrintedStyle): readonly Problem[] {
  return style.rules.flatMap(rule => {
    if (!/^(?:color|-webkit-text-fill-color)$/.test(rule.property)) return []
    const [colour] = coloursIn(rule.value, rule.place, style)
    if (!colour || colour.alpha < 1) return []
    const found = rule.paths.flatMap(path => typeFault(path, inkUse(colour), style) ?? [])
    const [worst] = found.sort((a, b) => a.points - b.points)
    return worst ? [typeProblem(rule, worst)] : []
  })
}

/** Type larger than the least by less than this is printed, and its risk told. */
const riskTimes = 1.5

interface TypeFault {
  readonly kind: 'inks' | 'out-of-inks' | 'out-of-ink' | 'screened'
  readonly severity: Severity
  /** Its size, or the smallest that the setting may give it. */
  readonly points: number
  readonly isGraded: boolean
  /** Points that would be safe. */
  readonly safe: number
}

function typeFault(path: SelectorPath, use: InkUse, style: PrintedStyle): TypeFault | undefined {
  const points = Math.round(typePx(path, style) * 75) / 100
  const { moreInks, screened, reversed } = style.preset.smallestType
  if (use.count > 1) return fault('inks', moreInks, riskTimes)
  if (use.count === 1) return use.isScreened ? fault('screened', screened, 1) : undefined
  const ground = groundOf(path, style)?.count ?? 0
  if (ground > 1) return fault('out-of-inks', Math.max(moreInks, reversed), riskTimes)
  return ground === 1 ? fault('out-of-ink', reversed, 1) : undefined

  /** A grade is chosen when a page is laid out: what is printed in fact, the finished file is asked. */
  function fault(kind: TypeFault['kind'], least: number, times: number): TypeFault | undefined {
    if (points >= least * times) return undefined
    const graded = isGraded(path)
    const isSmall = points < least
    const severity = isSmall && !graded ? 'error' : 'warning'
    return { kind, severity, points, isGraded: graded, safe: isSmall ? least : least * times }
  }
}

/** What lies under the type of a path: its own ground, or that of what it stands in. */
function groundOf(path: SelectorPath, style: PrintedStyle): InkUse | undefined {
  for (let end = path.length; end > 0; end -= 1) {
    const found = rulesFor(path.slice(0, end), /^background(?:-color|-image)?$/, style)
    const grounds = found.sure ? [found.sure] : found.perhaps
    const uses = grounds.flatMap(({ value, place }) => coloursIn(value, place, style)).map(inkUse)
    const [most] = [...uses].sort((a, b) => b.count - a.count)
    if (most) return most
  }
  return undefined
}

function typeProblem({ selector, value, place }: PrintedRule, fault: TypeFault): Problem {
  const { kind, severity, points, safe } = fault
  const where = selector.replace(/\s+/g, ' ')
  const size = fault.isGraded
    ? { en: `Type of down to ${points} pt`, zh: `最小 ${points} 磅的字` }
    : { en: `Type of ${points} pt`, zh: `${points} 磅的字` }
  const { code, is, so } = told[kind]
  return {
    code,
    severity,
    place,
    message: {
      en: `${size.en} (${where}) ${is.en}: ${so.en}.`,
      zh: `${size.zh}（${where}）${is.zh}，${so.zh}。`
    },
    hint: hintOf(kind, value, safe)
  }
}

function hintOf(kind: TypeFault['kind'], value: string, safe: number): Words {
  const larger = { en: `or set it at ${safe} pt or more`, zh: `或用 ${safe} 磅以上的字` }
  const remedy: Readonly<Record<TypeFault['kind'], Words>> = {
    inks: {
      en: `Write “color: var(--ink)” in place of “${value}”`,
      zh: `请把“${value}”改为 var(--ink)`
    },
    'out-of-inks': {
      en: 'Let it stand out of black alone, “background: var(--ink)”',
      zh: '请把底色改为单黑：background: var(--ink)'
    },
    'out-of-ink': {
      en: 'Print it black on the paper, without “background”',
      zh: '请去掉底色，改印黑字'
    },
    screened: {
      en: `Write “color: var(--ink)” in place of “${value}”, or give its token solid ink, --ink-soft-ink: 0 0 0 100;`,
      zh: `请把“${value}”改为 var(--ink)，或让它的变量用实地，如 --ink-soft-ink: 0 0 0 100;`
    }
  }
  return { en: `${remedy[kind].en}; ${larger.en}.`, zh: `${remedy[kind].zh}；${larger.zh}。` }
}

/** What is risky of type, and what comes of it. */
const told: Readonly<
  Record<TypeFault['kind'], { readonly code: string; readonly is: Words; readonly so: Words }>
> = {
  inks: {
    code: 'press/type-inks',
    is: { en: 'is printed by more than one ink', zh: '由几种墨套印' },
    so: {
      en: 'where the plates do not meet exactly its edges blur',
      zh: '套印稍有不准，笔画就发虚'
    }
  },
  'out-of-inks': {
    code: 'press/type-reversed',
    is: { en: 'stands white out of more than one ink', zh: '在几种墨的底上反白' },
    so: { en: 'where the plates do not meet exactly it fills up', zh: '套印稍有不准，笔画就被填没' }
  },
  'out-of-ink': {
    code: 'press/type-reversed',
    is: { en: 'stands white out of ink', zh: '在墨底上反白' },
    so: { en: 'the ink spreads and fills it up', zh: '油墨洇开，笔画会被填没' }
  },
  screened: {
    code: 'press/type-screened',
    is: { en: 'is grey or pale', zh: '是灰色或浅色' },
    so: { en: 'it is printed in dots, and thin strokes break', zh: '由网点印成，细笔画会断' }
  }
}
