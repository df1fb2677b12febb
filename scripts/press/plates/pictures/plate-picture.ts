import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFObjectParser,
  PDFRawStream,
  PDFRef
} from '@cantoo/pdf-lib'
import { entry, nameOf } from '../../rewrite/pdf-file.ts'
import { inlineFilters, inlineKeys } from '../../stream/inline-names.ts'
import { numbersIn } from '../pdf-function.ts'
import { inkOn, isOfScreen, leavesPlate, type Overprint } from '../plate-ink.ts'
import { once, type PlateJob } from '../plate-job.ts'
import { componentsOf, type PlateSpace, readSpace } from '../plate-space.ts'
import { type PictureOrder, separatedPicture } from './separated-picture.ts'

/** A picture as it is drawn somewhere. */
export interface PictureUse {
  readonly picture: PDFRawStream
  readonly key: string
  /** The colour spaces that the stream around it names. */
  readonly spaces: PDFDict | undefined
  readonly overprint: Overprint
}

/** The versions of a picture for each plate, in grey; none where it leaves a plate as it is. */
export function platePictures(job: PlateJob, use: PictureUse): readonly (PDFRef | undefined)[] {
  return once(job, `picture ${use.key} ${use.overprint.isOn}`, () => versions(job, use))
}

function versions(job: PlateJob, use: PictureUse): readonly (PDFRef | undefined)[] {
  const { picture, spaces, overprint } = use
  const { source, made } = job
  if (String(entry(source, picture, 'ImageMask')) === 'true') {
    const stencil = made.register(picture)
    return job.plates.map(() => stencil)
  }
  const space = readSpace(source, entry(source, picture, 'ColorSpace'), spaces)
  if (isOfScreen(space)) job.told.add('screen-colours')
  if (space.kind === 'unread' || space.kind === 'pattern') {
    job.told.add('picture-unread')
    return []
  }
  // Noughts of a picture paint: only what is chosen by an operator can be left out.
  const rule = { ...overprint, mode: 0 }
  const parts = new Array<number>(componentsOf(space)).fill(0)
  const said = job.plates.map(plate => inkOn(plate, space, parts, job.screen))
  const leaves = said.map(ink => leavesPlate(ink, space, rule))
  if (parts.length === 1) {
    return job.plates.map((plate, at) =>
      leaves[at]
        ? undefined
        : oneChannel(job, picture, space, said[at] === undefined ? undefined : plate)
    )
  }
  const order: PictureOrder = { picture, space, plates: job.plates }
  const refs = job.plates.map((_, at) => (leaves[at] ? undefined : made.nextRef()))
  job.later.push(() => separatedPicture(job, order, refs))
  return refs
}

/** A picture of one channel needs another space alone; none of its ink is on the plate where that is not named. */
function oneChannel(
  job: PlateJob,
  picture: PDFRawStream,
  space: PlateSpace,
  plate: string | undefined
): PDFRef {
  const { source, made } = job
  const dict = picture.dict.clone(made)
  const ink = (value: number) =>
    plate === undefined ? 0 : (inkOn(plate, space, [value], job.screen) ?? 0)
  const decode = numbersIn(source, entry(source, picture, 'Decode'))
  if (space.kind === 'indexed') {
    const count = Math.max(1, Math.floor(space.table.length / componentsOf(space.base)))
    const greys = Uint8Array.from({ length: count }, (_, at) => Math.round(255 * (1 - ink(at))))
    if (plate !== undefined && greys.some(grey => grey < 255)) job.inked.add(plate)
    const table = made.register(PDFRawStream.of(made.obj({}), greys))
    const parts = PDFArray.withContext(made)
    for (const part of [nameOf('Indexed'), nameOf('DeviceGray'), made.obj(count - 1), table])
      parts.push(part)
    dict.set(nameOf('ColorSpace'), parts)
  } else {
    const [low = 0, high = 1] = decode
    const ends = [1 - ink(low), 1 - ink(high)]
    if (plate !== undefined && ends.some(end => end < 1)) job.inked.add(plate)
    dict.set(nameOf('ColorSpace'), nameOf('DeviceGray'))
    dict.set(nameOf('Decode'), made.obj(ends))
  }
  return made.register(PDFRawStream.of(dict, picture.contents))
}

/** A picture that stands in a content stream, with its entries' short names written out (ISO 32000-1, table 93). */
export function inlinePicture(
  { source }: PlateJob,
  entries: string,
  data: Uint8Array
): PDFRawStream {
  const dict = parsedDict(source, entries)
  const whole = PDFDict.withContext(source)
  for (const [key, value] of dict?.entries() ?? []) {
    const name = key.decodeText()
    whole.set(nameOf(longNames[name] ?? name), longValue(source, value))
  }
  return PDFRawStream.of(whole, data)
}

function parsedDict(context: PDFContext, entries: string): PDFDict | undefined {
  try {
    const bytes = Buffer.from(`<<${entries}>>`, 'latin1')
    const object = PDFObjectParser.forBytes(bytes, context).parseObject()
    return object instanceof PDFDict ? object : undefined
  } catch {
    return undefined
  }
}

function longValue(context: PDFContext, value: ReturnType<PDFArray['get']>): typeof value {
  if (value instanceof PDFRef || value instanceof PDFDict) return value
  if (value instanceof PDFArray) {
    const list = PDFArray.withContext(context)
    for (const item of value.asArray()) list.push(longValue(context, item))
    return list
  }
  const long = longNames[String(value).slice(1)]
  return long && String(value).startsWith('/') ? nameOf(long) : value
}

/** A filter may stand where a key does, and no two mean different things. */
const longNames: Readonly<Record<string, string>> = { ...inlineFilters, ...inlineKeys }
