import { hongKong, mainland, type Region, taiwan } from './region.ts'
import type { FurnitureWords } from './words/column.ts'
import { english as englishWords } from './words/english.ts'
import { simplified } from './words/simplified.ts'
import { traditional } from './words/traditional.ts'

/** All that is decided by the language of a paper, of a story or of a part of its copy. */
export interface LanguageProfile {
  /** What the house prints of itself. */
  readonly words: FurnitureWords
  /** Words stand apart by spaces and lines end between them; else a line is filled character by character. */
  readonly isSpaced: boolean
  /** The list of rules that brings filed copy into house style, marks of quotation among them. */
  readonly houseStyle: 'chinese' | 'english'
  /** Set phrases that no headline parts. */
  readonly setPhrases: 'zh' | 'hant' | 'en'
  /** How the words of a headline are found: by spaces, by the dictionary of Chinese or as the platform cuts them. */
  readonly headWords: 'spaces' | 'simplified' | 'traditional' | 'platform'
  /** Short headlines may stand from top to bottom. */
  readonly standsUpright: boolean
  /** Whose habits its full-width marks follow. */
  readonly region: Region
  /** Patterns by which words are parted, as the package `hyphen` names them; absent where none are. */
  readonly hyphens?: string
  /** Style set of a paper that names none; absent where the house style is meant. */
  readonly styleSet?: string
  /** Page formats of a paper that names none, the usual one first. */
  readonly formats: readonly [string, ...string[]]
}

const simplifiedChinese: LanguageProfile = {
  words: simplified,
  isSpaced: false,
  houseStyle: 'chinese',
  setPhrases: 'zh',
  headWords: 'simplified',
  standsUpright: true,
  region: mainland,
  formats: ['sikai', 'duikai', 'sikai-large', 'a3', 'a4']
}

const traditionalChinese: LanguageProfile = {
  ...simplifiedChinese,
  words: traditional,
  setPhrases: 'hant',
  headWords: 'traditional',
  region: taiwan
}

const spacedFormats = ['tabloid-en', 'berliner', 'us-broadsheet', 'nordisch', 'a3', 'a4'] as const

const english: LanguageProfile = {
  words: englishWords,
  isSpaced: true,
  houseStyle: 'english',
  setPhrases: 'en',
  headWords: 'spaces',
  standsUpright: false,
  region: mainland,
  hyphens: 'en-us',
  styleSet: 'broadsheet-en',
  formats: spacedFormats
}

const british: LanguageProfile = { ...english, hyphens: 'en-gb' }

/** What is set for a language without a row. */
const other: LanguageProfile = {
  words: englishWords,
  isSpaced: true,
  houseStyle: 'chinese',
  setPhrases: 'zh',
  headWords: 'spaces',
  standsUpright: false,
  region: mainland,
  formats: spacedFormats
}

/**
 * A row for each language, by the parts of its tag that matter: language, script and region in this order. The row
 * that names most of a tag's parts is its own. Chinese has its script here even where a tag leaves it out.
 */
const rows: Readonly<Record<string, LanguageProfile>> = {
  'zh-Hans': simplifiedChinese,
  'zh-Hant': traditionalChinese,
  'zh-Hant-HK': { ...traditionalChinese, region: hongKong },
  'zh-Hant-MO': { ...traditionalChinese, region: hongKong },
  ja: { ...other, isSpaced: false, headWords: 'platform', formats: simplifiedChinese.formats },
  en: english,
  'en-AU': british,
  'en-GB': british,
  'en-HK': british,
  'en-IE': british,
  'en-IN': british,
  'en-NZ': british,
  'en-SG': british,
  'en-ZA': british
}

/** Scripts of traditional Chinese, and the regions that write it where no script is named. */
const traditionalScripts = /^Han[bt]$/
const traditionalRegions = /^(?:HK|MO|TW)$/

const known = new Map<string, LanguageProfile>()

/** What a language tag asks for, however it is spelled: `zh-Hans-HK`, `ZH-cn`, `zho` (BCP 47). */
export function profileOf(language: string): LanguageProfile {
  const found = known.get(language) ?? rowFor(localeOf(language))
  known.set(language, found)
  return found
}

/** The tag of the words that the house prints in a language: its own where they are in it, else that of theirs. */
export function wordsTag(language: string): string {
  const { words } = profileOf(language)
  return localeOf(language)?.language === localeOf(words.language)?.language
    ? language
    : words.language
}

/** The blank before what stands in one line but belongs to no sentence: a credit, the next caption. */
export function blankBetween(language: string): string {
  return profileOf(language).isSpaced ? ' ' : '\u3000'
}

function rowFor(locale: Intl.Locale | undefined): LanguageProfile {
  if (!locale) return other
  const { language, region } = locale
  const script = language === 'zh' ? chineseScript(locale) : locale.script
  const names = [[language, script, region], [language, script], [language, region], [language]]
  const row = names.map(parts => rows[parts.filter(Boolean).join('-')]).find(Boolean)
  return row ?? other
}

function chineseScript({ script, region }: Intl.Locale): string {
  if (script === 'Hans') return script
  const isTraditional =
    traditionalScripts.test(script ?? '') || traditionalRegions.test(region ?? '')
  return isTraditional ? 'Hant' : 'Hans'
}

/** A tag as BCP 47 writes it, `zh_tw` → `zh-TW`, `cmn` → `zh`; undefined where it is none. */
export function canonicalTag(tag: string): string | undefined {
  return localeNamed(tag)?.toString()
}

/** The locale of a tag; of one that is none, as `zh-CN-Hant`, that of its language alone. */
function localeOf(tag: string): Intl.Locale | undefined {
  return localeNamed(tag) ?? localeNamed(tag.split(/[-_]/)[0] ?? '')
}

function localeNamed(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
