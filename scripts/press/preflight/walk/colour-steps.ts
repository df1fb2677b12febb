import { PDFDict } from '@cantoo/pdf-lib'
import { entry, nameOf } from '../../rewrite/pdf-file.ts'
import { numberIn } from '../../stream/operand-values.ts'
import type { Operation } from '../../stream/operations.ts'
import { type Colour, type ColourSpace, colourSpace } from './colour-space.ts'
import { change, lastName, numbers, type Step, type StreamWalk } from './stream-walk.ts'

/** Operations that choose colours (ISO 32000-1, 8.6.8). */
export const colourSteps: readonly (readonly [string, Step])[] = [
  ['g', device('fill', 'DeviceGray')],
  ['G', device('stroke', 'DeviceGray')],
  ['rg', device('fill', 'DeviceRGB')],
  ['RG', device('stroke', 'DeviceRGB')],
  ['k', device('fill', 'DeviceCMYK')],
  ['K', device('stroke', 'DeviceCMYK')],
  ['cs', choose('fill')],
  ['CS', choose('stroke')],
  ['sc', mix('fill')],
  ['SC', mix('stroke')],
  ['scn', mix('fill')],
  ['SCN', mix('stroke')]
]

type Use = 'fill' | 'stroke'

function device(use: Use, name: string): Step {
  return (stream, { operands }) => {
    const { context } = stream.walk
    const space = colourSpace(context, nameOf(name), stream.resources)
    set(stream, use, { space, parts: numbers(stream, operands) })
  }
}

function choose(use: Use): Step {
  return (stream, operation) => {
    const name = lastName(stream, operation)
    if (name === undefined) return
    const space = colourSpace(stream.walk.context, nameOf(name), stream.resources)
    set(stream, use, { space, parts: firstParts(space) })
  }
}

/** What a space begins with: black, or an ink in full (8.6.5, 8.6.6). */
function firstParts(space: ColourSpace): readonly number[] {
  switch (space.kind) {
    case 'DeviceCMYK':
      return [0, 0, 0, 1]
    case 'Separation':
    case 'DeviceN':
      return space.inks.map(() => 1)
    case 'ICCBased':
      return space.parts === 4 ? [0, 0, 0, 1] : new Array(Math.min(space.parts, 32)).fill(0)
    case 'DeviceGray':
    case 'CalGray':
    case 'DeviceRGB':
    case 'CalRGB':
    case 'Lab':
    case 'Indexed':
    case 'Pattern':
    case 'Unknown':
      return new Array(Math.min(space.parts, 32)).fill(0)
  }
}

function mix(use: Use): Step {
  return (stream, operation) => {
    const name = lastName(stream, operation)
    const { space } = stream.state[use]
    const parts = partsIn(stream, operation)
    if (name === undefined) set(stream, use, { space, parts })
    else {
      const patterns = entry(stream.walk.context, stream.resources, 'Pattern')
      const pattern = patterns instanceof PDFDict ? patterns.get(nameOf(name)) : undefined
      set(stream, use, { space, parts, ...(pattern ? { pattern } : {}) })
    }
  }
}

function partsIn({ bytes }: StreamWalk, { operands }: Operation): readonly number[] {
  return operands
    .filter(operand => bytes[operand.start] !== 0x2f)
    .map(operand => numberIn(bytes, operand))
}

function set(stream: StreamWalk, use: Use, colour: Colour): void {
  change(stream, use === 'fill' ? { fill: colour } : { stroke: colour })
}
