import type { BoxLook, RuleLook } from '../../model/devices.ts'
import type { SetFrame } from '../../model/set-copy.ts'
import type { Devices } from '../../model/style.ts'
import { boxLooksOf, isClosed, isUnderBoxes, type OpenEdge, openEdges } from './box-looks.ts'
import { deviceFrame } from './device-frame.ts'
import {
  framesOverDevices,
  framesUnderRules,
  lyingRules,
  type PageRule,
  standingRules
} from './page-rules.ts'

/** All that parts the stories of a page: between two neighbours there is one device. */
export interface PageDevices {
  readonly lying: readonly PageRule[]
  readonly standing: readonly PageRule[]
  /** Of each frame, in their order. */
  readonly frames: readonly FrameDevices[]
}

/** What parts a frame from those around it. */
export interface FrameDevices {
  /** A rule is drawn over it. */
  readonly isUnderRule: boolean
  /** A rule or the edge of a box, its own or another's, is drawn over it. */
  readonly isTopped: boolean
  /** A rule or the edge of a box, be it its own, is drawn under its last row. */
  readonly isFooted: boolean
  readonly box: DrawnBox | undefined
}

/** A box as it is drawn. */
export interface DrawnBox {
  readonly look: BoxLook
  /** Edges that are left to a neighbour. */
  readonly open: readonly OpenEdge[]
  /** It ends with the page, and so on a level with the copy beside it. */
  readonly isLast: boolean
}

/** Finds the devices of a page from how its frames stand to one another. */
export function pageDevices(set: readonly SetFrame[], devices: Devices): PageDevices {
  const frames = set.map(deviceFrame)
  const boxes = boxLooksOf(frames, devices)
  const underRules = framesUnderRules(frames, boxes)
  const open = openEdges(boxes)
  const under = framesOverDevices(frames, devices, boxes)
  const foot = Math.max(...frames.map(({ rect }) => rect.row + rect.height))
  return {
    lying: drawn(lyingRules(frames, devices, boxes)),
    standing: drawn(standingRules(frames, devices, boxes)),
    frames: frames.map(frame => {
      const isUnderRule = devices.rules.stories !== white && underRules.has(frame)
      const look = boxes.get(frame)
      const isLast = frame.rect.row + frame.rect.height === foot
      const box = look && { look, open: [...(open.get(frame) ?? [])], isLast }
      const isEdged = box !== undefined && !box.open.includes('head')
      const isTopped = isUnderRule || isEdged || isUnderBoxes(frame, boxes)
      const isFooted = under.has(frame) || isClosed(frame, boxes)
      return { isUnderRule, isTopped, isFooted, box }
    })
  }
}

const white: RuleLook = 'white'

function drawn(rules: readonly PageRule[]): readonly PageRule[] {
  return rules.filter(({ look }) => look !== white)
}
