import { choose } from '../chosen.ts'
import { byId, element, renewList, setText } from '../dom.ts'
import { allCopy, onCopy } from '../fetched-copy.ts'
import { issueLanguage } from '../stage/all-sheets.ts'
import { onLanguage, say } from '../words.ts'
import { type Found, searchCopy } from './search-copy.ts'
import { openTab } from './tabs.ts'

/** So many places are listed; more are counted. */
const most = 100

/** Searches all copy as words are typed; called once. */
export function startSearch(): void {
  const field = byId<HTMLInputElement>('sought')
  field.addEventListener('input', renew)
  field.form?.addEventListener('submit', event => event.preventDefault())
  onCopy(renew)
  onLanguage(renew)
}

/** Opens the search with the words that are selected on the page, if any. */
export function openSearch(words = ''): void {
  openTab('search')
  const field = byId<HTMLInputElement>('sought')
  if (words !== '') field.value = words
  field.focus()
  field.select()
  renew()
}

function renew(): void {
  const { value } = byId<HTMLInputElement>('sought')
  const { found, count } = searchCopy(allCopy(), value, most)
  setText(byId('found-count'), countText(value.trim(), count))
  renewList(byId('found'), withPlaces(found), {
    key: ({ key }) => key,
    face: one => JSON.stringify([one.before, one.words, one.after, one.piece, say('page')]),
    make: foundItem
  })
}

interface PlacedFound extends Found {
  readonly key: string
}

function withPlaces(found: readonly Found[]): readonly PlacedFound[] {
  const seen = new Map<string, number>()
  return found.map(one => {
    const name = `${one.piece.story} ${one.piece.id}`
    const at = seen.get(name) ?? 0
    seen.set(name, at + 1)
    return { ...one, key: `${name} ${at}` }
  })
}

function countText(sought: string, count: number): string {
  if (sought === '') return say('searchHint')
  return count > most ? say('foundMost', { n: count, most }) : say('found', { n: count })
}

function foundItem({ piece, before, words, after }: Found): HTMLElement {
  const { page, frame, story, id, file, line } = piece
  const show = () => {
    if (page === undefined || frame === undefined) return
    choose({ page, frame, story, headline: headlineOf(story), piece: id, file, line }, true)
  }
  const place = [
    page === undefined ? say('unplaced') : say('standsOnPage', { n: page }),
    headlineOf(story)
  ]
  return element(
    'li',
    {},
    element(
      'button',
      { type: 'button', class: 'found', click: show },
      element(
        'span',
        { class: 'found-words', lang: issueLanguage() },
        before,
        element('mark', {}, words),
        after
      ),
      element('small', {}, place.join(' · '))
    )
  )
}

function headlineOf(story: string): string {
  const main = allCopy().find(piece => piece.story === story && piece.id === 'headline.main')
  return main?.text ?? story
}
