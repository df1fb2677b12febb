/** A straight line of an SVG drawing. */
export function svgLine(x1: number, y1: number, x2: number, y2: number, stroke: string): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}"/>`
}

/** A rectangle of an SVG drawing. */
export function svgRect(
  at: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  fill: string,
  stroke: string
): string {
  const size = `x="${at.x}" y="${at.y}" width="${at.w}" height="${at.h}"`
  return `<rect ${size} fill="${fill}" stroke="${stroke}"/>`
}

/** Words of an SVG drawing, escaped. */
export function svgText(x: number, y: number, size: number, words: string, fill: string): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${safe}</text>`
}
