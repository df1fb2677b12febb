import type { IssueFacts } from '../../model/issue.ts'
import type { PressOrder, PressPreset, PressWish } from '../../model/press-order.ts'
import type { Place, Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { present } from '../present.ts'
import { readPreset } from './press-preset.ts'
import { type ProfileFault, type ProfileSource, readProfile } from './press-profile.ts'

/** Which issue is to be printed, and what was asked of its press. */
export interface OrderRequest {
  readonly root: string
  /** Absolute folder of the issue, which may hold a printer's profile. */
  readonly folder: string
  readonly facts: Pick<IssueFacts, 'file' | 'press'>
  readonly wish?: PressWish
}

/**
 * Reads to what a press file is made: by the wish, else by the issue. A wish for another preset leaves the profile and
 * the standard of the issue aside, which are another printer's. Undefined where no press is asked, and after faults
 * were reported.
 */
export async function readPressOrder(
  { root, folder, facts, wish = {} }: OrderRequest,
  faultOf: ProfileFault,
  world: World,
  report: Report
): Promise<PressOrder | undefined> {
  const { press } = facts
  const name = wish.preset ?? press?.preset ?? wish.otherwise
  if (name === undefined) {
    if (wish.standard) report(standardAlone(facts.file))
    return undefined
  }
  const isOwn = name === press?.preset
  const place = wish.preset === undefined ? press?.places.preset : undefined
  const preset = await readPreset(root, name, place, world, report)
  if (!preset) return undefined
  const standard = wish.standard ?? (isOwn ? press.standard : undefined) ?? preset.standard
  const run = { ...press?.run, ...wish.run }
  const order = { preset, standard, run, ...present({ spot: press?.spot }) }
  if (preset.colour === 'as-is') return order
  const source = profileSource()
  if (!source) {
    report(profileNeeded(preset, place ?? { file: facts.file }))
    return undefined
  }
  const profile = await readProfile(source, faultOf, world, report)
  return profile && { ...order, profile }

  function profileSource(): ProfileSource | undefined {
    if (isOwn && press.profile !== undefined)
      return { folder, name: press.profile, place: press.places.profile, isPrinters: true }
    const { profile: own, file } = preset as PressPreset
    if (own === undefined) return undefined
    const home = { folder: `${root}/styles/profiles`, name: `${own}.icc` }
    return { ...home, place: { file }, isPrinters: false }
  }
}

function profileNeeded({ name }: PressPreset, place: Place) {
  return {
    code: 'press/profile-needed',
    severity: 'error' as const,
    place,
    message: {
      en: `For “${name}” the printer’s own colour profile is needed.`,
      zh: `用“${name}”付印，要有印刷厂自己的色彩特性文件。`
    },
    hint: {
      en: `Ask the printer for its .icc file, put it beside issue.yaml and write there: press: {preset: ${name}, profile: its-name.icc}`,
      zh: `请向印刷厂要 .icc 文件，放在 issue.yaml 旁边，并在其中写：press: {preset: ${name}, profile: 文件名.icc}`
    }
  }
}

function standardAlone(file: string) {
  return {
    code: 'press/no-preset',
    severity: 'error' as const,
    place: { file },
    message: {
      en: 'A standard is asked for, but for no press.',
      zh: '指定了标准，却没有指定印刷预设。'
    },
    hint: {
      en: 'Add --press coldset-220, or write press: coldset-220 in issue.yaml.',
      zh: '请加上 --press coldset-220，或在 issue.yaml 里写 press: coldset-220。'
    }
  }
}
