import { toXml } from 'xast-util-to-xml'
import type { Drawing, DrawnMark } from './drawing.ts'

type Nodes = Parameters<typeof toXml>[0]
type Piece = Exclude<Nodes, readonly unknown[]>

/** A drawing as SVG; pictures are left out of it. */
export function svgDrawing({ widthMm, heightMm, marks }: Drawing): string {
  const size = { width: `${widthMm}mm`, height: `${heightMm}mm` }
  const view = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${widthMm} ${heightMm}` }
  const ground = element('rect', { width: widthMm, height: heightMm, fill: '#fff' })
  return `${toXml(element('svg', { ...view, ...size }, [ground, ...marks.flatMap(drawn)]))}\n`
}

function drawn(mark: DrawnMark): readonly Piece[] {
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
    case 'text': {
      const [x, y] = mark.at
      const turn = mark.isTurned ? { transform: `rotate(180 ${shown(x)} ${shown(y)})` } : {}
      const face = { 'font-size': mark.sizeMm, 'font-family': 'sans-serif' }
      return [element('text', { x, y, 'text-anchor': mark.from, ...face, ...turn }, [mark.text])]
    }
    case 'picture':
      return []
  }
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
