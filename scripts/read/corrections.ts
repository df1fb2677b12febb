import { z } from 'zod'
import { type Correction, issueItself, type WholeChange } from '../model/correction.ts'
import type { Place, Problem, Report } from '../model/problem.ts'
import { readYaml } from './checked-yaml.ts'
import { missingKey } from './key-problems.ts'
import type { FileText } from './place-in.ts'
import { present } from './present.ts'
import { type StoryName, storyHint } from './story-called.ts'
import { calendarDate, type Goes, group, printed, text, yesOrNo } from './yaml-fields.ts'

/** Reads `corrections.yaml` in its order; `stories` are the issue's, and what was corrected in `spiked` ones waits. */
export function readCorrections(
  source: FileText,
  stories: readonly StoryName[],
  report: Report,
  spiked: readonly string[] = []
): readonly Correction[] {
  const yaml = readYaml(source, z.array(schema), [], report)
  if (!yaml) return []
  const seen = new Set<string>()
  const known = new Set([...stories.map(({ slug }) => slug), ...spiked, issueItself])
  return yaml.value.flatMap((entry, index) => {
    const at = (key: string) => yaml.valuePlace([index, key])
    const place = yaml.keyPlace([index])
    if (seen.has(entry.id)) reportSecond(entry.id, at('id'), report)
    if (!known.has(entry.story)) reportNoStory(entry.story, stories, at('story'), report)
    if (entry.right === entry.wrong && entry.wrong !== undefined)
      reportNoChange(at('right'), report)
    seen.add(entry.id)
    const problem = formProblem(entry)
    if (problem) {
      report({ ...problem, place })
      return []
    }
    const { id, story, wrong = '', reason, notice, block, right, approvedBy, date } = entry
    const rest = present({ block, right, approvedBy, date, whole: wholeOf(entry) })
    return { id, story, wrong, reason, notice, ...rest, place }
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
    .meta({ goes: 'book' satisfies Goes })
    .optional(),
  right: z
    .string()
    .meta({ goes: 'paper and book' satisfies Goes })
    .optional(),
  delete: text().optional(),
  after: text().optional(),
  picture: text().optional(),
  reason: printed('book'),
  approvedBy: text().optional(),
  date: calendarDate().optional(),
  notice: yesOrNo().default(false)
})

type Entry = z.infer<typeof schema>

/** Of the things that a correction may do, one. */
function formProblem(entry: Entry): Problem | undefined {
  const { wrong, after, picture, right } = entry
  const done = Object.entries({ wrong, delete: entry.delete, after, picture }).filter(
    ([, value]) => value !== undefined
  )
  if (done.length === 0) return missingKey([0, 'wrong'], z.array(schema))
  if (done.length > 1) return severalAtOnce(done.map(([key]) => key))
  if (after !== undefined && right === undefined) return missingKey([0, 'right'], z.array(schema))
  if (picture !== undefined && !picturePair(picture)) return badPicture(picture)
  return undefined
}

function wholeOf({ delete: block, after, picture }: Entry): WholeChange | undefined {
  if (block !== undefined) return { is: 'deleted', block }
  if (after !== undefined) return { is: 'inserted', after }
  const pair = picture === undefined ? undefined : picturePair(picture)
  return pair && { is: 'picture', ...pair }
}

/** `pictures/old.jpg → pictures/new.jpg`, also with an arrow of two signs. */
function picturePair(text: string): { readonly old: string; readonly new: string } | undefined {
  const [old = '', other = '', ...more] = text.split(/→|->|=>/).map(name => name.trim())
  return old && other && more.length === 0 ? { old, new: other } : undefined
}

function severalAtOnce(keys: readonly string[]): Problem {
  return {
    code: 'correction/several-at-once',
    severity: 'error',
    message: {
      en: `One correction does one thing; here stand ${keys.join(' and ')}.`,
      zh: `一条更正只做一件事，这里同时写了 ${keys.join('、')}。`
    },
    hint: {
      en: 'Make an entry of its own for each.',
      zh: '请每件事各写一条。'
    }
  }
}

function badPicture(text: string): Problem {
  return {
    code: 'correction/picture-form',
    severity: 'error',
    message: {
      en: `“picture: ${text}” does not say which picture takes the place of which.`,
      zh: `“picture: ${text}”没有写明哪张图换成哪张图。`
    },
    hint: {
      en: 'Write “picture: pictures/old.jpg → pictures/new.jpg”.',
      zh: '请写成“picture: pictures/旧.jpg → pictures/新.jpg”。'
    }
  }
}

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
