import type { TokenInk } from '../../model/ink-table.ts'
import type { SpotColour } from '../../model/press-order.ts'
import type { Place, Problem } from '../../model/problem.ts'
import { coloursIn, inkUse, type PrintedColour } from './printed-colours.ts'
import type { PrintedStyle } from './printed-style.ts'

/** Tells of colours that are not in the ink table, and in an issue of two inks of those that need a third. */
export function strangeColourProblems(style: PrintedStyle): readonly Problem[] {
  const { spot, inks } = style
  return style.rules.flatMap(({ value, place }) => {
    const used = coloursIn(value, place, style).filter(({ alpha }) => alpha === 1)
    return used.flatMap(colour => {
      if (spot) return isOfTwoInks(colour) ? [] : [thirdInk(colour.text, colour.place, spot, inks)]
      return colour.ink ? [] : [outsideTable(colour)]
    })
  })
}

/** Black or grey alone, or the second colour. */
function isOfTwoInks(colour: PrintedColour): boolean {
  const { ink } = colour
  if (ink?.spot || inkUse(colour).count === 0) return true
  if (ink?.inks) return ink.inks[0] + ink.inks[1] + ink.inks[2] === 0
  return inkUse(colour).count === 1
}

/** Something in an issue of two inks that those two cannot print. */
export function thirdInk(
  what: string,
  place: Place,
  { token, name }: SpotColour,
  inks: readonly TokenInk[]
): Problem {
  const full = inks.find(one => one.token === token)?.inks ?? [0, 1, 1, 0]
  const tenth = full.map(ink => Math.round(ink * 100) / 10).join(' ')
  return {
    code: 'press/third-ink',
    severity: 'error',
    place,
    message: {
      en: `“${what}” cannot be printed by black and “${name}” alone.`,
      zh: `“${what}”用黑和“${name}”两种墨印不出来。`
    },
    hint: {
      en: `Make it grey, or var(--${token}), or a share of that: inks such as ${tenth} for a tenth; or take “spot” out of issue.yaml, to print by four inks.`,
      zh: `请改成灰色、var(--${token})，或它的浅色（如一成写 ${tenth}）；或在 issue.yaml 里去掉 spot，用四色印。`
    }
  }
}

function outsideTable({ text, place }: PrintedColour): Problem {
  return {
    code: 'press/colour-outside',
    severity: 'warning',
    place,
    message: {
      en: `“${text}” is no colour of the ink table; the colour profile finds inks for it.`,
      zh: `“${text}”不在用墨表中，改由色彩特性文件换算。`
    },
    hint: {
      en: 'Give it a name and its inks in :root { … }, percent of cyan, magenta, yellow, black: “--lake: #0055a4; --lake-ink: 100 60 0 10;”, and write var(--lake) here.',
      zh: '请在 :root { … } 里给它取名并写明青、品红、黄、黑的百分数，如“--lake: #0055a4; --lake-ink: 100 60 0 10;”，这里写 var(--lake)。'
    }
  }
}
