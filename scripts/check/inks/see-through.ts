import { partsOf } from '../../kit/css-rules.ts'
import type { Place, Problem, Words } from '../../model/problem.ts'
import { coloursIn } from './printed-colours.ts'
import type { PrintedStyle } from './printed-style.ts'

/** Tells of declarations that let something through: plates have no glass, and what lies under would be mixed in. */
export function seeThroughProblems(style: PrintedStyle): readonly Problem[] {
  return style.rules.flatMap(({ property, value, place }) => {
    const plain = property.replace(/^-(?:webkit|moz)-/, '')
    const full = style.tokens.filled(value)
    const told = `${property}: ${value}`
    const problems = [...(letsThrough(plain, full) ? [seeThrough(told, plain, place)] : [])]
    if (/\bconic-gradient\(/i.test(full)) problems.push(conicGradient(told, place))
    if (isShadow(plain)) return problems
    const glass = coloursIn(withoutBare(value), place, style).filter(({ alpha }) => {
      const isBare = alpha === 0 && !/gradient\(|color-mix\(/i.test(full)
      return alpha < 1 && !isBare
    })
    return [...problems, ...glass.map(one => seeThrough(one.text, 'alpha', one.place))]
  })
}

/** A ground or a border of nothing prints nothing; in a gradient the others fade into it. */
function withoutBare(value: string): string {
  const layers = partsOf(value, 'comma').map(layer => partsOf(layer, 'blank'))
  return layers
    .map(parts => parts.filter(part => !/^transparent$/i.test(part)).join(' '))
    .join(', ')
}

/** Whether a property, its tokens put in, makes what it dresses see-through. */
export function letsThrough(property: string, value: string): boolean {
  const plain = value.trim().toLowerCase()
  if (neutral.has(plain)) return false
  if (/^(?:fill-|stroke-|stop-|flood-)?opacity$/.test(property))
    return !/^(?:1(?:\.0*)?|100%)$/.test(plain)
  if (property === 'mix-blend-mode' || property === 'background-blend-mode')
    return partsOf(plain, 'comma').some(mode => mode !== 'normal')
  return (
    isShadow(property) ||
    /^(?:filter|backdrop-filter|box-reflect|mask(?:-image|-border)?)$/.test(property)
  )
}

function isShadow(property: string): boolean {
  return property === 'box-shadow' || property === 'text-shadow'
}

const neutral: ReadonlySet<string> = new Set([
  'none',
  'normal',
  'initial',
  'unset',
  'inherit',
  'revert'
])

/** Something lets through what is under it. */
export function seeThrough(told: string, property: string, place: Place): Problem {
  return {
    code: 'press/see-through',
    severity: 'error',
    place,
    message: {
      en: `“${short(told)}” lets through what is under it; a press prints solid inks only.`,
      zh: `“${short(told)}”会透出下面的内容，印刷机只能印实在的油墨。`
    },
    hint: place.file.toLowerCase().endsWith('.svg')
      ? inPicture
      : isShadow(property)
        ? withoutShadow
        : (hints[property] ?? withoutIt)
  }
}

const solidColour: Words = {
  en: 'Write a solid colour in its place, a lighter one such as var(--tint); to hide something, write “visibility: hidden”.',
  zh: '请改用不透明的颜色，如较浅的 var(--tint)；要隐藏内容，请写“visibility: hidden”。'
}

const hints: Readonly<Record<string, Words>> = Object.assign(Object.create(null), {
  opacity: solidColour,
  'fill-opacity': solidColour,
  'stroke-opacity': solidColour,
  'stop-opacity': solidColour,
  alpha: solidColour
})

/** A drawing knows no tokens of the style. */
const inPicture: Words = {
  en: 'Give the drawing solid colours in the program that made it (a lighter fill for a half transparent one), or export it as a PNG or JPEG of 300 pixels an inch.',
  zh: '请在绘图软件里改用不透明的颜色（半透明的换成浅色），或导出为 300 像素/英寸的 PNG、JPEG。'
}

const withoutShadow: Words = {
  en: 'Delete the line; in its place a rule or a tint: “border: var(--rule-thin) solid var(--ink)”.',
  zh: '请删去此行；可改用线框或底色，如“border: var(--rule-thin) solid var(--ink)”。'
}

const withoutIt: Words = {
  en: 'Delete the line; pictures are changed in their own files.',
  zh: '请删去此行；图片的效果请在图片文件里做好。'
}

function conicGradient(told: string, place: Place): Problem {
  return {
    code: 'press/conic-gradient',
    severity: 'error',
    place,
    message: {
      en: `“${short(told)}”: a PDF has no conic gradient, and it would be printed as something else.`,
      zh: `“${short(told)}”：PDF 没有锥形渐变，印出来会走样。`
    },
    hint: {
      en: 'Write a linear-gradient or a radial-gradient, or take a picture.',
      zh: '请改用 linear-gradient 或 radial-gradient，或改用图片。'
    }
  }
}

function short(told: string): string {
  const line = told.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
