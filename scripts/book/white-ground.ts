import type { Element } from 'hast'

/** White around what the file of a drawing shows, by its longer side: a mark at its edge is seen on any ground. */
const quietShare = 0.04

/** The drawing on white, where readers of books in the dark put black behind it; a code has its quiet zone in it. */
export function onWhite(svg: Element): Element {
  const [x = 0, y = 0, width = 0, height = 0] = boxOf(svg)
  const properties = { x: `${x}`, y: `${y}`, width, height, fill: '#fff' }
  const ground: Element = { type: 'element', tagName: 'rect', properties, children: [] }
  return { ...svg, children: [ground, ...svg.children] }
}

/**
 * The same of a drawing's file, whose root is put into one that is larger: its attributes, by which all in it is
 * drawn, stay. `widthPx` and `heightPx` are what the file is shown at.
 */
export function fileOnWhite(
  text: string,
  widthPx: number,
  heightPx: number
): { readonly text: string; readonly widthPx: number; readonly heightPx: number } {
  const zone = Math.ceil(quietShare * Math.max(widthPx, heightPx))
  const size = { widthPx: widthPx + 2 * zone, heightPx: heightPx + 2 * zone }
  const [, start = '', attributes = ''] =
    /^([\s\S]*?<svg)((?:[^>"']|"[^"]*"|'[^']*')*)/.exec(text) ?? []
  const rest = text.slice(start.length + attributes.length)
  const own = attributes.replace(/\s(?:x|y|width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
  const box = `${-zone} ${-zone} ${size.widthPx} ${size.heightPx}`
  const outer = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${size.widthPx}" height="${size.heightPx}">`
  const ground = `<rect x="${-zone}" y="${-zone}" width="${size.widthPx}" height="${size.heightPx}" fill="#fff"/>`
  const prolog = start.replace(/^\ufeff/, '').replace(/<svg$/, '')
  const inner = `<svg x="0" y="0" width="${widthPx}" height="${heightPx}"${own}`
  return { text: `${prolog}${outer}${ground}${inner}${rest.trimEnd()}</svg>\n`, ...size }
}

function boxOf({ properties }: Element): readonly number[] {
  const box = String(properties.viewBox ?? '')
    .split(/[\s,]+/)
    .map(Number)
  if (box.length === 4 && box.every(Number.isFinite)) return box
  const [width, height] = [properties.width, properties.height].map(value => {
    return Number.parseFloat(String(value))
  })
  return [0, 0, width || 240, height || width || 240]
}
