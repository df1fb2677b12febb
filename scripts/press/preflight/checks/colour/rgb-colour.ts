import type { DrawnCheck } from '../../check.ts'
import { colouredFor } from '../painted-colours.ts'
import { ofInks } from '../severities.ts'
import { lightKind } from './light-colour.ts'

/** No letter, rule or area is painted in RGB, which is no ink. */
export const rgbColour: DrawnCheck = {
  code: 'preflight/rgb-colour',
  group: 'colour',
  looksAt: 'drawn',
  severity: ofInks,
  look: drawn => {
    const colour = colouredFor(drawn).find(({ space }) => lightKind(space) === 'device')
    if (!colour) return []
    const levels = colour.parts.map(part => Math.round(part * 255)).join(' ')
    const isText = drawn.kind === 'text'
    const isGrey = new Set(colour.parts).size === 1
    return [
      {
        kind: isText ? 'text' : 'area',
        // The darkest of them shows best what is lost.
        badness: -colour.parts.reduce((sum, part) => sum + part, isGrey ? 0 : 1),
        box: drawn.seen ?? drawn.box,
        object: drawn.object,
        message: isText
          ? {
              en: `Text is in RGB (${levels})${isGrey ? ': on the press its black becomes four inks' : ', which is no ink'}.`,
              zh: `有文字是 RGB 颜色（${levels}），${isGrey ? '上机会变成四色黑' : '不是油墨色'}。`
            }
          : {
              en: `A rule or an area is in RGB (${levels}), which is no ink.`,
              zh: `有线条或色块是 RGB 颜色（${levels}），不是油墨色。`
            },
        hint: {
          en: 'Convert the file to CMYK with black as black ink alone (K 100).',
          zh: '请把文件转为 CMYK，黑色只用黑墨（K 100）。'
        }
      }
    ]
  }
}
