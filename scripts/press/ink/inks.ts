/** Cyan, magenta, yellow, black, each from 0 to 1: how much of the paper is to be covered, as PDF's `k` takes them. */
export type Inks = readonly [cyan: number, magenta: number, yellow: number, black: number]

/** Total ink in per cent, to a millionth: 240 is all of two inks and 40 % of others. */
export function totalInkOf([cyan, magenta, yellow, black]: Inks): number {
  return Math.round(1e8 * (cyan + magenta + yellow + black)) / 1e6
}

/** Inks from bytes, 255 being all of an ink. */
export function inksOfBytes(bytes: Uint8Array): Inks {
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = bytes
  return [cyan / 255, magenta / 255, yellow / 255, black / 255]
}
