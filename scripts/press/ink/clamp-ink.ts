/**
 * Takes from cyan, magenta and yellow, each in its share, what a pixel has over the limit; black stays, for type and
 * shadows hang on it.
 * @param cmyk four bytes a pixel, changed in place
 * @param totalInk the limit in per cent
 * @returns how many pixels were over it
 */
export function clampInk(cmyk: Uint8Array, totalInk: number): number {
  const most = Math.floor((totalInk * 255) / 100 + 1e-9)
  let clamped = 0
  for (let at = 0; at < cmyk.length; at += 4) {
    const black = cmyk[at + 3] ?? 0
    const colour = (cmyk[at] ?? 0) + (cmyk[at + 1] ?? 0) + (cmyk[at + 2] ?? 0)
    if (colour + black <= most) continue
    clamped += 1
    const room = Math.max(0, most - black)
    // Downwards, or rounding would put them over the limit again.
    for (let ink = at; ink < at + 3; ink += 1)
      cmyk[ink] = Math.floor(((cmyk[ink] ?? 0) * room) / colour)
    if (black > most) cmyk[at + 3] = most
  }
  return clamped
}
