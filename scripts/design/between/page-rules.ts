import type { RuleLook } from '../../model/devices.ts'
import type { Devices } from '../../model/style.ts'
import { type BoxLooks, isClosed } from './box-looks.ts'
import { type DeviceFrame, footFrame, leadFrame } from './device-frame.ts'
import { besideOneAnother, type Neighbours, overOneAnother, runsOf } from './neighbours.ts'

/** A rule between stories: rows and columns of the room, from 0. */
export interface PageRule {
  readonly look: RuleLook
  /** A lying rule begins at this column, a standing one stands in the gutter at its left. */
  readonly column: number
  /** A lying rule stands under the top of this row, a standing one begins at it. */
  readonly row: number
  /** Columns or rows that it goes along. */
  readonly along: number
}

/** The rules between frames over one another: none where a box has an edge, and one for all that go on. */
export function lyingRules(
  frames: readonly DeviceFrame[],
  devices: Devices,
  boxes: BoxLooks
): readonly PageRule[] {
  const [lead, foot] = [leadFrame(frames), footFrame(frames)]
  const lookOf = (run: Run) => {
    if (isOver(run, foot)) return devices.rules.foot
    return isLeads(run, lead) ? devices.rules.lead : devices.rules.stories
  }
  return ruledSeams(frames, boxes).map(run => ({
    look: lookOf(run),
    column: run.from,
    row: run.at,
    along: run.to - run.from
  }))
}

/** The frames over which a rule is drawn. */
export function framesUnderRules(
  frames: readonly DeviceFrame[],
  boxes: BoxLooks
): ReadonlySet<DeviceFrame> {
  return new Set(ruledSeams(frames, boxes).flatMap(({ pairs }) => pairs.map(({ other }) => other)))
}

/** The frames under whose last row a rule or the edge of another's box is drawn. */
export function framesOverDevices(
  frames: readonly DeviceFrame[],
  { rules }: Devices,
  boxes: BoxLooks
): ReadonlySet<DeviceFrame> {
  const seen = overOneAnother(frames).filter(
    ({ other }) => other.isBoxed || rules.stories !== 'white'
  )
  return new Set(seen.filter(({ one }) => !isClosed(one, boxes)).map(({ one }) => one))
}

/** The rules in gutters, each from the head to the foot of the shorter frame; none where a side of a box is seen. */
export function standingRules(
  frames: readonly DeviceFrame[],
  { rules }: Devices,
  boxes: BoxLooks
): readonly PageRule[] {
  const open = besideOneAnother(frames).filter(
    ({ one, other }) => !isClosed(one, boxes) && !isClosed(other, boxes)
  )
  return runsOf(open)
    .map(asRun)
    .map(run => ({
      look: rules.columns,
      column: run.at,
      row: run.from,
      along: run.to - run.from
    }))
}

interface Run {
  readonly pairs: readonly Neighbours<DeviceFrame>[]
  readonly at: number
  readonly from: number
  readonly to: number
}

function ruledSeams(frames: readonly DeviceFrame[], boxes: BoxLooks): readonly Run[] {
  const plain = overOneAnother(frames).filter(
    ({ one, other }) => !isClosed(one, boxes) && !other.isBoxed
  )
  return runsOf(plain).map(asRun)
}

function asRun(pairs: readonly Neighbours<DeviceFrame>[]): Run {
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (!first || !last) throw new Error('a run of no pairs')
  return { pairs, at: first.at, from: first.from, to: last.to }
}

/** Whether a rule stands over the whole of a frame and over nothing else. */
function isOver({ pairs, from, to }: Run, frame: DeviceFrame | undefined): boolean {
  return frame?.rect.width === to - from && pairs.every(({ other }) => other === frame)
}

/** Whether a rule parts nothing but the lead, in its whole width, from what stands over it or under it. */
function isLeads({ pairs, from, to }: Run, lead: DeviceFrame | undefined): boolean {
  if (lead?.rect.width !== to - from) return false
  return pairs.every(({ one }) => one === lead) || pairs.every(({ other }) => other === lead)
}
