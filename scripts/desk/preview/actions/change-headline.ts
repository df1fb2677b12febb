import { z } from 'zod'
import { filedRuns } from '../../../edit/filed-runs.ts'
import { correctionsByStory } from '../../../model/correction.ts'
import { readFiling } from '../../../read/issue.ts'
import { present } from '../../../read/present.ts'
import { editionNumbers } from '../../editions/edition.ts'
import { shown } from '../writing/write-changes.ts'
import type { YamlEdits } from '../writing/yaml-edits.ts'
import type { YamlPath } from '../writing/yaml-found.ts'
import type { ActionTools, Done } from './action.ts'
import { noStory, notAsked } from './action-problems.ts'
import { recorded } from './correct-selection.ts'
import { editableStory, fileOf } from './editable-text.ts'

const words = z.string().trim().max(400).optional()

/** The parts of a headline that are to be other; an empty kicker or deck is taken out. */
export const headlineAsked = z.object({
  story: z.string(),
  main: words,
  kicker: words,
  deck: words,
  reason: words,
  by: words
})

const parts = ['kicker', 'main', 'deck'] as const

/**
 * Changes a headline: in the story’s front matter, or by a correction once the issue was accepted or the words were
 * corrected before, for then what is filed stays as it is.
 */
export async function changeHeadline(
  asked: z.infer<typeof headlineAsked>,
  day: string,
  tools: ActionTools
): Promise<Done | undefined> {
  const { place, world, report } = tools
  const filing = await readFiling(place.folder, world, () => undefined)
  const story = filing.stories.find(({ slug }) => slug === asked.story)
  const file = shown(`${place.folder}/${asked.story}.md`)
  if (!story) return void report(noStory(file, asked.story))
  if (asked.main === '') return void report(notAsked(file, empty))
  const isAccepted = (await editionNumbers(place.folder, world)).length > 0
  const own = correctionsByStory(filing.corrections).get(story.slug) ?? []
  const [asFiled, runs] = [filedRuns(story, []), filedRuns(story, own)]
  const changed = parts.filter(part => {
    const to = asked[part]
    return to !== undefined && to !== (runs.find(({ id }) => id === `headline.${part}`)?.text ?? '')
  })
  if (changed.length === 0) return void report(notAsked(file, unchanged))
  for (const part of changed) {
    const run = runs.find(({ id }) => id === `headline.${part}`)
    const filed = asFiled.find(({ id }) => id === `headline.${part}`)
    const isFiled = !isAccepted && filed?.text === run?.text
    const done =
      run && !isFiled
        ? await byCorrection(asked, part, run.text, day, tools)
        : await inFront(fileOf(story), part, asked[part] ?? '', tools)
    if (!done) return undefined
  }
  const name = asked.main ?? story.meta.headline.main
  return { does: { en: `headline “${name}”`, zh: `标题“${name}”` } }
}

async function byCorrection(
  { story, reason, by, ...asked }: z.infer<typeof headlineAsked>,
  part: (typeof parts)[number],
  words: string,
  day: string,
  tools: ActionTools
): Promise<Done | undefined> {
  if (!reason) return void tools.report(notAsked(shown(`${story}.md`), unreasoned))
  const right = asked[part] ?? ''
  const made = {
    right,
    reason,
    date: day,
    notice: false,
    ...present({ approvedBy: by || undefined })
  }
  return recorded(story, { block: `headline.${part}`, words, at: 0 }, made, tools)
}

const empty = { en: 'a headline has words', zh: '标题不能为空' }
const unreasoned = {
  en: 'a correction of an accepted headline needs its reason',
  zh: '已签定的标题要作更正，须写理由'
}
const unchanged = { en: 'the headline reads like this already', zh: '标题本来就是这样' }

async function inFront(
  file: string,
  part: (typeof parts)[number],
  to: string,
  tools: ActionTools
): Promise<true | undefined> {
  const text = await editableStory(file, tools)
  if (!text) return undefined
  const path = pathOf(text.edits, part)
  const edits = to === '' ? text.edits.without(path) : text.edits.set(path, to)
  if (!edits) return undefined
  await text.keep(edits)
  return true
}

/** Kicker and deck stand beside the headline, or in it. */
function pathOf(edits: YamlEdits, part: (typeof parts)[number]): YamlPath {
  const isMap = typeof edits.get(['headline']) === 'object'
  if (part === 'main') return isMap ? ['headline', 'main'] : ['headline']
  return isMap && edits.get([part]) === undefined ? ['headline', part] : [part]
}
