import { basename } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { OutputProfile } from '../../model/press-order.ts'
import type { Place, Problem, Report, Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { findInside, type NameRefusal } from '../inside.ts'

/** Says what is wrong with an ICC profile as a press's own: its class, its space, its tables; undefined if nothing. */
export type ProfileFault = (
  bytes: Uint8Array
) => Pick<Problem, 'message' | 'hint'> | undefined | Promise<ProfileFaultFound>

type ProfileFaultFound = Pick<Problem, 'message' | 'hint'> | undefined

/** Where a profile is looked for. */
export interface ProfileSource {
  readonly folder: string
  readonly name: string
  /** Where it is named. */
  readonly place: Place
  /** The printer's, of the folder, and not a preset's. */
  readonly isPrinters: boolean
}

/** Reads a profile of inks. Undefined after its fault was reported. */
export async function readProfile(
  { folder, name, place, isPrinters }: ProfileSource,
  faultOf: ProfileFault,
  world: World,
  report: Report
): Promise<OutputProfile | undefined> {
  const found = await findInside(folder, name, world)
  if (typeof found === 'string') return refuse(whyNot[found])
  let bytes: Uint8Array
  try {
    bytes = await world.read(found.path, mostMegabytes * 2 ** 20)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EFBIG') return refuse(tooLarge)
    const reason = diskReason(error)
    if (reason === undefined) throw error
    return refuse(reason)
  }
  const fault = await faultOf(bytes)
  if (!fault) return { name: basename(name), bytes, place }
  report({ code: 'press/profile-unfit', severity: 'error', place, ...fault })
  return undefined

  function refuse(reason: Words): undefined {
    report({
      code: 'press/no-profile',
      severity: 'error',
      place,
      message: {
        en: `The colour profile “${name}” cannot be had: ${reason.en}.`,
        zh: `色彩特性文件“${name}”取不到：${reason.zh}。`
      },
      hint: isPrinters ? putBeside : putBack
    })
  }
}

const putBeside: Words = {
  en: 'Put the .icc file that the printer sends into the issue’s folder and write its name, letter case too.',
  zh: '请把印刷厂给的 .icc 文件放进本期文件夹，并照写文件名（含大小写）。'
}

const putBack: Words = {
  en: 'Put the .icc file into styles/profiles/ and write its name here, without .icc.',
  zh: '请把 .icc 文件放进 styles/profiles/，并在此写文件名，不带 .icc。'
}

/** Profiles of presses have one to four. */
const mostMegabytes = 16

const tooLarge: Words = {
  en: `it is larger than ${mostMegabytes} MB`,
  zh: `文件超过 ${mostMegabytes} MB`
}

const outside: Words = { en: 'it is outside the folder', zh: '不在该文件夹之内' }

const whyNot: Readonly<Record<NameRefusal, Words>> = {
  address: { en: 'it is an address, and nothing is fetched', zh: '写的是网址，这里不取外部内容' },
  outside,
  missing: { en: 'there is no such file', zh: '没有这个文件' },
  'dead-link': { en: 'it is a link that leads to nothing', zh: '是链接，所指之处没有文件' },
  closed: { en: 'you may not look there', zh: '没有权限查看' }
}
