import type { Problem, Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { stateSign } from '../changes/state-sign.ts'
import { compareIssue, type IssueState, isOtherPage } from '../diff/compare-issue.ts'
import type { IssueDiff } from '../diff/diff-shape.ts'
import { pageWords, storyName } from '../diff/told-diff.ts'
import { stateOfSign } from '../proof/proofed-states.ts'

/** What was signed, and where it may be found. */
export interface SignedStates {
  /** Absolute folder of the issue, and the one in which its own output stands. */
  readonly folder: string
  readonly output: string
  /** `issue.yaml`, for problems. */
  readonly file: string
  /** The signs in the feet of the sheets that were signed, in the order of signing. */
  readonly signed: readonly string[]
  readonly names: readonly string[]
}

/** Each state that somebody signed and that is not the one to be accepted, with what was changed after it. */
export async function otherThanSigned(
  { folder, output, file, signed, names }: SignedStates,
  now: IssueState,
  world: World
): Promise<readonly Problem[]> {
  const sign = stateSign(now.record, now.copy)
  const others = [...new Set(signed)].filter(one => one !== sign)
  const found: Problem[] = []
  for (const other of others) {
    const before = await stateOfSign({ folder, output }, other, world)
    const who = signed.length > 1 ? names.filter((_, at) => signed[at] === other) : names
    const what = before ? differing(compareIssue(before, now)) : unknown
    found.push(signedOther({ file, who, other, sign, what }))
  }
  return found
}

const most = 8

/** The pages and stories that are other, as a list. */
function differing(diff: IssueDiff): Words {
  const stories = diff.stories.filter(({ kind }) => kind !== 'unchanged').map(storyName)
  const pages = diff.pages.filter(isOtherPage).map(pageWords)
  const all = [...stories, ...pages]
  if (diff.isStyleChanged || all.length === 0) all.unshift(drawnOtherwise)
  const left = all.length - most
  const more = left > 0 ? [{ en: `${left} more`, zh: `另有 ${left} 处` }] : []
  const list = [...all.slice(0, most), ...more]
  const [en, zh] = [list.map(one => one.en).join('; '), list.map(one => one.zh).join('；')]
  return { en: `Changed since: ${en}.`, zh: `其后有变：${zh}。` }
}

const drawnOtherwise: Words = { en: 'lines or style of the pages', zh: '版面断行或样式' }

const unknown: Words = {
  en: 'No proof sheet of that state was made here, so it cannot be said what is other.',
  zh: '这里没有出过这个状态的校样，无法列出不同之处。'
}

interface Signed {
  readonly file: string
  readonly who: readonly string[]
  readonly other: string
  readonly sign: string
  readonly what: Words
}

function signedOther({ file, who, other, sign, what }: Signed): Problem {
  return {
    code: 'edition/signed-other',
    severity: 'error',
    place: { file },
    message: {
      en: `${who.join(', ')} signed ${other}, and the pages are ${sign} now. ${what.en}`,
      zh: `${who.join('、')}签的是 ${other}，现在的版面是 ${sign}。${what.zh}`
    },
    hint: {
      en: 'Make a new proof sheet (duikai proof), have it signed, and accept with its sign.',
      zh: '请重出校样（duikai proof），签字后按新的状态号签定。'
    }
  }
}
