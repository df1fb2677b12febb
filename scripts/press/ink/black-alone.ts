/**
 * Gives greys to the black plate alone: type and tints in a picture print as they do beside it, and no grey depends
 * on how three plates meet. Nearly grey colours come in between, so that there is no edge where greys end.
 * @param rgb three samples a pixel, 8 or 16 bits
 * @param cmyk four bytes a pixel of the same pixels, changed in place
 * @param blacks how much black prints each of 256 equal samples
 */
export function giveGreysToBlack(
  rgb: Uint8Array | Uint16Array,
  cmyk: Uint8Array,
  blacks: Uint8Array
): void {
  const unit = rgb instanceof Uint16Array ? 257 : 1
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    const [red = 0, green = 0, blue = 0] = [rgb[from], rgb[from + 1], rgb[from + 2]]
    const apart = (Math.max(red, green, blue) - Math.min(red, green, blue)) / unit
    if (apart >= coloured) continue
    const share = Math.max(0, (apart - grey) / (coloured - grey))
    const black = blacks[Math.round(green / unit)] ?? 0
    for (let ink = to; ink < to + 3; ink += 1) cmyk[ink] = Math.round((cmyk[ink] ?? 0) * share)
    cmyk[to + 3] = Math.round(black + ((cmyk[to + 3] ?? 0) - black) * share)
  }
}

/** Pixels of black ink alone for samples of grey. */
export function blackAlone(greys: Uint8Array, blacks: Uint8Array): Uint8Array {
  const cmyk = new Uint8Array(greys.length * 4)
  for (let at = 0; at < greys.length; at += 1) cmyk[at * 4 + 3] = blacks[greys[at] ?? 0] ?? 0
  return cmyk
}

/** Samples of 0 to 255 lie this far apart at most where they are a grey, and at least where they are a colour. */
const grey = 2
const coloured = 10
