import type { Issue } from '../../model/issue.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { Room } from '../../model/measured-story.ts'
import type { Caster } from '../leaf/galley.ts'

/** What planning works with. */
export interface PlanTools {
  readonly issue: Issue
  readonly rooms: ReadonlyMap<number, Room>
  readonly style: MakeupStyle
  readonly castOff: Caster
}
