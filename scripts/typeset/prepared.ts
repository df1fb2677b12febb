import type { ElementContent } from 'hast'
import type { Atom, Ruler, TextSetting } from './atom.ts'
import { atomise } from './atomise.ts'
import { type LineLimits, type LineWidths, lineWidths } from './line-widths.ts'
import { type WholeWidths, wholeWidths } from './whole-width.ts'

/** Copy cut into atoms and summed up, ready to be broken at any measure. */
export interface Prepared {
  readonly atoms: readonly Atom[]
  readonly widths: LineWidths
  readonly whole: WholeWidths
}

/** What does not depend on the measure is worked out once: ruler → copy → faces and limits. */
const known = new WeakMap<Ruler, WeakMap<readonly ElementContent[], Map<string, Prepared>>>()

/** Prepares copy for breaking; the same copy with the same faces and limits is prepared once. */
export function prepared(
  content: readonly ElementContent[],
  setting: TextSetting,
  limits: LineLimits,
  ruler: Ruler
): Prepared {
  const byCopy = known.get(ruler) ?? new WeakMap<readonly ElementContent[], Map<string, Prepared>>()
  known.set(ruler, byCopy)
  const bySetting = byCopy.get(content) ?? new Map<string, Prepared>()
  byCopy.set(content, bySetting)
  const key = `${settingKey(setting)} ${limitsKey(limits)}`
  const found = bySetting.get(key)
  if (found) return found
  const atoms = atomise(content, setting, ruler)
  const widths = lineWidths(atoms, limits)
  const made = { atoms, widths, whole: wholeWidths(atoms, widths) }
  bySetting.set(key, made)
  return made
}

const settingKeys = new WeakMap<TextSetting, string>()
const limitsKeys = new WeakMap<LineLimits, string>()

function settingKey(setting: TextSetting): string {
  const known = settingKeys.get(setting)
  if (known !== undefined) return known
  const { hyphenate, ...faces } = setting
  const key = JSON.stringify([faces, hyphenate !== undefined])
  settingKeys.set(setting, key)
  return key
}

function limitsKey(limits: LineLimits): string {
  const key = limitsKeys.get(limits) ?? JSON.stringify(limits)
  limitsKeys.set(limits, key)
  return key
}
