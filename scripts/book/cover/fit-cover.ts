import type { ReadyPicture } from '../fit-picture.ts'
import { type CoverSource, coverSource, pixelsIn } from './cover-source.ts'
import { type InkError, inkError } from './ink-error.ts'

/** Largest picture of a page on a shelf, bytes. */
export const coverLimit = 500_000

/** How far it may be from the page in any square that holds ink. */
export const errorLimit: InkError = { ink: 0.06, tone: 0.025 }

/** From the best down; a PNG has as few colours as its quality allows, and no more than it says. */
const steps: readonly Step[] = [
  { png: { quality: 100, colours: 256 }, jpeg: { quality: 85 } },
  { png: { quality: 80, colours: 256 }, jpeg: { quality: 70 } },
  { png: { quality: 60, colours: 256 }, jpeg: { quality: 60 } },
  { png: { quality: 100, colours: 16 }, jpeg: { quality: 50 } }
]

/** A page whose ink no step keeps within both limits is shown smaller, px. */
const narrower = [1280, 1024, 800, 600, 400]

interface Step {
  readonly png: { readonly quality: number; readonly colours: number }
  readonly jpeg: { readonly quality: number }
}

/**
 * A page's picture (PNG) as a PNG of few colours or a JPEG of at most 500 kB: of the best step at which either is small
 * enough and nowhere visibly different, the smaller one. Where no step is, the page is shown smaller; where no size
 * helps, by the attempt that is least different.
 */
export async function fitCover(picture: Uint8Array, widthPx: number): Promise<ReadyPicture> {
  const sizes = [widthPx, ...narrower.filter(narrow => narrow < widthPx)]
  let nearest: Attempt | undefined
  for (const size of sizes) {
    const source = await coverSource(picture, widthPx, size)
    for await (const attempt of attempts(source)) {
      if (attempt.ready.bytes.length > coverLimit) continue
      if (isFaithful(attempt)) return attempt.ready
      if (!nearest || attempt.error.ink < nearest.error.ink) nearest = attempt
    }
  }
  if (!nearest) throw new Error('fitCover: a picture of 400 px is larger than 500 kB')
  return nearest.ready
}

type Kind = keyof Step

interface Attempt {
  readonly kind: Kind
  readonly ready: ReadyPicture
  readonly error: InkError
}

/** Step by step, the smaller of the two kinds first. */
async function* attempts(source: CoverSource): AsyncGenerator<Attempt> {
  let kinds: readonly Kind[] = ['png', 'jpeg']
  for (const step of steps) {
    const made: Attempt[] = []
    for (const kind of kinds) made.push(await attempt(source, step, kind))
    yield* made.sort((a, b) => a.ready.bytes.length - b.ready.bytes.length)
    kinds = made.filter(one => isWorthwhile(one, made)).map(({ kind }) => kind)
  }
}

/** What is visibly different stays so, and so does what is larger and yet further off than the other kind. */
function isWorthwhile(one: Attempt, made: readonly Attempt[]): boolean {
  const isBeaten = made.some(
    ({ ready, error }) =>
      ready.bytes.length < one.ready.bytes.length &&
      error.ink < one.error.ink &&
      error.tone < one.error.tone
  )
  return isFaithful(one) && !isBeaten
}

function isFaithful({ error }: Attempt): boolean {
  return error.ink <= errorLimit.ink && error.tone <= errorLimit.tone
}

async function attempt({ open, pixels }: CoverSource, step: Step, kind: Kind): Promise<Attempt> {
  const encoded =
    kind === 'png'
      ? open().png({ ...step.png, palette: true, dither: 0, compressionLevel: 9 })
      : open().jpeg({ ...step.jpeg, chromaSubsampling: '4:4:4', optimiseScans: true })
  const bytes = new Uint8Array(await encoded.toBuffer())
  const { widthPx, heightPx } = pixels
  const extension = { png: 'png', jpeg: 'jpg' }[kind]
  return {
    kind,
    ready: { bytes, mediaType: `image/${kind}`, extension, widthPx, heightPx },
    error: inkError(pixels, await pixelsIn(bytes))
  }
}
