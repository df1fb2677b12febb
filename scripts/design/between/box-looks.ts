import { type BoxLook, boxLooks } from '../../model/devices.ts'
import { kinds, type StoryKind } from '../../model/kinds.ts'
import type { Devices } from '../../model/style.ts'
import type { DeviceFrame } from './device-frame.ts'
import { besideOneAnother, overOneAnother } from './neighbours.ts'

/** How each box of a page looks. */
export type BoxLooks = ReadonlyMap<DeviceFrame, BoxLook>

/** The edges of a box that are not drawn, as what stands there has one. */
export type OpenEdge = 'left' | 'right' | 'head'

/** One look for each kind of a page; a kind with more boxes than a page may have ornaments looks as usual. */
export function boxLooksOf(frames: readonly DeviceFrame[], devices: Devices): BoxLooks {
  const boxed = frames.filter(({ isBoxed }) => isBoxed)
  const looks = new Map<StoryKind, BoxLook>()
  let left = devices.ornamentsMost
  for (const kind of Object.keys(kinds) as StoryKind[]) {
    const own = boxed.filter(frame => frame.kind === kind).length
    const look = devices.boxes[kind] ?? devices.boxes.usual
    const isTooMuch = boxLooks[look].isOrnament && own > left
    looks.set(kind, isTooMuch ? plainLook(devices) : look)
    if (boxLooks[look].isOrnament && !isTooMuch) left -= own
  }
  return new Map(boxed.map(frame => [frame, looks.get(frame.kind) ?? devices.boxes.usual]))
}

/** Whether the feet of closed boxes are drawn over the whole of a frame. */
export function isUnderBoxes(frame: DeviceFrame, boxes: BoxLooks): boolean {
  const over = overOneAnother([...new Set([...boxes.keys(), frame])]).filter(
    ({ one, other }) => other === frame && isClosed(one, boxes)
  )
  return over.reduce((sum, { from, to }) => sum + to - from, 0) === frame.rect.width
}

/** Whether a frame is closed at its sides, and so has a head and a foot of its own as well. */
export function isClosed(frame: DeviceFrame, boxes: BoxLooks): boolean {
  const look = boxes.get(frame)
  return look !== undefined && boxLooks[look].hasSides
}

function plainLook({ boxes }: Devices): BoxLook {
  return boxLooks[boxes.usual].isOrnament ? 'frame' : boxes.usual
}

/**
 * The edges that boxes leave to what stands there: two boxes have one between them, adverts have all of their own; on
 * the first row the rule of folio line or nameplate is the head of a box without sides, under a closed box its foot.
 */
export function openEdges(boxes: BoxLooks): ReadonlyMap<DeviceFrame, ReadonlySet<OpenEdge>> {
  const frames = [...boxes.keys()]
  const found = new Map(frames.map(frame => [frame, new Set<OpenEdge>()]))
  const facts = (frame: DeviceFrame) => boxLooks[boxes.get(frame) ?? 'rules']
  const isOwn = ({ kind }: DeviceFrame) => kinds[kind].isSetWhole
  for (const { one, other, from, to } of besideOneAnother(frames)) {
    if (!facts(one).sidesAreRules || !facts(other).sidesAreRules) continue
    const runsAlong = ({ rect }: DeviceFrame) => rect.row === from && rect.row + rect.height === to
    if (runsAlong(other) && !isOwn(other)) found.get(other)?.add('left')
    else if (runsAlong(one) && !isOwn(one)) found.get(one)?.add('right')
  }
  for (const frame of frames) {
    const isHeaded = frame.rect.row === 0 || isUnderBoxes(frame, boxes)
    if (!facts(frame).hasSides && isHeaded) found.get(frame)?.add('head')
  }
  return found
}
