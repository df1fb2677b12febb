import type { Span } from '../stream/content-tokens.ts'
import { dictionaryIn, itemsIn, latin1, nameIn, numberIn } from '../stream/operand-values.ts'
import { type Operation, operations } from '../stream/operations.ts'
import type { Box } from './box.ts'
import { type Canvas, changeCanvas, emptyCanvas, takePath } from './canvas.ts'

/** Something drawn by one operation, with those that make its path. */
export interface Paint extends Span {
  /** The box of a path, lines without their width; none of text and pictures. */
  readonly box?: Box
  readonly isFilled: boolean
}

/** A marked-content sequence of the structure, with what is drawn in it. */
export interface Mark {
  readonly id: number
  /** The operation that opens it. */
  readonly opening: Span
  readonly tag: Span
  readonly showsText: boolean
  readonly showsPicture: boolean
  readonly paths: readonly Paint[]
}

/** A colour taken from a pattern, with the choice of the pattern space before it. */
export interface PatternUse {
  readonly name: string
  readonly chosen: Span
  readonly space?: Span
  readonly isStroked: boolean
}

/** What a content stream draws, and how it is marked. */
export interface ContentReading {
  readonly marks: readonly Mark[]
  /** What is drawn outside of every mark, forms apart. */
  readonly loose: readonly Paint[]
  readonly patterns: readonly PatternUse[]
  /** The first that is drawn, where that is an area in opaque white. */
  readonly ground?: Paint
}

/** What a content stream asks for while it is read. */
export interface ContentDesk {
  /** Whether a named graphics state paints opaquely over what is there. */
  readonly isOpaque: (name: string) => boolean
  /** Reads a form that is drawn; false where the name is another thing's. */
  readonly drawForm: (name: string, around: Surroundings) => boolean
  /** Hears every operation. */
  readonly hear: (operation: Operation) => void
}

/** What stands around a form where it is drawn. */
export interface Surroundings {
  readonly isMarked: boolean
  /** The mark of the structure that it is drawn in. */
  readonly mark: number | undefined
}

type Changing<Value> = { -readonly [Key in keyof Value]: Value[Key] }

interface OpenMark extends Changing<Mark> {
  readonly paths: Paint[]
}

interface Reading {
  readonly bytes: Uint8Array
  readonly desk: ContentDesk
  readonly canvas: Canvas
  readonly marks: OpenMark[]
  readonly loose: Paint[]
  readonly patterns: PatternUse[]
  /** What is open: a mark of the structure, an artifact, or what says nothing of either. */
  readonly open: (OpenMark | 'artifact' | 'other')[]
  /** Where the pattern space was chosen last, by the operator. */
  readonly spaces: Map<string, Span>
  hasPainted: boolean
  ground: Paint | undefined
}

/** Reads what a content stream draws; boxes are in the space in which the stream begins. */
export function readContent(bytes: Uint8Array, desk: ContentDesk): ContentReading {
  const reading: Reading = {
    bytes,
    desk,
    canvas: emptyCanvas(bytes, desk.isOpaque),
    marks: [],
    loose: [],
    patterns: [],
    open: [],
    spaces: new Map(),
    hasPainted: false,
    ground: undefined
  }
  for (const operation of operations(bytes)) {
    desk.hear(operation)
    changeCanvas(reading.canvas, operation)
    steps.get(operation.operator)?.(reading, operation)
  }
  const { marks, loose, patterns, ground } = reading
  return { marks, loose, patterns, ...(ground ? { ground } : {}) }
}

type Step = (reading: Reading, operation: Operation) => void

