import { PDFBool, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { entry, nameOf, resolve } from '../rewrite/pdf-file.ts'
import { inlinePicture, platePictures } from './pictures/plate-picture.ts'
import { plateFonts } from './plate-fonts.ts'
import { plateForms } from './plate-forms.ts'
import type { PlateJob } from './plate-job.ts'
import { platePatterns } from './plate-pattern.ts'
import { plateShadings } from './plate-shading.ts'
import { type PlateSpace, readSpace, spacesIn } from './plate-space.ts'
import { overprintOf, type Paint, type PlateState } from './plate-state.ts'

/** The resources of a content stream, and those of its versions for each plate. */
export interface PlateResources {
  readonly spaceOf: (name: string) => PlateSpace
  /** What a named state of graphics (`gs`) changes. */
  readonly takeState: (name: string) => Partial<PlateState>
  /** Names by plate, in the resources of its version; none where nothing is to be drawn there. */
  readonly drawings: (name: string, state: PlateState) => Drawings
  readonly inlineDrawings: (entries: string, data: Uint8Array, state: PlateState) => Drawings
  readonly shadings: (name: string, state: PlateState) => Names
  readonly patterns: (paint: Paint, state: PlateState, isStroke: boolean) => Names
  /** The resources of the version for a plate, by its number in the job. */
  readonly dictOf: (at: number) => PDFDict
}

type Names = readonly (string | undefined)[]

/** What `Do` draws, by its name for each plate. */
export interface Drawings {
  readonly names: Names
  /** Painted in the colour of fillings. */
  readonly isStencil: boolean
}

/** Reads resources for a job. */
export function plateResources(job: PlateJob, resources: PDFDict | undefined): PlateResources {
  const { source, made } = job
  const spaces = spacesIn(source, resources)
  const found = (category: string, name: string) =>
    entry(source, resources && entry(source, resources, category), name)
  const keyIn = (category: string, name: string) => {
    const all = resources && entry(source, resources, category)
    return String(all instanceof PDFDict ? all.get(PDFName.of(name)) : name)
  }
  const lists = job.plates.map(() => new Map<string, PDFDict>())
  const known = job.plates.map(() => new Map<PDFObject, string>())

  const nameFor = (at: number, category: string, object: PDFObject | undefined) => {
    const names = known[at]
    if (!object || !names) return undefined
    const name = names.get(object) ?? `${category.charAt(0)}${names.size}`
    names.set(object, name)
    const list = lists[at]?.get(category) ?? PDFDict.withContext(made)
    lists[at]?.set(category, list)
    list.set(PDFName.of(name), object)
    return name
  }
  const named = (category: string, objects: readonly (PDFObject | undefined)[]): Names =>
    objects.map((object, at) => nameFor(at, category, object))
  const pictured = (picture: PDFRawStream, key: string, state: PlateState): Drawings => {
    const isStencil = String(entry(source, picture, 'ImageMask')) === 'true'
    const overprint = overprintOf(state, false)
    const refs = platePictures(job, { picture, key, spaces, overprint })
    return { names: named('XObject', refs), isStencil }
  }

  return {
    spaceOf: name => readSpace(source, PDFName.of(name), spaces),
    takeState: name => stateIn(job, found('ExtGState', name)),
    drawings: (name, state) => {
      const object = found('XObject', name)
      if (!(object instanceof PDFRawStream)) return { names: [], isStencil: false }
      const key = keyIn('XObject', name)
      if (String(entry(source, object, 'Subtype')) === '/Image') return pictured(object, key, state)
      return {
        names: named('XObject', plateForms(job, object, { key, resources, state })),
        isStencil: false
      }
    },
    inlineDrawings: (entries, data, state) => {
      const picture = inlinePicture(job, entries, data)
      return pictured(picture, `inline ${job.known.size}`, state)
    },
    shadings: (name, state) =>
      named(
        'Shading',
        plateShadings(job, found('Shading', name), spaces, overprintOf(state, false))
      ),
    patterns: (paint, state, isStroke) => {
      const { pattern = '' } = paint
      const key = `${keyIn('Pattern', pattern)}`
      const object = found('Pattern', pattern)
      const order = { object, key, resources, paint, overprint: overprintOf(state, isStroke) }
      return named('Pattern', platePatterns(job, order))
    },
    dictOf: at => {
      const dict = PDFDict.withContext(made)
      for (const [category, list] of lists[at] ?? []) dict.set(nameOf(category), list)
      const fonts = resources && plateFonts(job, entry(source, resources, 'Font'), at)
      if (fonts) dict.set(nameOf('Font'), fonts)
      const states = resources && plateStates(job, entry(source, resources, 'ExtGState'))
      if (states) dict.set(nameOf('ExtGState'), states)
      const properties = resources?.get(nameOf('Properties'))
      if (properties) dict.set(nameOf('Properties'), properties)
      return dict
    }
  }
}

/** `OP` speaks for fillings too, unless `op` does. */
function stateIn({ source }: PlateJob, state: PDFObject | undefined): Partial<PlateState> {
  const flag = (key: string) => {
    const value = entry(source, state, key)
    return value instanceof PDFBool ? value.asBoolean() : undefined
  }
  const mode = entry(source, state, 'OPM')
  const [strokes, fills] = [flag('OP'), flag('op') ?? flag('OP')]
  return {
    ...(fills === undefined ? {} : { overprintsFill: fills }),
    ...(strokes === undefined ? {} : { overprintsStroke: strokes }),
    ...(mode instanceof PDFNumber ? { mode: mode.asNumber() } : {})
  }
}

/** Without what is for the inks of a press: a plate is drawn as a picture in grey. */
function plateStates({ source, made }: PlateJob, states: PDFObject | undefined) {
  if (!(states instanceof PDFDict)) return undefined
  const plain = PDFDict.withContext(made)
  for (const [name, object] of states.entries()) {
    const state = resolve(source, object)
    if (!(state instanceof PDFDict)) continue
    const copy = state.clone(made)
    for (const key of pressOnly) copy.delete(nameOf(key))
    plain.set(name, copy)
  }
  return plain
}

const pressOnly = ['OP', 'op', 'OPM', 'TR', 'TR2', 'BG', 'BG2', 'UCR', 'UCR2', 'HT', 'HTP']
