import type { Style } from '../../model/style.ts'
import { dailyStyle, type MakeupStyle } from './daily-style.ts'

/** What make-up prefers in a house style: its tokens over the daily's costs. */
export function makeupStyle(style: Style): MakeupStyle {
  return {
    ...dailyStyle,
    name: style.format,
    airRows: { least: 0, ideal: style.headAirRows, most: style.headAirMostRows },
    box: { rows: 2 * style.boxRows, characters: 2 * style.boxSide },
    idealGrade: style.headGrades,
    cost: {
      ...dailyStyle.cost,
      upright: style.uprightCost,
      // Where upright heads are liked, the lead may have one too.
      leadUpright: style.uprightCost < 0 ? 0 : dailyStyle.cost.leadUpright
    }
  }
}
