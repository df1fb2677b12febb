import type { Element, Properties } from 'hast'
import { xmlCharacters } from '../kit/xml-text.ts'
import { typeClass } from './type-class.ts'

/** The attributes a book element may keep; `id`, `href` and `src` are the profile's business. */
export function safeAttributes(element: Element, tagName: string): Properties {
  const from = element.properties
  const kept: Properties = {}
  const language = languageOf(from)
  const classes = [
    ...words(from.className),
    ...alignment(from),
    ...(language && blocks.test(tagName) ? [typeClass(language)] : [])
  ].filter(name => /^[\w-]+$/.test(name))
  if (classes.length > 0) kept.className = [...new Set(classes)]
  if (language) {
    kept.lang = language
    kept['xml:lang'] = language
  }
  if (from.dir === 'ltr' || from.dir === 'rtl') kept.dir = from.dir
  if (/^(?:abbr|a)$/.test(tagName) && typeof from.title === 'string')
    kept.title = xmlCharacters(from.title)
  if (tagName === 'ol') keepNumber(kept, from, 'start', -99_999)
  if (tagName === 'td' || tagName === 'th') {
    keepNumber(kept, from, 'colSpan', 2)
    keepNumber(kept, from, 'rowSpan', 2)
  }
  if (tagName === 'th' && scopes.has(String(from.scope))) kept.scope = String(from.scope)
  return kept
}

/** What holds paragraphs, and they themselves. */
const blocks = /^(?:aside|blockquote|div|figure|li|ol|p|table|td|th|ul)$/

function languageOf({ lang }: Properties): string | undefined {
  return typeof lang === 'string' && languageTag.test(lang) ? lang : undefined
}

const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
const scopes = new Set(['col', 'row', 'colgroup', 'rowgroup'])

/** `align` is obsolete in HTML and an error in a book; tables in notes come with it. */
function alignment(from: Properties): readonly string[] {
  const align = String(from.align ?? '')
  return /^(left|center|right)$/.test(align) ? [`align-${align}`] : []
}

function words(value: Properties[string]): readonly string[] {
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' ? value.split(/\s+/) : []
}

function keepNumber(kept: Properties, from: Properties, name: string, least: number): void {
  const number = Number(from[name])
  if (from[name] === undefined || !Number.isInteger(number)) return
  if (number >= least && number <= 99_999) kept[name] = number
}
