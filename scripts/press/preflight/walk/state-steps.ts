import { PDFArray, PDFBool, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import { before } from '../../rewrite/box.ts'
import { entry, resolve } from '../../rewrite/pdf-file.ts'
import type { Operation } from '../../stream/operations.ts'
import { nameText, numberOf } from '../opened/numbers-of.ts'
import type { PaintState } from './drawn.ts'
import {
  change,
  changePaint,
  lastName,
  numbers,
  type Step,
  type StreamWalk
} from './stream-walk.ts'
import { setFont } from './text-steps.ts'

/** Nobody saves the state so often; what is more is not kept. */
const savedMost = 100_000

/** Operations on the state itself (ISO 32000-1, 8.4.4). */
export const stateSteps: readonly (readonly [string, Step])[] = [
  [
    'q',
    ({ saved, state }) => {
      if (saved.length < savedMost) saved.push(state)
    }
  ],
  [
    'Q',
    stream => {
      stream.state = stream.saved.pop() ?? stream.state
    }
  ],
  ['cm', turn],
  ['w', (stream, { operands }) => change(stream, { lineWidth: numbers(stream, operands)[0] ?? 1 })],
  ['gs', takeState]
]

function turn(stream: StreamWalk, { operands }: Operation): void {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(stream, operands)
  change(stream, { matrix: before([a, b, c, d, e, f], stream.state.matrix) })
}

function takeState(stream: StreamWalk, operation: Operation): void {
  const { context } = stream.walk
  const name = lastName(stream, operation)
  const state = name && entry(context, entry(context, stream.resources, 'ExtGState'), name)
  if (!(state instanceof PDFDict)) return
  const has = (key: string) => entry(context, state, key)
  const { paint } = stream.state
  const stroke = truth(has('OP'))
  // Where only `OP` stands it is for both (table 58).
  const fill = truth(has('op')) ?? stroke
  changePaint(stream, {
    overprintsStroke: stroke ?? paint.overprintsStroke,
    overprintsFill: fill ?? paint.overprintsFill,
    overprintMode: has('OPM') ? (numberOf(context, has('OPM')) === 1 ? 1 : 0) : paint.overprintMode,
    fillAlpha: numberOf(context, has('ca')) ?? paint.fillAlpha,
    strokeAlpha: numberOf(context, has('CA')) ?? paint.strokeAlpha,
    ...mixing(stream, has('BM'), has('SMask')),
    states: [...paint.states.filter(one => one !== state), state].slice(-statesMost)
  })
  const width = numberOf(context, has('LW'))
  if (width !== undefined) change(stream, { lineWidth: width })
  const font = has('Font')
  if (font instanceof PDFArray) setFont(stream, font.get(0), numberOf(context, font.get(1)) ?? 1)
}

/** States in force at once that are told of. */
const statesMost = 16

function mixing(
  { walk: { context }, state: { paint } }: StreamWalk,
  mode: PDFObject | undefined,
  mask: PDFObject | undefined
): Pick<PaintState, 'blendMode' | 'hasSoftMask'> {
  const first = mode instanceof PDFArray ? resolve(context, mode.get(0)) : mode
  return {
    blendMode: nameText(context, first) ?? paint.blendMode,
    hasSoftMask: mask === undefined ? paint.hasSoftMask : !(mask instanceof PDFName)
  }
}

function truth(object: PDFObject | undefined): boolean | undefined {
  return object instanceof PDFBool ? object.asBoolean() : undefined
}
