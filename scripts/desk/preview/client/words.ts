import type { Words } from '../../../model/problem.ts'
import type { ActWord } from '../words/act-words.ts'
import type { SeeWord } from '../words/see-words.ts'

type Language = keyof Words

let table: Readonly<Record<string, Words>> = {}

let language: Language = document.documentElement.lang === 'en' ? 'en' : 'zh'
const listeners = new Set<() => void>()

/** Fetches all words that the page says; nothing is said before. */
export async function fetchWords(): Promise<void> {
  const answer = await fetch('words')
  table = (await answer.json()) as Readonly<Record<string, Words>>
}

/** The words of a name in the language of the page, `{n}`-style holes filled. */
export function say(
  name: SeeWord | ActWord,
  holes: Readonly<Record<string, string | number>> = {}
): string {
  const words = table[name]
  const text = words ? words[language] : name
  return text.replace(/\{(\w+)\}/g, (hole, key: string) => String(holes[key] ?? hole))
}

/** Words that came with the state, in the language of the page. */
export function sayWords(words: Words): string {
  return words[language]
}

/** Calls when the language changes, after the page's own words have. */
export function onLanguage(tell: () => void): void {
  listeners.add(tell)
}

/** Writes the words of every element that names them: `data-say`, `data-say-label`. */
export function sayAll(): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  for (const place of document.querySelectorAll<HTMLElement>('[data-say]'))
    place.textContent = say(place.dataset.say as SeeWord)
  for (const place of document.querySelectorAll<HTMLElement>('[data-say-label]'))
    place.setAttribute('aria-label', say(place.dataset.sayLabel as SeeWord))
  for (const place of document.querySelectorAll<HTMLElement>('[data-other-language]'))
    place.lang = language === 'zh' ? 'en' : 'zh-CN'
  for (const tell of listeners) tell()
}

/** Goes over to the other language; the next visit begins with it. */
export function turnLanguage(): void {
  language = language === 'zh' ? 'en' : 'zh'
  const address = new URL(location.href)
  address.searchParams.set('lang', language)
  history.replaceState(null, '', address)
  sayAll()
}