const steps = new Map<string, Step>([
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map(operator => [operator, paintPath] as const),
  ...['S', 's'].map(operator => [operator, paintPath] as const),
  ...['Tj', 'TJ', "'", '"'].map(operator => [operator, paintText] as const),
  ...['sh', 'BI'].map(operator => [operator, paintPicture] as const),
  ['Do', draw],
  ...['BMC', 'BDC'].map(operator => [operator, openMark] as const),
  ['EMC', ({ open }) => void open.pop()],
  ...['cs', 'CS'].map(operator => [operator, noteSpace] as const),
  ...['scn', 'SCN'].map(operator => [operator, notePattern] as const)
])

function paintPath(reading: Reading, { operator, end, start }: Operation): void {
  const { canvas, hasPainted } = reading
  const path = takePath(canvas) ?? { start, box: undefined }
  const isFilled = operator !== 'S' && operator !== 's'
  const paint = { start: path.start, end, isFilled, ...(path.box ? { box: path.box } : {}) }
  const { isWhite, isOpaque } = canvas.state
  const isGround = !hasPainted && operator === 'f' && isWhite && isOpaque && isLoose(reading)
  reading.hasPainted = true
  if (isGround) reading.ground = paint
  else place(reading, paint)?.paths.push(paint)
}

function paintText(reading: Reading, { start, end }: Operation): void {
  reading.hasPainted = true
  const mark = place(reading, { start, end, isFilled: false })
  if (mark) mark.showsText = true
}

function paintPicture(reading: Reading, { start, end }: Operation): void {
  reading.hasPainted = true
  const mark = place(reading, { start, end, isFilled: false })
  if (mark) mark.showsPicture = true
}

/** A form has marks of its own; what it may show is not looked for, and stays where it is. */
function draw(reading: Reading, operation: Operation): void {
  const [operand] = operation.operands
  const name = operand ? nameIn(reading.bytes, operand) : ''
  const mark = innermost(reading)
  const around = { isMarked: !isLoose(reading), mark: mark?.id }
  if (!reading.desk.drawForm(name, around)) paintPicture(reading, operation)
  else if (mark) mark.showsText = true
  reading.hasPainted = true
}

/** Puts what is drawn with all that is loose, or tells the mark that it belongs to. */
function place(reading: Reading, paint: Paint): OpenMark | undefined {
  if (isLoose(reading)) reading.loose.push(paint)
  return innermost(reading)
}

function isLoose({ open }: Reading): boolean {
  return open.every(one => one === 'other')
}

function innermost({ open }: Reading): OpenMark | undefined {
  return open.findLast((one): one is OpenMark => typeof one !== 'string')
}

function openMark({ bytes, open, marks }: Reading, { operands, start, end }: Operation): void {
  const [tag, properties] = operands
  const entries = properties && dictionaryIn(bytes, itemsIn(bytes, properties))
  const number = entries?.get('MCID')
  if (tag && number) {
    const id = numberIn(bytes, number)
    const drawn = { showsText: false, showsPicture: false, paths: [] }
    const mark: OpenMark = { id, opening: { start, end }, tag, ...drawn }
    open.push(mark)
    marks.push(mark)
  } else open.push(tag && nameIn(bytes, tag) === 'Artifact' ? 'artifact' : 'other')
}

function noteSpace(
  { bytes, spaces }: Reading,
  { operator, operands, start, end }: Operation
): void {
  const [space] = operands
  if (space && latin1(bytes, space) === '/Pattern') spaces.set(operator, { start, end })
  else spaces.delete(operator)
}

function notePattern({ bytes, spaces, patterns }: Reading, operation: Operation): void {
  const { operator, operands, start, end } = operation
  const isStroked = operator === 'SCN'
  const spaceOperator = isStroked ? 'CS' : 'cs'
  const space = spaces.get(spaceOperator)
  const name = operands.at(-1)
  // One choice of the space serves many patterns: only the first takes it away.
  spaces.delete(spaceOperator)
  if (!name || bytes[name.start] !== 0x2f) return
  const use = { name: nameIn(bytes, name), chosen: { start, end }, isStroked }
  patterns.push({ ...use, ...(space ? { space } : {}) })
}
