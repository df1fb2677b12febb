import jsqr from 'jsqr'

// jsqr's types say default, its CommonJS module is the function itself.
const scan = jsqr as unknown as typeof jsqr.default

/** What the QR code somewhere in a picture says; undefined when none is found. */
export function qrInPicture(
  gray: Uint8Array,
  widthPx: number,
  heightPx: number
): string | undefined {
  const colours = new Uint8ClampedArray(widthPx * heightPx * 4)
  for (let at = 0; at < widthPx * heightPx; at++) {
    colours.fill(gray[at] ?? 255, at * 4, at * 4 + 3)
    colours[at * 4 + 3] = 255
  }
  return scan(colours, widthPx, heightPx, { inversionAttempts: 'dontInvert' })?.data
}
