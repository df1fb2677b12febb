import { PDFDict, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { entry, nameOf } from '../rewrite/pdf-file.ts'
import { writtenNumber, writtenOperation } from '../stream/written-operation.ts'
import { numbersIn } from './pdf-function.ts'
import { plainBytes } from './plain-bytes.ts'
import { greyDict } from './plate-forms.ts'
import type { Overprint } from './plate-ink.ts'
import { once, onceInside, type PlateJob } from './plate-job.ts'
import { plateShadings } from './plate-shading.ts'
import { spacesIn } from './plate-space.ts'
import { effectOf, firstState, type Paint } from './plate-state.ts'

/** A pattern as something is painted with it. */
export interface PatternUse {
  readonly object: PDFObject | undefined
  readonly key: string
  /** Of the stream that paints with it. */
  readonly resources: PDFDict | undefined
  readonly paint: Paint
  readonly overprint: Overprint
}

/** The versions of a pattern for each plate: tiles (ISO 32000-1, 8.7.3), or a shading (8.7.4). */
export function platePatterns(job: PlateJob, use: PatternUse): readonly (PDFObject | undefined)[] {
  const { object, paint, overprint } = use
  if (object instanceof PDFRawStream) return tiles(job, object, use)
  if (!(object instanceof PDFDict)) return []
  const spaces = spacesIn(job.source, use.resources)
  const shading = entry(job.source, object, 'Shading')
  return once(job, `pattern ${use.key} ${JSON.stringify([overprint, paint.pattern])}`, () =>
    plateShadings(job, shading, spaces, overprint).map(version => {
      if (!version) return undefined
      const pattern = object.clone(job.made)
      pattern.set(nameOf('Shading'), version)
      pattern.delete(nameOf('ExtGState'))
      return job.made.register(pattern)
    })
  )
}

/** Points between tiles that are finer than any press can print: they would be drawn without end. */
const finest = 0.05

function isTooFine({ source }: PlateJob, tile: PDFRawStream): boolean {
  const matrix = numbersIn(source, entry(source, tile, 'Matrix'))
  const [a = 1, b = 0, c = 0, d = 1] = matrix
  const steps = [
    [entry(source, tile, 'XStep'), Math.hypot(a, b)],
    [entry(source, tile, 'YStep'), Math.hypot(c, d)]
  ] as const
  return steps.some(
    ([step, scale]) => !(step instanceof PDFNumber) || Math.abs(step.asNumber()) * scale < finest
  )
}

function tiles(
  job: PlateJob,
  tile: PDFRawStream,
  { key, resources, paint }: PatternUse
): readonly PDFObject[] {
  if (isTooFine(job, tile)) {
    job.told.add('shading-unread')
    return []
  }
  const isColoured = String(entry(job.source, tile, 'PaintType')) !== '2'
  const colour = isColoured ? '' : JSON.stringify(paint)
  return onceInside(job, key, `tiles ${colour}`, () => {
    const own = entry(job.source, tile, 'Resources')
    const bytes = plainBytes(tile)?.bytes ?? new Uint8Array()
    const source = { bytes, resources: own instanceof PDFDict ? own : resources }
    const plain: Paint = { space: paint.space, values: paint.values }
    const state = isColoured ? firstState : { ...firstState, fill: plain, stroke: plain }
    return job.derive(source, state).map((version, at) => {
      const { ink } = effectOf(job.screen, job.plates[at] ?? '', state, false)
      const grey = [writtenNumber(1 - ink)]
      const start = isColoured ? '' : writtenOperation('g', grey) + writtenOperation('G', grey)
      const dict = greyDict(job, tile.dict)
      dict.set(nameOf('Resources'), version.resources)
      dict.set(nameOf('PaintType'), job.made.obj(1))
      const content = Buffer.concat([Buffer.from(start), version.bytes])
      return job.made.register(PDFRawStream.of(dict, content))
    })
  })
}
