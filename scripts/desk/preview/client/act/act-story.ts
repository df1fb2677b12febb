import { type Chosen, whatIsChosen } from '../chosen.ts'
import { byId } from '../dom.ts'
import { openCrop, openPicture } from './act-crop.ts'
import { formOf, openDialog, put, putChoices } from './act-dialog.ts'
import { type IssueLook, lookAtIssue, lookAtStory, pageChoices } from './act-look.ts'
import { post } from './act-post.ts'
import { sayDone, sayOnly, sayRefused } from './act-said.ts'
import { sayAct } from './say-act.ts'

/** What can be done with the story that is chosen, in the order of its buttons. */
export const storyActs = {
  correct: openCorrect,
  headline: openHeadline,
  placeAct: openPlace,
  swapAct: openSwap,
  crop: chosen => openCrop(chosen),
  picture: chosen => openPicture(chosen),
  spike: ({ story }) => atOnce('spike', { story }),
  relayout: ({ page }) => atOnce('relayout', { pages: [page] }),
  pageOff: ({ page }) => atOnce('page-off', { page })
} as const satisfies Readonly<Record<string, (chosen: Chosen) => Promise<void>>>

/** Opens the correction of what is selected on the page, or of words that are typed. */
export async function openCorrect(chosen: Chosen | undefined = whatIsChosen()): Promise<void> {
  if (!chosen) return
  const { story, headline: of, piece, selected = '', before = '', after = '' } = chosen
  const form = formOf('act-correct')
  const block = piece ? { block: piece } : {}
  const found = selected
    ? await post('find', { story, text: selected, before, after, ...block })
    : undefined
  const filed = found?.done ? String(found.words) : ''
  put(form, 'text', selected)
  put(form, 'right', filed || selected)
  const isOther = filed !== '' && filed !== selected
  byId('act-filed').textContent = isOther ? sayAct('filedWords', { words: filed }) : ''
  const seen = found?.done ? { seen: found.seen } : {}
  const context = selected ? { before, after, ...block } : {}
  openDialog('act-correct', {
    name: 'correct',
    of,
    with: { story, ...context, ...seen },
    done: sayDone
  })
  const first = form.elements.namedItem(selected ? 'right' : 'text')
  if (first instanceof HTMLTextAreaElement) first.select()
}

async function openHeadline({ story, headline: of }: Chosen): Promise<void> {
  const look = await lookAtStory(story)
  if (!look) return
  const form = formOf('act-headline')
  for (const part of ['kicker', 'main', 'deck'] as const) put(form, part, look.headline[part])
  byId('act-headline-record').hidden = !look.isRecorded
  openDialog('act-headline', {
    name: 'headline',
    of,
    with: { story, seen: look.seen },
    done: sayDone
  })
}

async function openPlace({ story, headline: of, page }: Chosen): Promise<void> {
  const [look, issue] = [await lookAtStory(story), await lookAtIssue()]
  if (!look || !issue) return
  const form = formOf('act-place')
  putChoices(form, 'page', pageChoices(issue, !look.page))
  put(form, 'priority', look.priority)
  put(form, 'page', look.page || '')
  put(form, 'width', look.width)
  const asked = { story, on: page, seen: look.seen }
  openDialog('act-place', { name: 'place', of, with: asked, done: sayDone })
}

async function openSwap({ story, headline: of }: Chosen): Promise<void> {
  const [look, issue] = [await lookAtStory(story), await lookAtIssue()]
  if (!look || !issue) return
  putChoices(formOf('act-swap'), 'other', otherStories(issue, story))
  openDialog('act-swap', { name: 'swap', of, with: { story, seen: look.seen }, done: sayDone })
}

function otherStories({ stories }: IssueLook, story: string) {
  return stories
    .filter(({ slug }) => slug !== story)
    .map(({ slug, headline, page }) => ({
      value: slug,
      words: page ? sayAct('storyOnPage', { headline, page }) : headline
    }))
}

/** Does something that needs no dialog, for it can be undone. */
async function atOnce(name: string, body: object): Promise<void> {
  sayOnly('working')
  const answer = await post(name, body)
  if (answer?.done) sayDone(answer)
  else sayRefused(answer)
}
