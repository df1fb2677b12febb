import type { Problem } from '../../model/problem.ts'
import type { UnrecordedChange } from './unrecorded-changes.ts'

/** Filed copy was changed since an edition was accepted, and no correction says so. */
export function changedWithoutRecord(
  { story, file, before, after, recording }: UnrecordedChange,
  edition: number,
  ids: readonly string[],
  severity: 'warning' | 'error'
): Problem {
  const shown = recording ? { before: recording.wrong, after: recording.right } : { before, after }
  const nothing = { en: 'nothing', zh: '（无）' }
  const quoted = (text: string, language: 'en' | 'zh') =>
    text === '' ? nothing[language] : `“${text}”`
  const entry = recording && entryOf(story, recording, ids)
  return {
    code: 'edition/changed-without-record',
    severity,
    place: { file },
    message: {
      en: `Changed without a record since edition ${edition} (story ${story}): ${quoted(shown.before, 'en')} → ${quoted(shown.after, 'en')}.`,
      zh: `第 ${edition} 个签定版之后未经更正而改动（稿件 ${story}）：${quoted(shown.before, 'zh')}→${quoted(shown.after, 'zh')}。`
    },
    hint: {
      en: `${entry ? `Put the filed words back, and add to corrections.yaml: ${entry}` : 'Put the filed words back.'} Or accept them as they are: duikai accept --wave "why".`,
      zh: `${entry ? `请恢复原稿，并在 corrections.yaml 加一条：${entry}` : '请恢复原稿。'} 要照现在的样子签定：duikai accept --wave 理由`
    }
  }
}

/** Ready to be copied: quoted values are YAML too. */
function entryOf(
  story: string,
  { wrong, right }: NonNullable<UnrecordedChange['recording']>,
  ids: readonly string[]
): string {
  let number = 1
  while (ids.includes(`${story}-${number}`)) number += 1
  const values = [`${story}-${number}`, story, wrong, right, '…'].map(value =>
    JSON.stringify(value)
  )
  const keys = ['id', 'story', 'wrong', 'right', 'reason']
  return `- {${keys.map((key, at) => `${key}: ${values[at]}`).join(', ')}}`
}
