import { type PDFContext, PDFDict, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib'
import type { Inks } from '../../model/ink-table.ts'
import { entry } from '../rewrite/pdf-file.ts'
import { writtenNumber } from '../stream/written-operation.ts'
import { plateName } from './plate-name.ts'
import type { PlateColour } from './press-palette.ts'

/** Objects that the content streams of a press file share: states of overprint, and plates of their own. */
export interface SharedObjects {
  /** A graphics state that lets areas and type (`fill`) or lines (`stroke`) print over what is there, or not. */
  readonly overprint: (fill: boolean, stroke: boolean) => PDFRef
  /** A plate by the printer's name of its ink. */
  readonly plate: (name: string) => PDFRef
}

/** Makes what streams share, each when it is first asked for; `inksOf` says what stands in for a plate on a screen. */
export function sharedObjects(context: PDFContext, inksOf: (plate: string) => Inks): SharedObjects {
  const states = new Map<string, PDFRef>()
  const plates = new Map<string, PDFRef>()
  return {
    overprint: (fill, stroke) =>
      kept(states, `${fill}${stroke}`, () =>
        context.register(context.obj({ Type: 'ExtGState', OP: stroke, op: fill, OPM: 1 }))
      ),
    plate: name =>
      kept(plates, name, () => context.register(separation(context, name, inksOf(name))))
  }
}

/** A colour space of one plate (ISO 32000-1, 8.6.6.4). */
function separation(context: PDFContext, name: string, inks: Inks): PDFObject {
  const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...inks], N: 1 }
  return context.obj(['Separation', plateName(name), 'DeviceCMYK', tint])
}

function kept(known: Map<string, PDFRef>, key: string, make: () => PDFRef): PDFRef {
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}

/** Writes what a content stream says of ink, and puts what it names into the stream's resources. */
export interface InkWriter {
  /** Chooses a colour: for lines, or for areas and type. */
  readonly colour: (colour: PlateColour, isStroked: boolean) => string
  readonly overprint: (fill: boolean, stroke: boolean) => string
}

/** Makes the writer of a stream. */
export function inkWriter(
  context: PDFContext,
  resources: PDFDict,
  shared: SharedObjects
): InkWriter {
  return {
    colour: (colour, isStroked) => {
      const [values, operator] = valuesOf(colour)
      const written = values.map(value => writtenNumber(Math.round(value * 1e4) / 1e4)).join(' ')
      if (colour.kind !== 'spot') {
        return `${written} ${isStroked ? operator.toUpperCase() : operator}`
      }
      const space = `/${named('ColorSpace', `Plate${plateKey(colour.name)}`, shared.plate(colour.name))}`
      return isStroked ? `${space} CS ${written} SCN` : `${space} cs ${written} scn`
    },
    overprint: (fill, stroke) => {
      const name = `Over${fill ? 'Fill' : ''}${stroke ? 'Line' : ''}${fill || stroke ? '' : 'Nothing'}`
      return `/${named('ExtGState', name, shared.overprint(fill, stroke))} gs`
    }
  }

  function named(kind: string, name: string, object: PDFRef): string {
    const known = entry(context, resources, kind)
    const list = known instanceof PDFDict ? known : context.obj({})
    if (list !== known) resources.set(PDFName.of(kind), list)
    list.set(PDFName.of(name), object)
    return name
  }
}

function plateKey(name: string): string {
  return Buffer.from(name, 'utf8').toString('hex')
}

function valuesOf(colour: PlateColour): readonly [values: readonly number[], operator: string] {
  if (colour.kind === 'inks') return [colour.inks, 'k']
  if (colour.kind === 'spot') return [[colour.share], 'scn']
  if (colour.kind === 'grey') return [[colour.light], 'g']
  return [colour.rgb.map(part => part / 255), 'rg']
}
