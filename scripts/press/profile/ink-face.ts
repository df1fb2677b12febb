import type { Triple } from './cielab.ts'

/** All that three inks can print while the fourth stands still. */
export interface InkFace {
  /** Coverages of the three inks for a colour's roots; undefined where they cannot print it. */
  readonly solve: (roots: Triple) => Triple | undefined
}

/** How far over none or all of an ink a coverage may come out by rounding. */
const slack = 1e-6
const rounds = 24

/** A face on which one ink (0 cyan … 3 black) is all or nothing; `roots` are those of the sixteen solids. */
export function inkFace(roots: readonly Triple[], ink: number, isSolid: boolean): InkFace {
  const corners = roots.filter((_, solid) => ((solid & (1 << ink)) !== 0) === isSolid)
  const terms = ([0, 1, 2] as const).map(part => multilinear(corners.map(corner => corner[part])))
  const [x = [], y = [], z = []] = terms
  return { solve: wanted => newton([x, y, z], wanted) }
}

/** Eight values at a cube's corners → factors of 1, u, v, uv, w, uw, vw, uvw. */
function multilinear(corners: readonly number[]): number[] {
  const factors = [...corners]
  for (const bit of [1, 2, 4])
    for (let at = 0; at < 8; at += 1)
      if (at & bit) factors[at] = f(factors, at) - f(factors, at ^ bit)
  return factors
}

/** Newton's steps from the middle, each held near the cube: the colours of a face bend little. */
function newton(terms: readonly (readonly number[])[], wanted: Triple): Triple | undefined {
  let [u, v, w] = [0.5, 0.5, 0.5]
  for (let round = 0; round < rounds; round += 1) {
    const [ru, rv, rw] = [
      rowAt(terms[0], u, v, w),
      rowAt(terms[1], u, v, w),
      rowAt(terms[2], u, v, w)
    ]
    const off = [wanted[0] - ru[3], wanted[1] - rv[3], wanted[2] - rw[3]] as const
    const step = solved(ru, rv, rw, off)
    if (!step) return undefined
    const [du, dv, dw] = step
    u = held(u + du)
    v = held(v + dv)
    w = held(w + dw)
    if (Math.abs(du) + Math.abs(dv) + Math.abs(dw) < 1e-9) return inside(u, v, w)
  }
  return undefined
}

type Row = readonly [du: number, dv: number, dw: number, value: number]

function rowAt(t: readonly number[] | undefined, u: number, v: number, w: number): Row {
  const [c = 0, cu = 0, cv = 0, cuv = 0, cw = 0, cuw = 0, cvw = 0, cuvw = 0] = t ?? []
  const du = cu + cuv * v + w * (cuw + cuvw * v)
  const dv = cv + cuv * u + w * (cvw + cuvw * u)
  const dw = cw + cuw * u + cvw * v + cuvw * u * v
  return [du, dv, dw, c + cu * u + v * (cv + cuv * u) + w * dw]
}

/** Cramer's rule. */
function solved(p: Row, q: Row, r: Row, off: Triple): Triple | undefined {
  const [a, b, c] = p
  const [d, e, g] = q
  const [h, i, j] = r
  const [ei, dh, eh] = [e * j - g * i, d * j - g * h, d * i - e * h]
  const whole = a * ei - b * dh + c * eh
  if (Math.abs(whole) < 1e-14) return undefined
  const [x, y, z] = off
  return [
    (x * ei - b * (y * j - g * z) + c * (y * i - e * z)) / whole,
    (a * (y * j - g * z) - x * dh + c * (d * z - y * h)) / whole,
    (a * (e * z - y * i) - b * (d * z - y * h) + x * eh) / whole
  ]
}

function inside(u: number, v: number, w: number): Triple | undefined {
  const least = Math.min(u, v, w)
  const most = Math.max(u, v, w)
  if (least < -slack || most > 1 + slack) return undefined
  return [within(u), within(v), within(w)]
}

function held(value: number): number {
  return Math.min(1.5, Math.max(-0.5, value))
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value))
}

function f(factors: readonly number[], at: number): number {
  return factors[at] ?? 0
}
