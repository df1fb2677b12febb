import type { Words } from '../../../../model/problem.ts'
import { type Chosen, onChosen, whatIsChosen } from '../chosen.ts'
import { byId, element, setText } from '../dom.ts'
import { onKey } from '../keys.ts'
import { onLanguage, sayWords } from '../words.ts'
import { startCrop } from './act-crop.ts'
import { startDialog } from './act-dialog.ts'
import { issueActs } from './act-issue.ts'
import { post } from './act-post.ts'
import { sayDone, sayRefused } from './act-said.ts'
import { openCorrect, storyActs } from './act-story.ts'
import { sayAct } from './say-act.ts'

interface Undoable {
  readonly id: number
  readonly does: Words
}

let next: Undoable | undefined

/** Puts the buttons of all actions in their places, and listens to their dialogs. */
export function startActions(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog.act'))
    startDialog(dialog)
  startCrop()
  byId('acts').append(
    button('undo', undo),
    ...Object.entries(issueActs).map(([name, act]) => button(name as keyof typeof issueActs, act)),
    link('diff', 'diff.html')
  )
  byId('story-acts').append(
    ...Object.entries(storyActs).map(([name, act]) =>
      button(name as keyof typeof storyActs, async () => {
        const chosen = whatIsChosen()
        if (chosen) await act(chosen)
      })
    )
  )
  onKey('e', () => void openCorrect())
  onKey('u', () => void undo())
  onChosen(showStory)
  showStory(whatIsChosen())
  onLanguage(showUndo)
  showUndo()
}

/** Shows what would be undone next. */
export function renewUndo(undoable: Undoable | null): void {
  next = undoable ?? undefined
  showUndo()
}

async function undo(): Promise<void> {
  if (!next) return
  const answer = await post('undo', { id: next.id })
  if (answer?.done) sayDone(answer)
  else sayRefused(answer)
}

function showUndo(): void {
  const place = byId<HTMLButtonElement>('act-undo-button')
  const words = next ? sayAct('undoWhat', { does: sayWords(next.does) }) : sayAct('nothingToUndo')
  place.disabled = !next
  setText(place, words)
}

function showStory(chosen: Chosen | undefined): void {
  // Not hidden: what is under the pointer must not move when something is chosen.
  for (const one of byId('story-acts').querySelectorAll('button')) one.disabled = !chosen
}

type Named = 'undo' | keyof typeof issueActs | keyof typeof storyActs

function button(name: Named, act: () => Promise<void>): HTMLButtonElement {
  const say = name === 'undo' ? {} : { 'data-say': name }
  const made = { type: 'button', id: `act-${name}-button`, ...say }
  return element('button', { ...made, click: () => void act() }, sayAct(name))
}

function link(name: 'diff', href: string): HTMLAnchorElement {
  return element('a', { href, target: '_blank', 'data-say': name }, sayAct(name))
}
