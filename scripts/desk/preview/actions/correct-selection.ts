import { z } from 'zod'
import { filedRuns } from '../../../edit/filed-runs.ts'
import { correctionsByStory } from '../../../model/correction.ts'
import type { Words } from '../../../model/problem.ts'
import { plannedStory } from '../../../press/planned-text.ts'
import { readFiling } from '../../../read/issue.ts'
import { present } from '../../../read/present.ts'
import { correct } from '../../correct/correct.ts'
import type { NewCorrection } from '../../correct/correction-entry.ts'
import { preparedCopy } from '../../prepared-copy.ts'
import { shown } from '../writing/write-changes.ts'
import type { ActionTools, Done } from './action.ts'
import { noStory, notInCopy } from './action-problems.ts'
import { type FiledSelection, filedSelection, type NotFiled } from './filed-selection.ts'

const words = z.string().max(4000)

/** Words selected on a page, and the story that they stand in. */
export const selectedWords = z.object({
  story: words,
  block: words.optional(),
  text: words.min(1),
  before: words.optional(),
  after: words.optional()
})

/** What a correction of them needs. */
export const correctionAsked = selectedWords.extend({
  right: words,
  reason: words.trim().min(1),
  by: words.trim().optional(),
  notice: z.boolean().default(false)
})

type Selected = z.infer<typeof selectedWords>

/** The words as they were filed, and the block in which they stand; undefined after a problem. */
export async function findSelection(
  asked: Selected,
  { place, world, report }: ActionTools
): Promise<FiledSelection | undefined> {
  const { folder } = place
  const file = shown(`${folder}/${asked.story}.md`)
  const filing = await readFiling(folder, world, () => undefined)
  const issue = await preparedCopy(folder, world, () => undefined)
  const own = correctionsByStory(filing.corrections).get(asked.story) ?? []
  const filed = filing.stories.find(({ slug }) => slug === asked.story)
  const edited = issue?.stories.find(({ slug }) => slug === asked.story)
  if (!filed || !edited) {
    report(noStory(file, asked.story))
    return undefined
  }
  const selection = {
    text: asked.text,
    ...present({ before: asked.before, after: asked.after, block: asked.block })
  }
  const found = filedSelection(selection, plannedStory(edited), filedRuns(filed, own))
  if (typeof found === 'object') return found
  report(notInCopy(file, asked.text.slice(0, 40), reasons[found]))
  return undefined
}

const reasons: Readonly<Record<NotFiled, Words>> = {
  nowhere: {
    en: 'they do not stand so in the story’s copy, or the program itself writes them',
    zh: '稿件中没有这几个字，或是程序自己排的字'
  },
  several: {
    en: 'the same words stand in several places of the story',
    zh: '稿件中有几处相同的文字'
  },
  crossing: { en: 'they run over several paragraphs', zh: '选取的文字跨了几段' }
}

/** Records a correction of words selected on a page, as `duikai correct` does. */
export async function correctSelection(
  asked: z.infer<typeof correctionAsked>,
  day: string,
  tools: ActionTools
): Promise<Done | undefined> {
  const found = await findSelection(asked, tools)
  if (!found) return undefined
  const { right, reason, by, notice } = asked
  const made = { right, reason, date: day, notice, ...present({ approvedBy: by || undefined }) }
  return recorded(asked.story, found, made, tools)
}

/** Writes a correction of words that are known as they were filed. */
export async function recorded(
  story: string,
  { block, words: wrong, at }: FiledSelection,
  made: NewCorrection,
  { place, world, report }: ActionTools
): Promise<Done | undefined> {
  const talk = {
    choose: async <Place>(places: readonly Place[]) => places[at],
    correction: async () => made
  }
  const { folder } = place
  const { written } = await correct({ folder, words: wrong, story, block, talk }, world, report)
  if (written === undefined) return undefined
  const [from, to] = [cut(wrong), cut(made.right)]
  return { does: { en: `correct “${from}” to “${to}”`, zh: `更正“${from}”为“${to}”` } }
}

function cut(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length > 24 ? `${characters.slice(0, 22).join('')}…` : characters.join('')
}
