import type { MarkLine } from './office-sheet.ts'

/** Letters and digits of the names of sheets as strokes, x and y of their points on a grid of 2 × 4 from the top left. */
const strokes: Readonly<Record<string, readonly string[]>> = {
  '0': ['00 20 24 04 00'],
  '1': ['01 10 14', '04 24'],
  '2': ['00 20 22 02 04 24'],
  '3': ['00 20 24 04', '02 22'],
  '4': ['00 02 22', '20 24'],
  '5': ['20 00 02 22 24 04'],
  '6': ['20 00 04 24 22 02'],
  '7': ['00 20 14'],
  '8': ['00 20 24 04 00', '02 22'],
  '9': ['22 02 00 20 24 04'],
  A: ['04 01 10 21 24', '02 22'],
  B: ['00 04 24 22 02', '00 10 12'],
  C: ['20 00 04 24'],
  D: ['00 04 14 23 21 10 00'],
  E: ['20 00 04 24', '02 12'],
  F: ['20 00 04', '02 12'],
  G: ['20 00 04 24 22 12'],
  H: ['00 04', '20 24', '02 22'],
  '-': ['02 22'],
  '>': ['02 22', '11 22 13'],
  '^': ['14 10', '01 10 21']
}

/** Width of a letter with the space after it, in its height. */
const advance = 0.8

/** A name drawn in lines, which needs no face: its top left and its height, mm. */
export function strokedName(
  name: string,
  leftMm: number,
  topMm: number,
  heightMm: number
): readonly MarkLine[] {
  const unit = heightMm / 4
  return [...name].flatMap((sign, place) =>
    (strokes[sign] ?? []).flatMap(stroke => {
      const points = stroke
        .split(' ')
        .map(point => [
          leftMm + place * advance * heightMm + Number(point[0]) * unit,
          topMm + Number(point[1]) * unit
        ])
      return points.slice(1).map((to, at): MarkLine => {
        const from = points[at] ?? to
        return { from: [from[0] ?? 0, from[1] ?? 0], to: [to[0] ?? 0, to[1] ?? 0] }
      })
    })
  )
}

/** How long a name is, mm. */
export function nameLength(name: string, heightMm: number): number {
  return name.length * advance * heightMm
}
