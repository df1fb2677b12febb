import { join } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { Problem, Report, Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { choiceInText } from '../../read/choice-in-text.ts'
import { issueKeys } from '../../read/issue-schema.ts'
import { bodyPoints } from '../choice/choice-words.ts'
import { mayChoose } from '../choice/may-choose.ts'
import { withPages } from '../settled-pages.ts'
import { writeIssue } from '../write-issue.ts'
import type { FitChoice, FitChoices } from './fit-choices.ts'

/**
 * Writes a choice into an issue's `issue.yaml`, of which nothing else changes; a folder of articles gets one. Gives
 * its path, or nothing after a problem was reported.
 */
export async function takeChoice(
  { issue }: Pick<FitChoices, 'issue'>,
  choice: FitChoice,
  folder: string,
  world: World,
  report: Report
): Promise<string | undefined> {
  const { facts } = issue
  if (facts.assumed) return writeIssue(folder, withPages(issue, choice).facts, world, report)
  const path = join(folder, 'issue.yaml')
  const { format, pages } = choice
  const wanted = {
    format,
    bodySize: bodyPoints(choice),
    ...(mayChoose(issue).pages ? { pages } : {})
  }
  try {
    const filed = plainText(await world.read(path))
    const written = filed === undefined ? undefined : choiceInText(filed, wanted, issueKeys)
    if (written === undefined) {
      report(notWritten(facts.file, wanted, unclear))
      return undefined
    }
    await world.write(path, written)
    return path
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    report(notWritten(facts.file, wanted, reason))
    return undefined
  }
}

/** The text of a file in UTF-8 with all that stands in it; undefined where it is in another encoding. */
function plainText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const unclear: Words = {
  en: 'it is not a plain list of keys in UTF-8',
  zh: '它不是 UTF-8 的键值列表'
}

function notWritten(
  file: string,
  wanted: Readonly<Record<string, string | number>>,
  reason: Words
): Problem {
  const lines = Object.entries(wanted).map(([key, value]) => `${key}: ${value}`)
  return {
    code: 'issue/choice-not-written',
    severity: 'error',
    place: { file },
    message: {
      en: `The choice was not written into issue.yaml: ${reason.en}.`,
      zh: `没有写入 issue.yaml：${reason.zh}。`
    },
    hint: {
      en: `Write these lines into it by hand: ${lines.map(line => `“${line}”`).join(', ')}.`,
      zh: `请手工写入：${lines.map(line => `“${line}”`).join('、')}。`
    }
  }
}
