/** A page's picture as it came out of its file: three bytes a pixel, red, green, blue. */
export interface PagePicture {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

/** A colour, each part 0 … 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** A part of a picture, px from its top left; may reach over its edges. */
export interface PictureBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What is seen in a box of a line of type. */
export interface SeenInk {
  /** What the type stands on, and the strongest ink in the box. */
  readonly ground: Colour
  readonly strongest: Colour
  /** Ink in each column of pixels, in pixels wholly covered; the first column is `left`. */
  readonly columns: Float32Array
  readonly left: number
}

/** Measures how much of a box is covered by ink of a colour; what is in between counts in part. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: runs for every pixel of a page's type, without a call or an array more
export function seenInk(
  picture: PagePicture,
  box: PictureBox,
  colour: Colour,
  marginPx: number
): SeenInk {
  const ground = groundOf(picture, grown(box, marginPx), colour)
  const { left, right, top, bottom } = inside(box, picture)
  const columns = new Float32Array(Math.max(0, right - left))
  const [groundRed, groundGreen, groundBlue] = ground
  const red = colour[0] - groundRed
  const green = colour[1] - groundGreen
  const blue = colour[2] - groundBlue
  const length = red * red + green * green + blue * blue
  const share = length === 0 ? 0 : 1 / length
  const { pixels, width } = picture
  shades.counts.fill(0)
  shades.sums.fill(0)
  let keptSquare = 0
  // Large type is known by every second row of pixels.
  const step = bottom - top > largePx ? 2 : 1
  for (let y = top; y < bottom; y += step) {
    for (let x = left, at = (y * width + left) * 3; x < right; x++, at += 3) {
      const r = (pixels[at] as number) - groundRed
      const g = (pixels[at + 1] as number) - groundGreen
      const b = (pixels[at + 2] as number) - groundBlue
      // Most of a box is its ground.
      if (r === 0 && g === 0 && b === 0) continue
      const square = r * r + g * g + b * b
      if (square < speck * speck) continue
      // What is not among the strongest need not be kept.
      if (square >= keptSquare) {
        const shade = Math.floor(Math.sqrt(square) / away.px)
        add(shades, shade, pixels, at)
        keptSquare = Math.max(keptSquare, (Math.max(0, shade - 2) * away.px) ** 2)
      }
      const covered = (r * red + g * green + b * blue) * share
      if (covered <= 0) continue
      const before = columns[x - left] as number
      columns[x - left] = before + (covered < 1 ? covered * step : step)
    }
  }
  return { ground, strongest: farthest(shades) ?? ground, columns, left }
}

const largePx = 40
/** Differences from the ground that are not ink but the grain of a picture. */
const speck = 6
/** How far a pixel is from the ground is counted in steps of so many of the 441 that black is from white. */
const away = { px: 8, size: 56 }
/** Pixels that together are the strongest ink: a single one may be a speck. */
const strongestPixels = 4

/** Counts of pixels by what they have in common, and the sums of their parts. */
interface ShadeSums {
  readonly counts: Float64Array
  readonly sums: Float64Array
}

function shadeSums(size: number): ShadeSums {
  return { counts: new Float64Array(size), sums: new Float64Array(3 * size) }
}

function add({ counts, sums }: ShadeSums, shade: number, pixels: Uint8Array, at: number): void {
  const sum = 3 * shade
  counts[shade] = (counts[shade] as number) + 1
  sums[sum] = (sums[sum] as number) + (pixels[at] as number)
  sums[sum + 1] = (sums[sum + 1] as number) + (pixels[at + 1] as number)
  sums[sum + 2] = (sums[sum + 2] as number) + (pixels[at + 2] as number)
}

function meanOf({ counts, sums }: ShadeSums, shades: readonly number[]): Colour | undefined {
  const count = shades.reduce((sum, shade) => sum + (counts[shade] ?? 0), 0)
  if (count === 0) return undefined
  const part = (at: number) =>
    shades.reduce((sum, shade) => sum + (sums[3 * shade + at] ?? 0), 0) / count
  return [part(0), part(1), part(2)]
}

function farthest(shades: ShadeSums): Colour | undefined {
  const taken: number[] = []
  let count = 0
  for (let shade = away.size - 1; shade >= 0 && count < strongestPixels; shade--) {
    taken.push(shade)
    count += shades.counts[shade] ?? 0
  }
  return meanOf(shades, taken)
}

/** Pixels that are enough to know a ground by. */
const groundPixels = 500
/** Both are used again for every line: making them takes longer than filling them. */
const grounds = shadeSums(512)
const shades = shadeSums(away.size)

/** The commonest colour in a box but the type's own; the type's own where there is hardly another. */
function groundOf(picture: PagePicture, box: PictureBox, colour: Colour): Colour {
  const { left, right, top, bottom } = inside(box, picture)
  const { pixels, width } = picture
  grounds.counts.fill(0)
  grounds.sums.fill(0)
  const step = Math.ceil(Math.sqrt(((right - left) * (bottom - top)) / groundPixels))
  let seen = 0
  for (let y = top; y < bottom; y += step) {
    for (let x = left; x < right; x += step, seen++) {
      const at = (y * width + x) * 3
      add(grounds, shadeOf(pixels[at], pixels[at + 1], pixels[at + 2]), pixels, at)
    }
  }
  const own = shadeOf(...colour)
  const isFull = (grounds.counts[own] ?? 0) > 0.9 * seen
  let best = own
  let most = 0
  for (let shade = 0; shade < grounds.counts.length; shade++) {
    const count = grounds.counts[shade] as number
    if (count > most && (shade !== own || isFull)) {
      best = shade
      most = count
    }
  }
  const mean = meanOf(grounds, [best]) ?? colour
  return [Math.round(mean[0]), Math.round(mean[1]), Math.round(mean[2])]
}

/** Two colours of one shade are nowhere in it so far apart that type of one could be read on the other. */
function shadeOf(red = 0, green = 0, blue = 0): number {
  return ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5)
}

function grown({ left, right, top, bottom }: PictureBox, by: number): PictureBox {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by }
}

function inside(box: PictureBox, { width, height }: PagePicture): PictureBox {
  return {
    left: Math.max(0, Math.floor(box.left)),
    right: Math.min(width, Math.ceil(box.right)),
    top: Math.max(0, Math.floor(box.top)),
    bottom: Math.min(height, Math.ceil(box.bottom))
  }
}
