import { PDFArray, PDFDict, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { entry, nameOf } from '../rewrite/pdf-file.ts'
import type { PlateFunction } from './calculator.ts'
import { numbersIn, readFunction } from './pdf-function.ts'
import { plainBytes } from './plain-bytes.ts'
import { inkOn, isOfScreen, leavesPlate, type Overprint } from './plate-ink.ts'
import type { PlateJob } from './plate-job.ts'
import { componentsOf, type PlateSpace, readSpace } from './plate-space.ts'

/** Samples of a function along an input: PDFium asks for as many colours of a shading. */
const samplesOfOne = 257
const samplesOfTwo = 64

/** The versions of a shading for each plate, in grey; none where it leaves a plate as it is. */
export function plateShadings(
  job: PlateJob,
  shading: PDFObject | undefined,
  spaces: PDFDict | undefined,
  overprint: Overprint
): readonly (PDFRef | undefined)[] {
  const dict = shading instanceof PDFRawStream ? shading.dict : shading
  if (!(dict instanceof PDFDict)) return []
  const { source } = job
  const space = readSpace(source, entry(source, dict, 'ColorSpace'), spaces)
  if (isOfScreen(space)) job.told.add('screen-colours')
  const colours = entry(source, dict, 'Function')
  const colourOf = colours ? readFunction(source, colours) : undefined
  if (space.kind === 'unread' || space.kind === 'pattern' || (colours && !colourOf)) {
    job.told.add('shading-unread')
    return []
  }
  return job.plates.map(plate => {
    const inkOf = (values: readonly number[]) => inkOn(plate, space, values, job.screen)
    const sample = inkOf(new Array<number>(componentsOf(space)).fill(0.5))
    // Noughts of a shading paint: only what is chosen by an operator can be left out.
    if (leavesPlate(sample, space, { ...overprint, mode: 0 })) return undefined
    const copy = dict.clone(job.made)
    for (const key of ['Filter', 'DecodeParms', 'Length']) copy.delete(nameOf(key))
    const ink = (values: readonly number[]) => inkOf(values) ?? 0
    const background = numbersIn(source, entry(source, dict, 'Background'))
    if (background.length > 0) copy.set(nameOf('Background'), job.made.obj([1 - ink(background)]))
    if (colourOf) setFunction(job, copy, { dict, plate, ink, colourOf })
    else setSpace(job, copy, space, { plate, ink })
    const bytes = shading instanceof PDFRawStream ? plainBytes(shading)?.bytes : undefined
    return job.made.register(bytes ? PDFRawStream.of(copy, bytes) : copy)
  })
}

interface Parametric {
  readonly dict: PDFDict
  readonly plate: string
  readonly ink: (values: readonly number[]) => number
  readonly colourOf: PlateFunction
}

/** Grey as a function of what the colours were a function of. */
function setFunction(
  job: PlateJob,
  copy: PDFDict,
  { dict, plate, ink, colourOf }: Parametric
): void {
  const { source, made } = job
  const isPlane = String(entry(source, dict, 'ShadingType')) === '1'
  const given = numbersIn(source, entry(source, dict, 'Domain'))
  const decode = numbersIn(source, entry(source, dict, 'Decode')).slice(4)
  const usual = isPlane ? [0, 1, 0, 1] : decode.length >= 2 ? decode : [0, 1]
  const domain = given.length === usual.length ? given : usual
  const [left = 0, right = 1, low = 0, high = 1] = domain
  const size = isPlane ? [samplesOfTwo, samplesOfTwo] : [samplesOfOne]
  const [across = 1, up = 1] = size
  const samples = Buffer.alloc(across * up * 2)
  for (let at = 0; at < across * up; at++) {
    const x = left + ((at % across) / (across - 1)) * (right - left)
    const y = up > 1 ? low + (Math.trunc(at / across) / (up - 1)) * (high - low) : 0
    const covered = ink(colourOf(isPlane ? [x, y] : [x]))
    if (covered > 0) job.inked.add(plate)
    samples.writeUInt16BE(Math.round(65535 * (1 - covered)), at * 2)
  }
  const entries = { FunctionType: 0, Domain: domain, Range: [0, 1], Size: size, BitsPerSample: 16 }
  const table = PDFRawStream.of(made.obj(entries), samples)
  copy.set(nameOf('Function'), made.register(table))
  copy.set(nameOf('ColorSpace'), nameOf('DeviceGray'))
}

/** Points with colours of their own: a space whose one ink is what they have of the plate's, as grey. */
function setSpace(
  job: PlateJob,
  copy: PDFDict,
  space: PlateSpace,
  { plate, ink }: Pick<Parametric, 'plate' | 'ink'>
): void {
  const { made } = job
  const count = componentsOf(space)
  const grid = count <= 2 ? 33 : count === 3 ? 9 : count === 4 ? 5 : 2
  const samples = Buffer.alloc(grid ** count)
  for (let at = 0; at < samples.length; at++) {
    const values = Array.from(
      { length: count },
      (_, axis) => (Math.trunc(at / grid ** axis) % grid) / (grid - 1)
    )
    samples[at] = Math.round(255 * (1 - ink(values)))
  }
  if (samples.some(sample => sample < 255)) job.inked.add(plate)
  const pairs = new Array<readonly number[]>(count).fill([0, 1]).flat()
  const size = new Array<number>(count).fill(grid)
  const entries = { FunctionType: 0, Domain: pairs, Range: [0, 1], Size: size, BitsPerSample: 8 }
  const tint = made.register(PDFRawStream.of(made.obj(entries), samples))
  const names = made.obj(Array.from({ length: count }, (_, at) => `Part${at}`))
  const parts = PDFArray.withContext(made)
  for (const part of [nameOf('DeviceN'), names, nameOf('DeviceGray'), tint]) parts.push(part)
  copy.set(nameOf('ColorSpace'), parts)
}
