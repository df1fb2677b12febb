import { ideograph } from '../../kit/han.ts'
import { nearestWord } from '../../kit/nearest-word.ts'
import type { KeyUse } from '../../model/article.ts'
import { keyMeant } from '../key-words.ts'
import { present } from '../present.ts'
import { storyKeys } from '../story-meta.ts'
import type { ArticleParts } from './article-front.ts'
import { keyGoes } from './front-keys.ts'
import type { FrontValues } from './front-values.ts'
import { isTrue, namesIn, oneLine, textIn } from './plain-values.ts'

/** An article's front matter in the house's own keys, line for line, and what became of each key of the file. */
export interface HouseFront {
  readonly text: string
  readonly keys: Readonly<Record<string, KeyUse>>
  /** Values that the front matter of a story has no key for. */
  readonly weight?: number
  readonly date?: string
  readonly isLead: boolean
  readonly isDraft: boolean
  /** Under which others may link to it. */
  readonly addresses: readonly string[]
  /** Address of the picture that stands for the article. */
  readonly picture?: string
}

/**
 * Writes a front matter of another tool as one of the house: a key that has a place is put there under our
 * name for it, one that is known or like nothing of ours is left aside, and a slip for one of ours stays, so
 * that it is told as in any story.
 */
export function houseFront(
  { kind, front }: ArticleParts,
  { values, linesOf }: FrontValues
): HouseFront {
  const lines = front.text.split('\n')
  const kept = lines.map(() => '')
  const keys: Record<string, KeyUse> = {}
  const said: Said[] = []
  for (const [key, value] of [...values].sort(byRank)) {
    const entry = saidBy(key, value, useOf(key, value, Object.values(keys)))
    keys[key] = entry.use
    for (const part of entry.asideParts ?? []) keys[`${key}.${part}`] = 'aside'
    said.push(entry)
    const [from, to] = linesOf(key)
    // A house key keeps its lines: it may be a group, and is judged as in any story.
    if (entry.isHouse && kind === 'yaml')
      for (let at = from; at < to; at++) kept[at] = lines[at] ?? ''
    else if (entry.line) kept[from] = `${entry.line.key}: ${JSON.stringify(entry.line.text)}`
  }
  const first = <Key extends keyof Said>(key: Key) =>
    said.find(one => one[key] !== undefined)?.[key]
  return {
    text: kept.join('\n'),
    keys,
    ...present({ weight: first('weight'), date: first('date'), picture: first('picture') }),
    addresses: addressKeys.flatMap(key => allTexts(values.get(key))),
    isLead: said.some(one => one.isLead),
    isDraft: said.some(one => one.isDraft)
  }
}

/** What one key says. */
interface Said {
  readonly use: KeyUse
  /** One of our own keys under its own name. */
  readonly isHouse?: boolean
  /** The line that a story of ours would have for it. */
  readonly line?: { readonly key: string; readonly text: string }
  /** Keys inside it that are left aside. */
  readonly asideParts?: readonly string[]
  readonly weight?: number
  readonly date?: string
  readonly picture?: string
  readonly isLead?: boolean
  readonly isDraft?: boolean
}

function saidBy(key: string, value: unknown, use: KeyUse): Said {
  switch (use) {
    case 'order':
      return orderSaid(textIn(value))
    case 'lead':
      return { use, isLead: isTrue(value) }
    case 'draft':
      return { use, isDraft: saysDraft(key, value) }
    case 'picture':
      return {
        use,
        picture: addressIn(value) ?? '',
        asideParts: partsOf(value).filter(part => !pictureKeys.has(part))
      }
    case 'byline': {
      const asideParts = partsOf(value).filter(part => part !== 'name')
      return { use, asideParts, line: { key: 'byline', text: namesIn(value) } }
    }
    case 'section':
      return { use, line: { key: 'section', text: firstCategory(key, oneLine(textIn(value))) } }
    case 'address':
      return { use, line: { key: 'permalink', text: textIn(value) } }
    case 'own':
    case 'headline':
    case 'kicker':
    case 'deck':
    case 'source':
    case 'language':
      return {
        use,
        isHouse: storyKeys.includes(key) || use === 'own',
        line: { key: use === 'own' ? key : use, text: oneLine(textIn(value)) }
      }
    case 'aside':
    case 'unknown':
      return { use }
  }
}

