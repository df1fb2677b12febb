import type { Rgb } from '../../model/ink-table.ts'
import { latin1, nameIn, numberIn } from '../stream/operand-values.ts'
import type { Operation } from '../stream/operations.ts'
import type { Separating } from './ink-desk.ts'
import type { ChosenColour, ColourSpace, InkState, Side } from './ink-state.ts'
import type { PlateColour } from './press-palette.ts'

/** Takes a choice of a colour out of a stream and remembers it until something is painted. */
export function chooseColour(work: Separating, operation: Operation): void {
  const { operator, start, end } = operation
  const side = sideOf(operator)
  const own = spaces[operator.toLowerCase()]
  const space = own ?? work.state[side].space
  const spaceText = own ? '' : work.state[side].spaceText
  const colour = colourIn(work, operation, space, spaceText)
  setSide(work, side, { space, spaceText, colour })
  work.patches.push({ start, end, text: '' })
}

/** Takes a choice of a colour space out of a stream; the first colour of a space is black, but for plates and patterns. */
export function chooseSpace(work: Separating, { operator, operands, start, end }: Operation): void {
  const { bytes, desk } = work
  const [operand] = operands
  const space = operand ? desk.spaceOf(nameIn(bytes, operand)) : 'other'
  const isKept = space === 'pattern' || space === 'other'
  const spaceText = isKept && operand ? `${latin1(bytes, operand)} ${operator}` : ''
  const black: ChosenColour = { kind: 'plates', colour: desk.palette.colourOf([0, 0, 0]) }
  const colour: ChosenColour = isKept ? { kind: 'written', text: spaceText } : black
  setSide(work, sideOf(operator), { space, spaceText, colour })
  work.patches.push({ start, end, text: '' })
}

const spaces: Readonly<Record<string, ColourSpace>> = { g: 'grey', rg: 'rgb', k: 'cmyk' }

function sideOf(operator: string): 'fill' | 'stroke' {
  return operator === operator.toLowerCase() ? 'fill' : 'stroke'
}

function setSide(work: Separating, side: 'fill' | 'stroke', part: Partial<Side>): void {
  const { state } = work
  const changed: Partial<InkState> = { [side]: { ...state[side], ...part } }
  work.state = { ...state, ...changed }
}

function colourIn(
  { bytes, desk, canvas }: Separating,
  { operator, operands, start, end }: Operation,
  space: ColourSpace,
  spaceText: string
): ChosenColour {
  if (space === 'pattern' || space === 'other') {
    const name = operands.at(-1)
    if (name && bytes[name.start] === 0x2f) {
      desk.use('pattern', nameIn(bytes, name), canvas.state.matrix)
    }
    return { kind: 'written', text: `${spaceText} ${latin1(bytes, { start, end }).trim()}` }
  }
  const values = operands.map(operand => numberIn(bytes, operand))
  return { kind: 'plates', colour: plateColour(values, space, desk.palette.colourOf, operator) }
}

function plateColour(
  values: readonly number[],
  space: 'grey' | 'rgb' | 'cmyk',
  colourOf: (rgb: Rgb) => PlateColour,
  operator: string
): PlateColour {
  const [first = 0, second = first, third = first, fourth = 0] = values
  if (space === 'cmyk' || operator.toLowerCase() === 'k') {
    return { kind: 'inks', inks: [first, second, third, fourth] }
  }
  const byte = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 255)
  return colourOf([byte(first), byte(second), byte(third)])
}
