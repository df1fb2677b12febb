import { toXml } from 'xast-util-to-xml'
import type { CutFace } from '../../typeset/cut-faces.ts'
import { type OutlineText, outlineText } from '../press-file/outline-text.ts'
import type { Drawing, DrawnMark } from './drawing.ts'

type Nodes = Parameters<typeof toXml>[0]
type Piece = Exclude<Nodes, readonly unknown[]>

/**
 * A drawing as SVG; pictures are left out of it. Words of other letters than ASCII are outlines of the given faces, for
 * whoever opens it may have none that draws them.
 */
export function svgDrawing(
  { widthMm, heightMm, marks }: Drawing,
  faces: readonly CutFace[]
): string {
  const outlines = outlineText(faces.map(({ bytes }) => bytes))
  const size = { width: `${widthMm}mm`, height: `${heightMm}mm` }
  const view = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${widthMm} ${heightMm}` }
  const ground = element('rect', { width: widthMm, height: heightMm, fill: '#fff' })
  return `${toXml(element('svg', { ...view, ...size }, [ground, ...marks.flatMap(mark => drawn(mark, outlines))]))}\n`
}

function drawn(mark: DrawnMark, outlines: OutlineText): readonly Piece[] {
  switch (mark.kind) {
    case 'line': {
      const points = mark.points.map(([x, y]) => `${shown(x)},${shown(y)}`).join(' ')
      const dash = mark.isBroken ? { 'stroke-dasharray': '2 1.4' } : {}
      const stroke = { fill: 'none', stroke: '#000', 'stroke-width': mark.widthMm }
      return [element('polyline', { points, ...stroke, ...dash })]
    }
    case 'box': {
      const { leftMm: x, topMm: y, widthMm: width, heightMm: height } = mark.area
      const percent = `${Math.round(mark.grey * 100)}%`
      return [
        element('rect', { x, y, width, height, fill: `rgb(${percent} ${percent} ${percent})` })
      ]
    }
    case 'text':
      return [/^[ -~]*$/.test(mark.text) ? plainText(mark) : outlined(mark, outlines)]
    case 'picture':
      return []
  }
}

type TextMark = Extract<DrawnMark, { kind: 'text' }>

function plainText({ text, at: [x, y], sizeMm, from, isTurned }: TextMark): Piece {
  const turn = isTurned ? { transform: `rotate(180 ${shown(x)} ${shown(y)})` } : {}
  const face = { 'font-size': sizeMm, 'font-family': 'sans-serif' }
  return element('text', { x, y, 'text-anchor': from, ...face, ...turn }, [text])
}

function outlined(
  { text, at: [x, y], sizeMm, from, isTurned }: TextMark,
  outlines: OutlineText
): Piece {
  const width = outlines.width(text, sizeMm)
  const before = { start: 0, middle: width / 2, end: width }[from]
  const way = isTurned ? -1 : 1
  const drawing = outlines.draw(text, [-before, 0], sizeMm)
  const path = [...drawing.matchAll(/((?:-?[\d.]+ )*)([mlch])(?=\s|$)/g)].map(
    ([, points = '', operator]) =>
      operator === 'h' ? 'Z' : `${operator?.toUpperCase()}${points.trim()}`
  )
  const transform = `translate(${shown(x)} ${shown(y)}) scale(${way} ${-way})`
  return element('path', { d: path.join(''), transform, role: 'img', 'aria-label': text })
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (Piece | string)[] = []
): Piece {
  const entries = Object.entries(attributes).map(([key, value]) => [
    key,
    typeof value === 'number' ? shown(value) : value
  ])
  const kids = children.map(child =>
    typeof child === 'string' ? { type: 'text' as const, value: child } : child
  )
  return { type: 'element', name, attributes: Object.fromEntries(entries), children: kids } as Piece
}

function shown(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