/** `categories: 农村 水利` of Jekyll, and `town, water`, are two. */
function firstCategory(key: string, text: string): string {
  if (!/^categor/i.test(key)) return text
  const parts = new RegExp(ideograph, 'u').test(text) ? /[\s,，、]+/ : /\s*[,，]\s*/
  return text.split(parts)[0] ?? text
}

function orderSaid(text: string): Said {
  if (/^-?\d{1,6}(?:\.\d+)?$/.test(text)) return { use: 'order', weight: Number(text) }
  const time = dateOf(text)
  return Number.isNaN(time)
    ? { use: 'aside' }
    : { use: 'order', date: new Date(time).toISOString() }
}

/** Keys that more than one of an article may have, each with a use of its own. */
const many: ReadonlySet<KeyUse> = new Set(['order', 'lead', 'draft', 'aside', 'unknown', 'own'])

function useOf(key: string, value: unknown, taken: readonly KeyUse[]): KeyUse {
  const goes = keyGoes(key)?.goes
  // Themes have lists of links under this name.
  if (key === 'links' && typeof value !== 'string') return 'unknown'
  if (goes === undefined) return foreignUse(key)
  if (goes === 'draft' && !isTruth(value)) return isDate(value) ? 'order' : 'aside'
  if (goes === 'address' && !/^https?:\/\/\S+$/i.test(textIn(value))) return 'aside'
  const isEmpty = namesIn(value) === '' && partsOf(value).length === 0
  const isTaken = !many.has(goes) && taken.includes(goes)
  const isSummary = goes === 'deck' && isLong(textIn(value))
  return isEmpty || isTaken || isSummary ? 'aside' : goes
}

/** A key that no tool has: our own, a slip for one of ours, or not known. */
function foreignUse(key: string): KeyUse {
  if (storyKeys.includes(key)) return 'own'
  const meant = keyMeant(key, one => storyKeys.includes(one)) ?? nearestWord(key, storyKeys)
  // It is told by the reading of the house's own keys.
  return meant === undefined ? 'unknown' : 'own'
}

/** More than a deck can hold: it is a summary for a list of articles. */
function isLong(text: string): boolean {
  const han = text.match(new RegExp(ideograph, 'gu'))?.length ?? 0
  return han + (text.length - han) / 3 > 50
}

function byRank([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return (keyGoes(one)?.rank ?? 0) - (keyGoes(other)?.rank ?? 0)
}

function isTruth(value: unknown): boolean {
  return /^(?:true|false|yes|no|draft|published|是|否)$/i.test(textIn(value))
}

function saysDraft(key: string, value: unknown): boolean {
  const text = textIn(value).toLowerCase()
  if (/draft$/i.test(key)) return isTrue(text)
  if (key.toLowerCase() === 'status') return text === 'draft'
  return text === 'false' || text === 'no'
}

function isDate(value: unknown): boolean {
  return !Number.isNaN(dateOf(textIn(value)))
}

/** `2024-01-05 10:00:00 +0800`, as Jekyll writes it, and `Jul 08 2022`, as Astro does, too. */
function dateOf(text: string): number {
  if (/^(?:[A-Z][a-z]{2,8} \d{1,2},?|\d{1,2} [A-Z][a-z]{2,8}) \d{4}$/.test(text))
    return Date.parse(`${text} UTC`)
  if (!/^\d{4}[-/.年]\d{1,2}/.test(text)) return Number.NaN
  const plain = text
    .replace(/^(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?/, '$1-$2-$3')
    .replace(/^(\d{4})-(\d)(?!\d)/, '$1-0$2')
    .replace(/^(\d{4}-\d{2})-(\d)(?!\d)/, '$1-$2')
    .replace(/ (?=[+-]\d{4}$)/, '')
  const time = Date.parse(plain)
  return Number.isNaN(time) ? Date.parse(plain.slice(0, 10)) : time
}

function addressIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (Array.isArray(value)) return addressIn(value[0])
  if (typeof value !== 'object' || value === null) return undefined
  const named = value as Readonly<Record<string, unknown>>
  return addressIn(named.image ?? named.src ?? named.url ?? named.path)
}

const pictureKeys: ReadonlySet<string> = new Set(['image', 'src', 'url', 'path'])

const addressKeys = [
  'permalink',
  'url',
  'slug',
  'canonical',
  'canonicalURL',
  'canonical_url',
  'aliases',
  'alias',
  'redirect_from'
]

function allTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(allTexts)
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []
}

function partsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
