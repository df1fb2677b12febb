import type { Triple } from './cielab.ts'

const degree = Math.PI / 180

/** CIE 142: the difference ΔE00 that an eye sees between two colours in CIELAB. */
export function colourDifference(one: Triple, other: Triple): number {
  const middle = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2
  const grey = 1 + 0.5 * (1 - Math.sqrt(middle ** 7 / (middle ** 7 + 25 ** 7)))
  const [from, to] = [polar(one, grey), polar(other, grey)]
  const light = (from.light + to.light) / 2
  const chroma = (from.chroma + to.chroma) / 2
  const turn = hueTurn(from.hue, to.hue)
  const isGrey = from.chroma * to.chroma === 0
  const hue = isGrey ? from.hue + to.hue : from.hue + turn / 2
  const dHue = isGrey ? 0 : 2 * Math.sqrt(from.chroma * to.chroma) * Math.sin((turn / 2) * degree)
  const weight =
    1 -
    0.17 * Math.cos((hue - 30) * degree) +
    0.24 * Math.cos(2 * hue * degree) +
    0.32 * Math.cos((3 * hue + 6) * degree) -
    0.2 * Math.cos((4 * hue - 63) * degree)
  const l =
    (to.light - from.light) / (1 + (0.015 * (light - 50) ** 2) / Math.sqrt(20 + (light - 50) ** 2))
  const c = (to.chroma - from.chroma) / (1 + 0.045 * chroma)
  const h = dHue / (1 + 0.015 * chroma * weight)
  const around = ((hue + 360) % 360) - 275
  const tilt =
    -2 *
    Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) *
    Math.sin(60 * Math.exp(-((around / 25) ** 2)) * degree)
  return Math.sqrt(l * l + c * c + h * h + tilt * c * h)
}

function polar([light, a, b]: Triple, grey: number) {
  const chroma = Math.hypot(a * grey, b)
  return { light, chroma, hue: (Math.atan2(b, a * grey) / degree + 360) % 360 }
}

/** Degrees from one hue to another, the shorter way. */
function hueTurn(from: number, to: number): number {
  const turn = to - from
  return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
}
