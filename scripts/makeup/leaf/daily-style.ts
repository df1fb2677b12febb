import { kindNames, kinds } from '../../model/kinds.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { Style } from '../../model/style.ts'
import { boxSideOf } from '../../typeset/type-width.ts'

/** The costs and limits of a Chinese daily, unless its style file says otherwise. */
export const dailyStyle: MakeupStyle = {
  legRows: { least: 5, most: 55 },
  relief: 'none',
  airRows: { least: 0, ideal: 1, most: 3 },
  box: { rows: 2, characters: 2, openKinds: [] },
  wrapRows: 1,
  pictureClearRows: 1,
  blankMost: 3,
  measureMost: 30,
  idealGrade: [
    [6, 4, 3, 2, 2, 1, 1, 1],
    [6, 5, 4, 3, 3, 3, 2, 2],
    [7, 6, 5, 5, 4, 4, 4, 4],
    [8, 7, 6, 6, 5, 5, 5, 5],
    [8, 8, 7, 7, 6, 6, 6, 6]
  ],
  gradeReach: 3,
  idealWidth: [
    [3, 5],
    [2, 4],
    [1, 4],
    [1, 3],
    [1, 2]
  ],
  idealPicture: [
    [2, 4],
    [2, 3],
    [1, 2],
    [1, 2],
    [1, 1]
  ],
  boxedKinds: kindNames.filter(kind => kinds[kind].isBoxed),
  cost: {
    advertRow: 0.4,
    offAir: 4,
    tracking: 0.5,
    blankRow: 0.15,
    crop: 6,
    pictureWidth: 1.5,
    dominant: 6,
    artOff: 10,
    grade: 0.5,
    headFill: 10,
    offTier: 12,
    headBreak: 0.6,
    unboxed: 0.8,
    filler: 20,
    upright: 0.8,
    leadUpright: 15,
    pictureFirst: 0.2,
    brokenColumns: 0.4,
    aspect: 1,
    width: 1.2,
    tightFit: 2,
    longLeg: 8,
    butting: 100,
    stacked: 40,
    inversion: 12,
    weakerAbove: 0.15,
    weakerOver: 0.5,
    leadAway: 60,
    strongBelow: 1.2,
    largerHead: 6,
    flatLead: 60,
    gutter: 5,
    seam: 3,
    parting: 60,
    advertAdrift: 3,
    boxesMeet: 1.6
  }
}

/** What make-up prefers in a house style: its tokens over the daily's costs. */
export function makeupStyle(style: Style): MakeupStyle {
  return {
    ...dailyStyle,
    // A head's rows hold the style's white; what is more is a lever.
    airRows: { least: -1, ideal: 0, most: 3 },
    box: {
      rows: 2 * style.boxRows,
      characters: 2 * style.boxSide,
      openKinds: kindNames.filter(kind => boxSideOf(style, kind) === 0)
    },
    pictureClearRows: style.measures.pictureClearRows,
    idealGrade: style.headGrades,
    tierSizes: style.tierSizes,
    cost: {
      ...dailyStyle.cost,
      upright: style.uprightCost,
      // Where upright heads are liked, the lead may have one too.
      leadUpright: style.uprightCost < 0 ? 0 : dailyStyle.cost.leadUpright
    }
  }
}
