import { cssColour } from '../../kit/css-colour.ts'
import type { InkTable } from '../../model/ink-table.ts'
import type { Problem } from '../../model/problem.ts'
import { letsThrough, seeThrough } from './see-through.ts'

/** Tells of what in an SVG lets through what is under it; `file` is its path. Colours of its own it may have. */
export function svgInkProblems(text: string, file: string): readonly Problem[] {
  return saidIn(text).flatMap(({ property, value, line }) => {
    const isNothing = value === 'transparent' && property !== 'stop-color'
    const isGlass = letsThrough(property, value) || (cssColour(value)?.alpha ?? 1) < 1
    if (!isGlass || isNothing) return []
    const kind = letsThrough(property, value) ? property : 'alpha'
    return [seeThrough(`${property}: ${value}`, kind, { file, line })]
  })
}

/** Whether an SVG has a colour that is neither grey nor printed by the second ink of the table. */
export function hasThirdInk(text: string, inks: InkTable): boolean {
  const second = inks.filter(({ spot }) => spot).map(({ rgb }) => String(rgb))
  return saidIn(text).some(({ value }) => {
    const rgb = cssColour(value)?.rgb
    return rgb !== undefined && new Set(rgb).size > 1 && !second.includes(String(rgb))
  })
}

interface Said {
  readonly property: string
  readonly value: string
  readonly line: number
}

/** Attributes of elements, those of `style` apart. */
function saidIn(text: string): readonly Said[] {
  const plain = text.replace(/<!--[\s\S]*?-->/g, comment => comment.replace(/[^\n]/g, ' '))
  return [...plain.matchAll(attributes)].flatMap(({ index, groups }) => {
    const { name = '', double, single } = groups ?? {}
    const value = double ?? single ?? ''
    const line = plain.slice(0, index).split('\n').length
    const said = name === 'style' ? declarations(value) : [[name, value] as const]
    return said.map(([property, one]) => ({ property, value: one.trim(), line }))
  })
}

const attributes = /(?<=\s)(?<name>[a-z-]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gi

function declarations(style: string): readonly (readonly [string, string])[] {
  return style.split(';').flatMap(piece => {
    const [property = '', ...value] = piece.split(':')
    return value.length > 0 ? [[property.trim().toLowerCase(), value.join(':')] as const] : []
  })
}
