/** The five greys of the drawings, from paper to ink. */
export const tones = {
  paper: '#f5f3ee',
  light: '#d8d4cb',
  middle: '#a9a49a',
  dark: '#625e57',
  ink: '#24221f'
} as const

/** A drawing of a size in px, or so many times larger; its shapes are SVG elements. */
export function drawing(
  width: number,
  height: number,
  shapes: readonly string[],
  scale = 1
): string {
  const ground = `<rect width="${width}" height="${height}" fill="${tones.paper}"/>`
  const size = `width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${ground}${shapes.join('')}</svg>`
}

/** A rectangle filled with a tone. */
export function block(x: number, y: number, width: number, height: number, tone: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${tone}"/>`
}

/** A closed shape filled with a tone. */
export function shape(path: string, tone: string): string {
  return `<path d="${path}" fill="${tone}"/>`
}

/** A line of a width in px, round at its ends. */
export function stroke(path: string, width: number, tone: string): string {
  const line = `stroke="${tone}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`
  return `<path d="${path}" fill="none" ${line}/>`
}

/** A filled circle. */
export function disc(x: number, y: number, radius: number, tone: string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${tone}"/>`
}

/** What a function draws for 0, 1, … `count` − 1. */
export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('')
}
