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
  return [...trace.matchAll(/<fill_path[^>]*transform="([^"]*)"[^>]*>([\s\S]*?)<\/fill_path>/g)]
    .map(([, transform = '', path = '']) => boxOf(transform.split(' ').map(Number), path))
    .filter(({ left, right, top, bottom, thickness }) => {
      return Math.max(right - left, bottom - top) > longest * thickness
    })
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
