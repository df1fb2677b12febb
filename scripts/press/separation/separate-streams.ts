import {
  PDFDict,
  type PDFDocument,
  type PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef
} from '@cantoo/pdf-lib'
import { numbersIn } from '../plates/pdf-function.ts'
import { before, type Matrix, unmoved } from '../rewrite/box.ts'
import { entry, nameOf, resolve, streamBytes } from '../rewrite/pdf-file.ts'
import { contentStream } from '../rewrite/rewritten-content.ts'
import type { GradientSpace } from './gradient-inks.ts'
import type { InkDesk, PagePoint, UsedKind, UsedThing } from './ink-desk.ts'
import type { ChosenColour } from './ink-state.ts'
import { maskPalette, type Palette, type PlateColour } from './press-palette.ts'
import { inkWriter, type SharedObjects } from './press-resources.ts'
import { separatedContent } from './separated-content.ts'
import { separateShading } from './separated-shading.ts'
import { spaceNamed } from './space-named.ts'
import { type Transparency, transparencyOf } from './transparency.ts'

/** How the streams of a file are put on plates. */
export interface StreamOrder {
  readonly palette: Palette
  readonly overprints: boolean
  readonly screenedType: number
  /** The standard knows no groups that are mixed for themselves; where nothing shines through, they are not needed. */
  readonly isFlat: boolean
  readonly shared: SharedObjects
  readonly gradient: Readonly<Record<Layer, GradientSpace>>
  readonly heard: StreamEvents
}

/** What is heard while streams are separated; pages count from 0. */
export interface StreamEvents {
  readonly painted: (page: number, colour: PlateColour, at: PagePoint) => void
  readonly transparent: (page: number, what: Transparency, name: string) => void
  /** Something stays in colours that no plate has. */
  readonly left: (page: number, what: 'shading' | 'picture', name: string) => void
  /** A picture is drawn; `stream` tells it as it is when that is asked. */
  readonly pictured: (
    page: number,
    name: string,
    at: PagePoint,
    stream: () => PDFObject | undefined
  ) => void
}

/** What is drawn: what goes on plates, or a mask that says how much of it is seen. */
export type Layer = 'plates' | 'mask'

interface Stream {
  readonly page: number
  readonly layer: Layer
  readonly bytes: Uint8Array
  readonly resources: PDFDict
  readonly matrix: Matrix
  readonly colour: ChosenColour
}

