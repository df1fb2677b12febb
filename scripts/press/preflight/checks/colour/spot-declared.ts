import type { DrawnCheck } from '../../check.ts'
import type { ColourSpace } from '../../walk/colour-space.ts'
import type { Drawn } from '../../walk/drawn.ts'
import { ofInks } from '../severities.ts'

const onPress = new Set(['Cyan', 'Magenta', 'Yellow', 'Black', 'All', 'None'])

/** No ink is asked for that the press does not have: each would be a plate of its own. */
export const spotDeclared: DrawnCheck = {
  code: 'preflight/spot-unknown',
  group: 'colour',
  looksAt: 'drawn',
  severity: ofInks,
  look: (drawn, { demand: { spots = [] } }) => {
    const inks = spacesOf(drawn).flatMap(space => inksOf(space))
    const strange = inks.find(ink => !onPress.has(ink) && !spots.includes(ink))
    if (strange === undefined) return []
    return [
      {
        kind: strange,
        box: drawn.seen ?? drawn.box,
        object: drawn.object,
        message: {
          en: `An ink “${strange}” is asked for: a plate of its own beside the four.`,
          zh: `用了专色“${strange}”，要在四色之外另出一块版。`
        },
        hint: {
          en: `Convert it to CMYK; or agree on it with the printer and say so: --spot "${strange}"`,
          zh: `请转为 CMYK；已与印刷厂约定的，请注明：--spot "${strange}"`
        }
      }
    ]
  }
}

function spacesOf(drawn: Drawn): readonly ColourSpace[] {
  switch (drawn.kind) {
    case 'text':
    case 'path':
      return [drawn.fill, drawn.stroke].flatMap(colour => (colour ? [colour.space] : []))
    case 'picture':
      return [drawn.space, drawn.fill?.space].filter(space => space !== undefined)
    case 'shading':
      return [drawn.space]
    case 'group':
      return []
  }
}

function inksOf(space: ColourSpace): readonly string[] {
  switch (space.kind) {
    case 'Separation':
    case 'DeviceN':
      return space.inks
    case 'Indexed':
      return inksOf(space.base)
    case 'Pattern':
      return space.base ? inksOf(space.base) : []
    case 'DeviceGray':
    case 'DeviceRGB':
    case 'DeviceCMYK':
    case 'CalGray':
    case 'CalRGB':
    case 'Lab':
    case 'ICCBased':
    case 'Unknown':
      return []
  }
}
