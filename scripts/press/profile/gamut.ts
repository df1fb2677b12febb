import type { Triple } from './cielab.ts'

/** What a press can print, by hue: how far its colours reach from the middle of the greys in each direction. */
export interface Gamut {
  /** L* of the darkest grey. */
  readonly darkest: number
  /** How far a* and b* go, down and up. */
  readonly reach: { readonly a: Span; readonly b: Span }
  readonly holds: (lab: Triple) => boolean
  /** The colour of the same hue that differs least, for colours outside; those inside stay. */
  readonly nearest: (lab: Triple) => Triple
  /** Colours near the edge and beyond drawn in together, so that differences outside are still seen inside. */
  readonly compressed: (lab: Triple) => Triple
}

/** From the least to the most. */
export type Span = readonly [least: number, most: number]

/** From a grey in the middle every direction meets the edge once. */
const middle = 68
const hues = 120
const directions = 91
/** As exact as 16 bits of the file can tell. */
const exactness = 0.02
/** From this share of the way to the edge colours are drawn in; greys are not, or white would be tinted. */
const kneeShare = 0.25

/** Measures a gamut by what can be printed. */
export function gamutOf(canPrint: (lab: Triple) => boolean): Gamut {
  const rays = Array.from({ length: hues }, (_, hue) =>
    Array.from({ length: directions }, (_, direction) =>
      rayOf((hue * 2 * Math.PI) / hues, angleOf(direction))
    )
  )
  let near = 32
  const edges = rays.map(row =>
    row.map(ray => {
      near = edgeOf(distance => canPrint(at(ray, distance)), near)
      return near
    })
  )
  const edge = ({ hue, angle }: Polar) => {
    const [from, to, part] = between((hue / (2 * Math.PI)) * hues, hues)
    const [low, high, share] = between(((angle + Math.PI / 2) / Math.PI) * (directions - 1), 1e9)
    const along = (row: readonly number[] = []) =>
      (row[low] ?? 0) * (1 - share) + (row[Math.min(high, directions - 1)] ?? 0) * share
    return along(edges[from]) * (1 - part) + along(edges[to]) * part
  }
  const holds = (lab: Triple) => {
    const polar = polarOf(lab)
    return polar.distance <= edge(polar)
  }
  return {
    darkest: middle - (edges[0]?.[0] ?? 0),
    reach: { a: spanOf(rays, edges, 1), b: spanOf(rays, edges, 2) },
    holds,
    nearest: lab => (holds(lab) ? lab : nearestOn(lab, polarOf(lab).hue, edge)),
    compressed: lab => {
      const polar = polarOf(lab)
      const most = edge(polar)
      const knee = most * (1 - kneeShare * Math.cos(polar.angle))
      const over = polar.distance - knee
      const room = most - knee
      const drawn = over <= 0 ? polar.distance : knee + (over * room) / (over + room || 1)
      return at(rayOf(polar.hue, polar.angle), Math.min(drawn, most))
    }
  }
}

/** A colour about the middle grey: its hue, the angle of its lightness over it, its distance. */
interface Polar {
  readonly hue: number
  readonly angle: number
  readonly distance: number
}

function polarOf([lightness, a, b]: Triple): Polar {
  const chroma = Math.hypot(a, b)
  const hue = (Math.atan2(b, a) + 2 * Math.PI) % (2 * Math.PI)
  const angle = Math.atan2(lightness - middle, chroma)
  return { hue, angle, distance: Math.hypot(chroma, lightness - middle) }
}

function rayOf(hue: number, angle: number): Triple {
  const chroma = Math.cos(angle)
  return [Math.sin(angle), chroma * Math.cos(hue), chroma * Math.sin(hue)]
}

function at([lightness, a, b]: Triple, distance: number): Triple {
  return [middle + lightness * distance, a * distance, b * distance]
}

function angleOf(direction: number): number {
  return (direction / (directions - 1) - 0.5) * Math.PI
}

/** Where along a ray the press's colours end; `near` is where they do in the direction before. */
function edgeOf(isInside: (distance: number) => boolean, near: number): number {
  let [inside, outside] = [near, near]
  for (let step = 1; !isInside(inside); step *= 2) {
    outside = inside
    inside = Math.max(0, inside - step)
    if (inside === 0) break
  }
  for (let step = 1; outside <= inside; step *= 2) {
    if (isInside(inside + step)) inside += step
    else outside = inside + step
  }
  while (outside - inside > exactness) {
    const half = (inside + outside) / 2
    if (isInside(half)) inside = half
    else outside = half
  }
  return inside
}

function spanOf(
  rays: readonly (readonly Triple[])[],
  edges: readonly (readonly number[])[],
  axis: 1 | 2
): Span {
  const all = rays.flatMap((row, hue) => row.map((ray, at) => ray[axis] * (edges[hue]?.[at] ?? 0)))
  return [Math.min(...all), Math.max(...all)]
}

/** The nearest point on the edge of a hue's slice, which is taken as straight between its directions. */
function nearestOn(lab: Triple, hue: number, edge: (polar: Polar) => number): Triple {
  const [light, chroma] = [lab[0] - middle, Math.hypot(lab[1], lab[2])]
  let best = { apart: Number.POSITIVE_INFINITY, light: 0, chroma: 0 }
  let before = cornerAt(hue, 0, edge)
  for (let direction = 1; direction < directions; direction += 1) {
    const corner = cornerAt(hue, direction, edge)
    const [dl, dc] = [corner.light - before.light, corner.chroma - before.chroma]
    const along =
      ((light - before.light) * dl + (chroma - before.chroma) * dc) / (dl * dl + dc * dc || 1)
    const share = Math.min(1, Math.max(0, along))
    const point = { light: before.light + share * dl, chroma: before.chroma + share * dc }
    const apart = Math.hypot(light - point.light, chroma - point.chroma)
    if (apart < best.apart) best = { apart, ...point }
    before = corner
  }
  return [middle + best.light, best.chroma * Math.cos(hue), best.chroma * Math.sin(hue)]
}

function cornerAt(hue: number, direction: number, edge: (polar: Polar) => number) {
  const angle = angleOf(direction)
  const distance = edge({ hue, angle, distance: 0 })
  return { light: Math.sin(angle) * distance, chroma: Math.cos(angle) * distance }
}

/** Two neighbours in a ring and where between them a place is. */
function between(place: number, ring: number): readonly [number, number, number] {
  const low = Math.floor(place)
  return [low % ring, (low + 1) % ring, place - low]
}
