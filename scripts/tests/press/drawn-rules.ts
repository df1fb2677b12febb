import { said } from './second-opinions.ts'

/** A rule or an area as MuPDF sees it, points from the page's top left. */
export interface DrawnRule {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly thickness: number
}

/** What is filled on a PDF's pages along its edges, and is longer than `longest` times as thick. */
export async function drawnRules(file: string, longest = 3): Promise<readonly DrawnRule[]> {
  const trace = await said('mutool', 'trace', file)
  const filled = [
    ...trace.matchAll(/<fill_path[^>]*transform="([^"]*)"[^>]*>([\s\S]*?)<\/fill_path>/g)
  ].map(([, transform = '', path = '']) => boxOf(transform.split(' ').map(Number), path))
  const framed = [
    ...trace.matchAll(
      /<stroke_path linewidth="([^"]*)"[^>]*transform="([^"]*)"[^>]*>([\s\S]*?)<\/stroke_path>/g
    )
  ].flatMap(([, width = '', transform = '', path = '']) => {
    const matrix = transform.split(' ').map(Number)
    return sidesOf(boxOf(matrix, path), Number(width) * Math.abs(matrix[0] ?? 1))
  })
  return [...filled, ...framed].filter(({ left, right, top, bottom, thickness }) => {
    return Math.max(right - left, bottom - top) > longest * thickness
  })
}

/** A frame of four rules, drawn as one path along their middles. */
function sidesOf({ left, top, right, bottom }: DrawnRule, thickness: number): readonly DrawnRule[] {
  const half = thickness / 2
  const [x, y] = [
    { left: left - half, right: right + half },
    { top: top - half, bottom: bottom + half }
  ]
  return [
    { ...x, top: top - half, bottom: top + half, thickness },
    { ...x, top: bottom - half, bottom: bottom + half, thickness },
    { ...y, left: left - half, right: left + half, thickness },
    { ...y, left: right - half, right: right + half, thickness }
  ]
}

function boxOf(transform: readonly number[], path: string): DrawnRule {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  const points = [...path.matchAll(/x="([^"]*)" y="([^"]*)"/g)].map(([, x, y]) => [
    a * Number(x) + c * Number(y) + e,
    b * Number(x) + d * Number(y) + f
  ])
  const [xs, ys] = [0, 1].map(axis => points.map(point => point[axis] ?? 0))
  const [left, right] = [Math.min(...(xs ?? [])), Math.max(...(xs ?? []))]
  const [top, bottom] = [Math.min(...(ys ?? [])), Math.max(...(ys ?? []))]
  return { left, top, right, bottom, thickness: Math.min(right - left, bottom - top) }
}
