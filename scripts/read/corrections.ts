import { z } from 'zod'
import type { Correction } from '../model/correction.ts'
import type { Place, Report } from '../model/problem.ts'
import { readYaml } from './checked-yaml.ts'
import type { FileText } from './place-in.ts'
import { present } from './present.ts'
import { type StoryName, storyHint } from './story-called.ts'
import { calendarDate, type Goes, group, printed, text, yesOrNo } from './yaml-fields.ts'

/** Reads `corrections.yaml` in its order; `stories` are the issue's. */
export function readCorrections(
  source: FileText,
  stories: readonly StoryName[],
  report: Report
): readonly Correction[] {
  const yaml = readYaml(source, z.array(schema), [], report)
  if (!yaml) return []
  const seen = new Set<string>()
  return yaml.value.map((entry, index) => {
    const at = (key: string) => yaml.valuePlace([index, key])
    if (seen.has(entry.id)) reportSecond(entry.id, at('id'), report)
    if (!stories.some(({ slug }) => slug === entry.story))
      reportNoStory(entry.story, stories, at('story'), report)
    if (entry.right === entry.wrong) reportNoChange(at('right'), report)
    seen.add(entry.id)
    const { id, story, wrong, reason, notice, block, right, approvedBy, date } = entry
    const rest = present({ block, right, approvedBy, date })
    return { id, story, wrong, reason, notice, ...rest, place: yaml.keyPlace([index]) }
  })
}

/** `wrong` and `right` are kept to the character, white space and all; an empty `right` deletes. */
const schema = group({
  id: text(),
  story: text(),
  block: text().optional(),
  wrong: z
    .string()
    .min(1)
    .meta({ goes: 'book' satisfies Goes }),
  right: z
    .string()
    .meta({ goes: 'paper and book' satisfies Goes })
    .optional(),
  reason: printed('book'),
  approvedBy: text().optional(),
  date: calendarDate().optional(),
  notice: yesOrNo().default(false)
})

function reportSecond(id: string, place: Place, report: Report): void {
  report({
    code: 'correction/duplicate-id',
    severity: 'error',
    place,
    message: {
      en: `A correction “${id}” stands above already.`,
      zh: `上面已有编号为“${id}”的更正。`
    },
    hint: { en: 'Give this one another id.', zh: '请另取编号。' }
  })
}

function reportNoStory(
  story: string,
  stories: readonly StoryName[],
  place: Place,
  report: Report
): void {
  const list = stories.map(({ slug }) => slug).join(', ')
  report({
    code: 'correction/unknown-story',
    severity: 'error',
    place,
    message: { en: `There is no story “${story}”.`, zh: `没有稿件“${story}”。` },
    hint: storyHint(story, stories, {
      en: `Write one of: ${list}.`,
      zh: `请改为其中一篇：${list}。`
    })
  })
}

function reportNoChange(place: Place, report: Report): void {
  report({
    code: 'correction/no-change',
    severity: 'error',
    place,
    message: {
      en: '“right” is the same as “wrong”.',
      zh: '“right”与“wrong”相同。'
    },
    hint: {
      en: 'Write the right reading, or delete the line to leave it open.',
      zh: '请写正确的文字；若未定，请删去此行。'
    }
  })
}
