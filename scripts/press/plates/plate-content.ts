import type { Span } from '../stream/content-tokens.ts'
import { latin1, nameIn, numberIn } from '../stream/operand-values.ts'
import { type Operation, operations } from '../stream/operations.ts'
import { type Patch, patched } from '../stream/patched.ts'
import { writtenName, writtenNumber, writtenOperation } from '../stream/written-operation.ts'
import { type AreaWatch, areaWatch } from './area-watch.ts'
import { isOfScreen } from './plate-ink.ts'
import type { ContentSource, PlateContent, PlateJob } from './plate-job.ts'
import { keptPath, keptWords } from './plate-operators.ts'
import { type Drawings, type PlateResources, plateResources } from './plate-resources.ts'
import { componentsOf } from './plate-space.ts'
import { devicePaint, effectOf, type Paint, type PlateState, paintOf } from './plate-state.ts'

interface Walk {
  readonly job: PlateJob
  readonly bytes: Uint8Array
  readonly resources: PlateResources
  readonly patches: readonly Patch[][]
  state: PlateState
  readonly saved: PlateState[]
  readonly watch: AreaWatch | undefined
}

/** The versions of a content stream for the plates of a job, in their order, when it begins in a given state. */
export function plateContents(
  job: PlateJob,
  { bytes, resources, area }: ContentSource,
  state: PlateState
): readonly PlateContent[] {
  const own = plateResources(job, resources)
  const patches = job.plates.map((): Patch[] => [])
  const watch = area && areaWatch(bytes, area, job.source, resources)
  const walk: Walk = { job, bytes, resources: own, patches, state, saved: [], watch }
  for (const operation of operations(bytes)) {
    if (job.left-- <= 0) throw new Error('a page has more operations than plates can be made of')
    watch?.hear(operation)
    steps.get(operation.operator)?.(walk, operation)
  }
  return job.plates.map((_, at) => ({
    bytes: patched(bytes, patches[at] ?? []),
    resources: own.dictOf(at)
  }))
}

type Step = (walk: Walk, operation: Operation) => void

const steps = new Map<string, Step>([
  ['q', ({ saved, state }) => void saved.push(state)],
  ['Q', walk => change(walk, walk.saved.pop() ?? walk.state)],
  ['gs', takeState],
  ['Tr', (walk, { operands }) => change(walk, { words: numbers(walk, operands)[0] ?? 0 })],
  ...Object.entries({ g: 'DeviceGray', rg: 'DeviceRGB', k: 'DeviceCMYK' }).flatMap(
    ([operator, space]): readonly [string, Step][] => [
      [operator, (walk, told) => setDevice(walk, told, space, false)],
      [operator.toUpperCase(), (walk, told) => setDevice(walk, told, space, true)]
    ]
  ),
  ['cs', (walk, told) => chooseSpace(walk, told, false)],
  ['CS', (walk, told) => chooseSpace(walk, told, true)],
  ...['sc', 'scn'].map((name): [string, Step] => [name, (walk, told) => set(walk, told, false)]),
  ...['SC', 'SCN'].map((name): [string, Step] => [name, (walk, told) => set(walk, told, true)]),
  ...['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'].map((name): [string, Step] => [
    name,
    paintPath
  ]),
  ...['Tj', 'TJ', "'", '"'].map((name): [string, Step] => [name, paintWords]),
  ['Do', draw],
  ['BI', drawInline],
  ['sh', shade]
])

function change(walk: Walk, changed: Partial<PlateState>): void {
  walk.state = { ...walk.state, ...changed }
}

/** Puts a text in place of an operation, plate by plate. */
function replace(walk: Walk, { start, end }: Span, textOf: (at: number) => string | undefined) {
  for (const [at, patches] of walk.patches.entries()) {
    const text = textOf(at)
    if (text !== undefined) patches.push({ start, end, text })
  }
}

function takeState(walk: Walk, operation: Operation): void {
  const name = nameOf(walk, operation.operands[0])
  const taken = walk.resources.takeState(name)
  if (taken) change(walk, taken)
}

function setDevice(walk: Walk, told: Operation, space: string, isStroke: boolean): void {
  setPaint(walk, told, devicePaint(space, numbers(walk, told.operands)), isStroke)
}

function chooseSpace(walk: Walk, told: Operation, isStroke: boolean): void {
  setPaint(walk, told, paintOf(walk.resources.spaceOf(nameOf(walk, told.operands[0]))), isStroke)
}

