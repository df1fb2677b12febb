import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Words } from '../../../model/problem.ts'
import { undoLast } from '../writing/do-and-undo.ts'
import { acceptAsked, acceptIssue } from './accept-issue.ts'
import type { ActionAnswer, ActionBuilder, ActionTools, Done } from './action.ts'
import { addAsked, addStory } from './add-story.ts'
import { changeHeadline, headlineAsked } from './change-headline.ts'
import { changeStory, storyAsked } from './change-story.ts'
import { chooseCrop, cropAsked } from './choose-crop.ts'
import {
  correctionAsked,
  correctSelection,
  findSelection,
  selectedWords
} from './correct-selection.ts'
import { lookAsked, lookAtIssue, lookAtStory, seenFiles } from './look-at.ts'
import { noticeAsked, putNextNotice, shownNotice } from './put-next-notice.ts'
import { relayoutAsked, relayoutPages } from './relayout-pages.ts'
import { pictureAsked, replacePicture } from './replace-picture.ts'
import { restoreAsked, restoreStory, spikeAsked, spikeStory } from './spike-story.ts'
import { swapAsked, swapStories } from './swap-stories.ts'
import { pageOffAsked, takePageOff } from './take-page-off.ts'

/** What was asked, ready to be done: a change of files, a look at them, or a work that writes by itself. */
export type AskedAction =
  | { readonly is: 'change'; readonly act: (tools: ActionTools) => Promise<Done | undefined> }
  | { readonly is: 'look'; readonly act: (tools: ActionTools) => Promise<object | undefined> }
  | {
      readonly is: 'own'
      readonly act: (tools: ActionTools, builder: ActionBuilder) => Promise<ActionAnswer>
    }
  | { readonly lacks: Words }

/** Every action by the name under which it is asked for; what it needs is checked first. */
export const rows: Readonly<Record<string, (body: unknown) => AskedAction>> = {
  issue: look(z.object({}), async (_, tools) => lookAtIssue(tools)),
  story: look(lookAsked, lookAtStory),
  find: look(selectedWords, async (asked, tools) => {
    const found = await findSelection(asked, tools)
    const seen = await seenFiles(
      [`${asked.story}.md`, 'corrections.yaml'],
      tools.place,
      tools.world
    )
    return found && { ...found, seen }
  }),
  correct: change(correctionAsked, (asked, tools) => correctSelection(asked, dayOf(tools), tools)),
  headline: change(headlineAsked, (asked, tools) => changeHeadline(asked, dayOf(tools), tools)),
  place: change(storyAsked, changeStory),
  swap: change(swapAsked, swapStories),
  spike: change(spikeAsked, spikeStory),
  restore: change(restoreAsked, restoreStory),
  add: change(addAsked, addStory),
  crop: change(cropAsked, chooseCrop),
  picture: change(pictureAsked, (asked, tools) => replacePicture(asked, dayOf(tools), tools)),
  'page-off': change(pageOffAsked, takePageOff),
  notice: look(z.object({}), async (_, tools) => {
    const text = await shownNotice(tools)
    return text === undefined ? undefined : { text }
  }),
  'put-notice': change(noticeAsked, putNextNotice),
  relayout: own(relayoutAsked, relayoutPages),
  accept: own(acceptAsked, (asked, { place, world }, builder) =>
    builder.alone(browser => acceptIssue(asked, place, browser, world))
  ),
  undo: own(z.object({ id: z.int() }), async ({ id }, { place, world }, builder) => {
    const problems: Parameters<ActionTools['report']>[0][] = []
    const output = join(place.output, basename(place.folder))
    const undone = await undoLast(output, id, world, problem => problems.push(problem))
    if (!undone) return { problems }
    // Nobody hears of the program's own files but by a build.
    if (undone.back.some(({ isOwn }) => isOwn)) await builder.alone(async () => undefined)
    return { done: true, undone: undone.does }
  })
}

function change<Asked>(
  shape: z.ZodType<Asked>,
  act: (asked: Asked, tools: ActionTools) => Promise<Done | undefined>
) {
  return read(shape, asked => ({ is: 'change', act: tools => act(asked, tools) }))
}

function look<Asked>(
  shape: z.ZodType<Asked>,
  act: (asked: Asked, tools: ActionTools) => Promise<object | undefined>
) {
  return read(shape, asked => ({ is: 'look', act: tools => act(asked, tools) }))
}

function own<Asked>(
  shape: z.ZodType<Asked>,
  act: (asked: Asked, tools: ActionTools, builder: ActionBuilder) => Promise<ActionAnswer>
) {
  return read(shape, asked => ({ is: 'own', act: (tools, builder) => act(asked, tools, builder) }))
}

function read<Asked>(shape: z.ZodType<Asked>, act: (asked: Asked) => AskedAction) {
  return (body: unknown): AskedAction => {
    const asked = shape.safeParse(body)
    if (asked.success) return act(asked.data)
    const fields = [...new Set(asked.error.issues.map(({ path }) => path.join('.')))]
    const named = fields.filter(Boolean).join(', ')
    return {
      lacks: { en: `${named || 'this'} is not filled in`, zh: `${named || '内容'} 没有填好` }
    }
  }
}

/** The day where the program runs: the newsroom's. */
function dayOf({ world }: ActionTools): string {
  const date = new Date(world.now())
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
