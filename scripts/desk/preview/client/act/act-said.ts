import type { Words } from '../../../../model/problem.ts'
import type { ActWord } from '../../words/act-words.ts'
import { byId, element } from '../dom.ts'
import { sayWords } from '../words.ts'
import type { Answered } from './act-post.ts'
import { sayAct } from './say-act.ts'

type Done = Answered & { readonly done: true }

/** Says at the head of the desk what was done. */
export function sayDone(answer: Done): void {
  if (answer.undo) tell(sayAct('didIt', { does: sayWords(answer.undo.does) }))
  if (answer.undone) tell(sayAct('undone', { does: sayWords(answer.undone as Words) }))
}

/** Says how an acceptance ended. */
export function sayAccepted(answer: Done): void {
  const { edition, by, isSame } = answer as unknown as {
    readonly edition: number
    readonly by: readonly string[]
    readonly isSame: boolean
  }
  const holes = { n: edition, names: by.join('、') }
  tell(sayAct(isSame ? 'acceptedBefore' : 'accepted', holes))
}

/** Says what stands against something that no dialog is open for. */
export function sayRefused(answer: Answered | undefined): void {
  const problems = answer?.done ? [] : (answer?.problems ?? [])
  const lines = problems.map(({ message, hint }) => `${sayWords(message)} ${sayWords(hint)}`)
  if (!answer?.done) tell(lines.join('\n') || sayAct('unanswered'), true)
}

/** Says something that needs no more. */
export function sayOnly(name: ActWord): void {
  tell(sayAct(name))
}

function tell(words: string, isWrong = false): void {
  const place = byId('act-said')
  place.classList.toggle('wrong', isWrong)
  place.replaceChildren(...words.split('\n').map(line => element('p', {}, line)))
  clearTimeout(fading)
  // What went wrong stays until something else is done.
  if (!isWrong) fading = setTimeout(() => place.replaceChildren(), shownMs)
}

const shownMs = 12_000
let fading: ReturnType<typeof setTimeout> | undefined
