import { PDFArray, type PDFContext, PDFDict, type PDFObject } from '@cantoo/pdf-lib'
import { entry, resolve } from '../../rewrite/pdf-file.ts'
import { dictionaryIn, itemsIn, nameIn, numberIn } from '../../stream/operand-values.ts'
import type { Operation } from '../../stream/operations.ts'
import { numberOf } from '../opened/numbers-of.ts'
import type { Marking } from './drawn.ts'
import type { OpenMark, Step, StreamWalk } from './stream-walk.ts'

/** Operations that open and close marks (ISO 32000-1, 14.6). */
export const markSteps: readonly (readonly [string, Step])[] = [
  ['BMC', (stream, operation) => keep(stream, opened(stream, operation))],
  ['BDC', (stream, operation) => keep(stream, opened(stream, operation))],
  [
    'EMC',
    stream => {
      // A form closes none of those around it.
      if (stream.marks.length > stream.marksAround) stream.marks.pop()
    }
  ]
]

/** Nobody opens so many at once. */
const marksMost = 10_000

function keep({ marks }: StreamWalk, mark: OpenMark): void {
  if (marks.length < marksMost) marks.push(mark)
}

function opened(stream: StreamWalk, { operands }: Operation): OpenMark {
  const [tagAt, propertiesAt] = operands
  const tag = tagAt ? nameIn(stream.bytes, tagAt) : ''
  if (tag === 'Artifact') return { marking: { kind: 'artifact' }, isHidden: false }
  if (!propertiesAt) return { marking: undefined, isHidden: false }
  const { bytes, walk } = stream
  const { context } = walk
  const isName = bytes[propertiesAt.start] === 0x2f
  const held = isName
    ? entry(context, entry(context, stream.resources, 'Properties'), nameIn(bytes, propertiesAt))
    : undefined
  if (tag === 'OC')
    return { marking: undefined, isHidden: isHidden(context, held, walk.hiddenLayers) }
  const written = isName ? undefined : dictionaryIn(bytes, itemsIn(bytes, propertiesAt)).get('MCID')
  const id = written ? numberIn(bytes, written) : numberOf(context, entry(context, held, 'MCID'))
  const marking: Marking | undefined = id === undefined ? undefined : { kind: 'structure', id, tag }
  return { marking, isHidden: false }
}

function isHidden(
  context: PDFContext,
  layer: PDFObject | undefined,
  hiddenLayers: ReadonlySet<PDFObject>
): boolean {
  if (!layer) return false
  if (hiddenLayers.has(layer)) return true
  // A membership of layers is seen where any of them is, unless it says otherwise (8.11.2.2).
  const members = entry(context, layer, 'OCGs')
  const list = members instanceof PDFArray ? members.asArray() : members ? [members] : []
  const layers = list.map(one => resolve(context, one)).filter(one => one instanceof PDFDict)
  return layers.length > 0 && layers.every(one => hiddenLayers.has(one))
}
