/** Three numbers: L*, a*, b*, or X, Y, Z. */
export type Triple = readonly [number, number, number]

/** The illuminant of ICC profiles (ICC.1, 7.2.16). */
export const d50: Triple = [0.9642, 1, 0.8249]

/** CIE 15: X, Y, Z, those of the white being 1. */
export function relativeOf([lightness, a, b]: Triple): Triple {
  const y = (lightness + 16) / 116
  return [cubed(y + a / 500), cubed(y), cubed(y - b / 200)]
}

/** CIE 15: L*, a*, b* of X, Y, Z, those of the white being 1. */
export function labOf([x, y, z]: Triple): Triple {
  const [fx, fy, fz] = [rooted(x), rooted(y), rooted(z)]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

function cubed(root: number): number {
  return root > 6 / 29 ? root ** 3 : 3 * (6 / 29) ** 2 * (root - 4 / 29)
}

function rooted(value: number): number {
  return value > (6 / 29) ** 3 ? Math.cbrt(value) : value / (3 * (6 / 29) ** 2) + 4 / 29
}