function set(walk: Walk, told: Operation, isStroke: boolean): void {
  const { space } = isStroke ? walk.state.stroke : walk.state.fill
  const last = told.operands.at(-1)
  const isPattern =
    space.kind === 'pattern' && last !== undefined && walk.bytes[last.start] === 0x2f
  const values = numbers(walk, isPattern ? told.operands.slice(0, -1) : told.operands)
  const whole = values.slice(0, componentsOf(space))
  const pattern = isPattern ? { pattern: nameOf(walk, last) } : {}
  setPaint(walk, told, { space, values: whole, ...pattern }, isStroke)
}

function setPaint(walk: Walk, told: Operation, paint: Paint, isStroke: boolean): void {
  const { job, resources } = walk
  change(walk, isStroke ? { stroke: paint } : { fill: paint })
  if (paint.pattern !== undefined) {
    const names = resources.patterns(paint, walk.state, isStroke)
    const [choose, use] = isStroke ? ['CS', 'SCN'] : ['cs', 'scn']
    replace(walk, told, at => {
      const name = names[at]
      if (name === undefined) return grey(0, isStroke)
      return writtenOperation(choose, ['/Pattern']) + writtenOperation(use, [writtenName(name)])
    })
    return
  }
  if (isOfScreen(paint.space)) job.told.add('screen-colours')
  if (paint.space.kind === 'unread') job.told.add('space-unread')
  replace(walk, told, at => {
    const { ink } = effectOf(job.screen, job.plates[at] ?? '', walk.state, isStroke)
    return grey(ink, isStroke)
  })
}

function grey(ink: number, isStroke: boolean): string {
  return writtenOperation(isStroke ? 'G' : 'g', [writtenNumber(1 - ink)])
}

/** Whether what is painted in the present colour shows on a plate; the plate is noted as inked. */
function shows({ job, state }: Walk, at: number, isStroke: boolean): boolean {
  const plate = job.plates[at] ?? ''
  const { leaves, ink } = effectOf(job.screen, plate, state, isStroke)
  if (!leaves && ink > 0) job.inked.add(plate)
  return !leaves
}

function paintPath(walk: Walk, told: Operation): void {
  const { operator } = told
  const [isFill, isStroke] = [!'Ss'.includes(operator), 'SsBb'.includes(operator.charAt(0))]
  const isBeside = walk.watch?.passes(isStroke)
  replace(walk, told, at => {
    const fills = !isBeside && isFill && shows(walk, at, false)
    const strokes = !isBeside && isStroke && shows(walk, at, true)
    const kept = keptPath(operator, fills, strokes)
    return kept === operator ? undefined : writtenOperation(kept, [])
  })
}

function paintWords(walk: Walk, { start, end }: Operation): void {
  const { words } = walk.state
  for (const [at, patches] of walk.patches.entries()) {
    const fills = [0, 2, 4, 6].includes(words) && shows(walk, at, false)
    const strokes = [1, 2, 5, 6].includes(words) && shows(walk, at, true)
    const kept = keptWords(words, fills, strokes)
    if (kept === words) continue
    patches.push({ start, end: start, text: writtenOperation('Tr', [String(kept)]) })
    patches.push({ start: end, end, text: writtenOperation('Tr', [String(words)]) })
  }
}

function draw(walk: Walk, told: Operation): void {
  place(walk, told, walk.resources.drawings(nameOf(walk, told.operands[0]), walk.state))
}

function drawInline(walk: Walk, told: Operation): void {
  const { data = { start: told.end, end: told.end } } = told
  const entries = told.operands.map(span => latin1(walk.bytes, span)).join(' ')
  const picture = walk.bytes.slice(data.start, data.end)
  place(walk, told, walk.resources.inlineDrawings(entries, picture, walk.state))
}

/** A name of what is drawn for each plate; none leaves the plate, `stencil` asks for the present colour. */
function place(walk: Walk, told: Operation, drawings: Drawings): void {
  replace(walk, told, at => {
    const isShown = !drawings.isStencil || shows(walk, at, false)
    const name = isShown ? drawings.names[at] : undefined
    return name === undefined ? '\n' : writtenOperation('Do', [writtenName(name)])
  })
}

function shade(walk: Walk, told: Operation): void {
  const names = walk.resources.shadings(nameOf(walk, told.operands[0]), walk.state)
  replace(walk, told, at => {
    const name = names[at]
    return name === undefined ? '\n' : writtenOperation('sh', [writtenName(name)])
  })
}

function nameOf({ bytes }: Walk, operand: Span | undefined): string {
  return operand ? nameIn(bytes, operand) : ''
}

function numbers({ bytes }: Walk, operands: readonly Span[]): readonly number[] {
  return operands.map(operand => numberIn(bytes, operand))
}