/** Puts everything that the pages of a file draw on the plates of a press, in place; pictures apart. */
export function separateStreams(pdf: PDFDocument, order: StreamOrder): void {
  const { context } = pdf
  const done = new Set<PDFObject>()
  for (const [at, page] of pdf.getPages().entries()) separatePage(page, at)

  function separatePage(page: PDFPage, at: number): void {
    const { node } = page
    const contents = node.get(nameOf('Contents'))
    const resources = ownResources(node, node.Resources())
    const bytes = separated({
      page: at,
      layer: 'plates',
      bytes: streamBytes(context, contents),
      resources,
      matrix: unmoved,
      colour: { kind: 'plates', colour: order.palette.colourOf([0, 0, 0]) }
    })
    node.set(nameOf('Contents'), context.register(contentStream(context, bytes, undefined)))
  }

  function separated(stream: Stream): Uint8Array {
    const { page, layer, bytes, resources, matrix, colour } = stream
    const isMask = layer === 'mask'
    const desk: InkDesk = {
      palette: isMask ? maskPalette : order.palette,
      writer: inkWriter(context, resources, order.shared),
      overprints: order.overprints && !isMask,
      screenedType: isMask ? 0 : order.screenedType,
      spaceOf: name => spaceNamed(context, resources, name),
      use: (kind, name, at) => used(stream, kind, name, at),
      painted: (plates, at) => {
        if (!isMask) order.heard.painted(page, plates, at)
      }
    }
    return separatedContent(bytes, desk, matrix, colour)
  }

  function used(stream: Stream, kind: UsedKind, name: string, at: Matrix): UsedThing {
    const list = entry(context, stream.resources, listOf[kind])
    const ref = list instanceof PDFDict ? list.get(nameOf(name)) : undefined
    const thing = resolve(context, ref)
    if (ref === undefined || thing === undefined) return 'other'
    const seen = transparencyOf(context, kind, thing)
    if (seen) order.heard.transparent(stream.page, seen, name)
    if (kind === 'object') return useObject(stream, ref, name, at)
    if (kind === 'state') useState(stream, thing, at)
    else if (kind === 'font') useFont(stream, thing, at)
    else usePattern(stream, ref, kind, { name, x: at[4], y: at[5] })
    return 'other'
  }

  function useObject(stream: Stream, ref: PDFObject, name: string, at: Matrix): UsedThing {
    const thing = resolve(context, ref)
    if (String(entry(context, thing, 'Subtype')) === '/Form') {
      separateForm(stream, ref, at, { kind: 'inherited' })
      return 'form'
    }
    if (String(entry(context, thing, 'ImageMask')) === 'true') return 'stencil'
    const [, , c, d, x, y] = at
    const now = () => entry(context, entry(context, stream.resources, 'XObject'), name)
    if (stream.layer === 'plates')
      order.heard.pictured(stream.page, name, { x: x + c, y: y + d }, now)
    return 'other'
  }

  function useState(stream: Stream, state: PDFObject, at: Matrix): void {
    const mask = entry(context, state, 'SMask')
    const group = mask instanceof PDFDict ? mask.get(nameOf('G')) : undefined
    if (group === undefined) return
    separateForm({ ...stream, layer: 'mask' }, group, at, blackOf('mask'))
  }

  /** Letters that are drawings (Type 3) may have colours of their own. */
  function useFont(stream: Stream, font: PDFObject, at: Matrix): void {
    const letters = entry(context, font, 'CharProcs')
    if (!(letters instanceof PDFDict)) return
    const own = numbersIn(context, entry(context, font, 'FontMatrix'))
    const [a = 0.001, b = 0, c = 0, d = 0.001, e = 0, f = 0] = own
    const resources = ownResources(font, entry(context, font, 'Resources'))
    for (const name of letters.keys()) {
      const around = { ...stream, resources, matrix: before([a, b, c, d, e, f], at) }
      replace(letters, name, around, { kind: 'inherited' })
    }
  }

  function usePattern(
    stream: Stream,
    ref: PDFObject,
    kind: 'pattern' | 'shading',
    at: PagePoint & { readonly name: string }
  ): void {
    const thing = resolve(context, ref)
    if (String(entry(context, thing, 'PatternType')) === '1') {
      separateForm(stream, ref, stream.matrix, blackOf(stream.layer))
      return
    }
    const shading = kind === 'shading' ? thing : entry(context, thing, 'Shading')
    if (shading === undefined || done.has(shading)) return
    done.add(shading)
    const space = order.gradient[stream.layer]
    const isDone = separateShading(context, shading, {
      ...space,
      exact: rgb => {
        if (stream.layer === 'plates')
          order.heard.painted(stream.page, order.palette.colourOf(rgb), at)
        return space.exact(rgb)
      }
    })
    if (!isDone) order.heard.left(stream.page, 'shading', at.name)
  }

  /** A form, a mask's group or a tile; each once, in the size in which it is first drawn. */
  function separateForm(around: Stream, ref: PDFObject, at: Matrix, colour: ChosenColour): void {
    const holder = PDFDict.withContext(context)
    holder.set(nameOf('Stream'), ref)
    replace(holder, nameOf('Stream'), { ...around, matrix: at }, colour)
  }

  function replace(holder: PDFDict, name: PDFName, around: Stream, colour: ChosenColour): void {
    const ref = holder.get(name)
    const form = resolve(context, ref)
    if (!(form instanceof PDFRawStream) || !(ref instanceof PDFRef) || done.has(form)) return
    done.add(form)
    const { dict } = form
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(
      context,
      dict.get(nameOf('Matrix'))
    )
    const resources = ownResources(dict, entry(context, dict, 'Resources') ?? around.resources)
    if (order.isFlat) dict.delete(nameOf('Group'))
    else inkGroup(entry(context, dict, 'Group'), around.layer)
    const bytes = separated({
      ...around,
      bytes: streamBytes(context, form),
      resources,
      matrix: before([a, b, c, d, e, f], around.matrix),
      colour
    })
    const made = contentStream(context, bytes, dict)
    done.add(made)
    context.assign(ref, made)
  }

  /** A group mixes its colours in the inks of the press, a mask's in light. */
  function inkGroup(group: PDFObject | undefined, layer: Layer): void {
    if (!(group instanceof PDFDict) || !group.get(nameOf('CS'))) return
    group.set(nameOf('CS'), nameOf(layer === 'mask' ? 'DeviceGray' : 'DeviceCMYK'))
  }

  function ownResources(holder: PDFObject, known: PDFObject | undefined): PDFDict {
    const dict = known instanceof PDFDict ? known : PDFDict.withContext(context)
    if (holder instanceof PDFDict) holder.set(nameOf('Resources'), dict)
    return dict
  }

  function blackOf(layer: Layer): ChosenColour {
    const palette = layer === 'mask' ? maskPalette : order.palette
    return { kind: 'plates', colour: palette.colourOf([0, 0, 0]) }
  }
}

const listOf: Readonly<Record<UsedKind, string>> = {
  object: 'XObject',
  state: 'ExtGState',
  pattern: 'Pattern',
  shading: 'Shading',
  font: 'Font'
}
