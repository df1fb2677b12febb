import { type Chosen, onChosen, whatIsChosen } from './chosen.ts'
import { byId, setAttribute, setText } from './dom.ts'
import { addressOf } from './panel/file-link.ts'
import { issueLanguage } from './stage/all-sheets.ts'
import { onLanguage, say } from './words.ts'

/** The line at the foot: what is chosen, where it stands in the files, and the way there; called once. */
export function startPlaceBar(): void {
  onChosen(show)
  onLanguage(show)
  const copy = byId('copy-place')
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(placeOf(whatIsChosen()))
    setText(copy, say('copied'))
  })
  show()
}

function show(): void {
  const chosen = whatIsChosen()
  setText(byId('place-headline'), chosen?.headline ?? '')
  setAttribute(byId('place-headline'), 'lang', issueLanguage())
  setText(byId('place'), chosen ? placeOf(chosen) : say('choose'))
  setText(byId('place-piece'), chosen?.piece ? say('block', { id: chosen.piece }) : '')
  byId('copy-place').hidden = chosen === undefined
  setText(byId('copy-place'), say('copyPlace'))
  const open = byId<HTMLAnchorElement>('open-editor')
  const address = chosen ? addressOf(chosen) : undefined
  open.hidden = address === undefined
  if (address) open.href = address
}

function placeOf(chosen: Chosen | undefined): string {
  return chosen ? `${chosen.file}:${chosen.line}` : ''
}
