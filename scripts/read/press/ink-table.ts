import { cssColour } from '../../kit/css-colour.ts'
import type { Inks, InkTable, Rgb, TokenInk } from '../../model/ink-table.ts'
import type { PressPreset, SpotColour } from '../../model/press-order.ts'
import type { Report } from '../../model/problem.ts'
import type { StyleColour } from '../../model/style.ts'
import {
  type InksFault,
  noSpot,
  twoInksForOne,
  unfitInks,
  unreadColour,
  withoutInks
} from './ink-problems.ts'

/**
 * Makes the ink table of a style for a press, and reports what is wrong with it: a colour that says no inks is a
 * warning, inks that the press cannot take are errors, and so is a colour that cannot be read, which is left out.
 */
export function readInkTable(
  colours: readonly StyleColour[],
  { preset, spot }: { readonly preset: PressPreset; readonly spot?: SpotColour },
  report: Report
): InkTable {
  const table = colours.flatMap(colour => tokenInk(colour, preset, report) ?? [])
  reportTwins(table, report)
  return spot ? withSpot(table, spot, report) : table
}

function tokenInk(
  { token, value, place, inks }: StyleColour,
  preset: PressPreset,
  report: Report
): TokenInk | undefined {
  const colour = cssColour(value)
  if (colour?.alpha !== 1) {
    report(unreadColour(token, value, place))
    return undefined
  }
  const { rgb } = colour
  if (!inks) {
    if (preset.colour === 'cmyk') report(withoutInks(token, rgb, place))
    return { token, rgb, place }
  }
  const found = inksOf(inks.value)
  const fault = found ? faultOf(found, rgb, preset) : 'form'
  if (fault) report(unfitInks(token, inks, fault, preset))
  return { token, rgb, place, ...(found && !fault ? { inks: found } : {}) }
}

function faultOf(inks: Inks, rgb: Rgb, { totalInk, colour }: PressPreset): InksFault | undefined {
  const [cyan, magenta, yellow] = inks
  const total = Math.round(inks.reduce((sum, ink) => sum + ink, 0) * 1000) / 10
  if (colour === 'cmyk' && total > totalInk) return 'too-much'
  const isNeutral = rgb[0] === rgb[1] && rgb[1] === rgb[2]
  return isNeutral && cyan + magenta + yellow > 0 ? 'not-neutral' : undefined
}

/** `0 100 100 10`, percent. */
function inksOf(value: string): Inks | undefined {
  const parts = value.trim().split(/\s+/)
  if (parts.length !== 4 || !parts.every(part => /^\d+(?:\.\d+)?%?$/.test(part))) return undefined
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = parts.map(part => Number.parseFloat(part))
  if ([cyan, magenta, yellow, black].some(ink => ink > 100)) return undefined
  return [cyan / 100, magenta / 100, yellow / 100, black / 100]
}

/** A page has but its RGB: two tokens of one RGB cannot be told apart by it. */
function reportTwins(table: InkTable, report: Report): void {
  table.forEach((one, at) => {
    const first = table
      .slice(0, at)
      .find(other => other.inks && String(other.rgb) === String(one.rgb))
    if (first && one.inks && String(first.inks) !== String(one.inks))
      report(twoInksForOne(first.token, one))
  })
}

function withSpot(table: InkTable, spot: SpotColour, report: Report): InkTable {
  const full = table.find(({ token }) => token === spot.token)
  if (!full) {
    const tokens = table.filter(({ rgb }) => new Set(rgb).size > 1).map(({ token }) => token)
    report(noSpot(spot, tokens))
    return table
  }
  return table.map(one => {
    const share = one === full ? 1 : shareOf(one.inks, full.inks)
    return share === undefined ? one : { ...one, spot: { name: spot.name, share } }
  })
}

/** How much of the full colour's inks a lighter one has, where it has them all in the same measure. */
function shareOf(light: Inks | undefined, full: Inks | undefined): number | undefined {
  if (!light || !full) return undefined
  const most = Math.max(...full)
  const share = (light[full.indexOf(most)] ?? 0) / (most || 1)
  const isColoured = light[0] + light[1] + light[2] > 0
  const isSame = full.every((ink, at) => Math.abs(ink * share - (light[at] ?? 0)) <= nearInk)
  return isColoured && isSame && share <= 1 ? share : undefined
}

/** A point and a half of a hundred is less than a press holds. */
const nearInk = 0.015
