import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { ideograph } from '../kit/han.ts'
import type { Issue } from '../model/issue.ts'
import { type LanguageProfile, profileOf } from '../model/language.ts'
import type { Story } from '../model/story.ts'
import { type HanWord, hanWords } from './han-words.ts'
import { personsOf, titledIn } from './names-in-copy.ts'
import { PlacesInCopy } from './places-in-copy.ts'
import { simplified } from './simplified.ts'
import { leansOnLast, leansOnNext } from './word-tables.ts'

const known = new WeakMap<readonly Story[], Map<readonly string[] | undefined, readonly string[]>>()

/**
 * Names of an issue that no headline parts: those its editor lists, those in bylines and credits, and what its own copy
 * shows to be names: loose characters that recur together, after and before this and that.
 */
export function issueNames({
  stories,
  facts
}: Pick<Issue, 'stories' | 'facts'>): readonly string[] {
  const ofStories = known.get(stories) ?? new Map()
  known.set(stories, ofStories)
  const found: readonly string[] =
    ofStories.get(facts.phrases) ??
    [...new Set([...(facts.phrases ?? []), ...namesIn(stories, facts.language)])].sort()
  ofStories.set(facts.phrases, found)
  return found
}

/** Ways of finding words that need to be told of names. */
const dictionaries: ReadonlySet<LanguageProfile['headWords']> = new Set([
  'simplified',
  'traditional'
])

function namesIn(stories: readonly Story[], language: string): readonly string[] {
  const chinese = stories.filter(({ meta }) => {
    return dictionaries.has(profileOf(meta.language ?? language).headWords)
  })
  if (chinese.length === 0) return []
  const copy = chinese.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n')
  const signed = chinese.flatMap(({ meta, blocks }) => [
    ...signers(meta.byline ?? ''),
    ...blocks.flatMap(({ kind, node }) => (kind === 'picture' ? creditsIn(node) : []))
  ])
  const heads = chinese.flatMap(({ meta: { headline }, blocks }) => [
    ...[headline.kicker, headline.main, headline.deck].filter(text => text !== undefined),
    ...blocks.filter(({ kind }) => kind === 'subhead').map(({ text }) => text)
  ])
  const places = new PlacesInCopy(copy, heads.join(''))
  return [
    ...signed,
    ...titledIn(copy, heads),
    ...[...new Set(heads)].flatMap(head => [...personsOf(head, places), ...recurring(head, places)])
  ]
}

/** What a byline says of those whom it names. */
const duties =
  /本报|本刊|特约|首席|见习|实习生?|记者|通讯员|评论员|文字?[/／]?图?|供图|图片?|摄影?|报道|撰文|整理|编辑|编译|翻译|综合|讯/u

/** What stands in a byline beside the names. */
const notNames = new RegExp(`[^${ideograph}·]+|${duties.source}`, 'u')

function signers(byline: string): readonly string[] {
  return byline.split(notNames).filter(name => name.length >= 2 && name.length <= 4)
}

function creditsIn(node: Element): readonly string[] {
  return node.children.flatMap((child: ElementContent) => {
    if (child.type !== 'element') return []
    const isCredit = [child.properties.className].flat().includes('credit')
    return isCredit ? signers(textOf(child)) : creditsIn(child)
  })
}

const longestName = 6
/** Places of the copy that make a name of characters, each side beside at least two different characters. */
const leastPlaces = 3
const leastNeighbours = 2
/** Share of the places of its rarer half at which the whole name stands. */
const leastShare = 0.6

/** Names in a headline that the dictionary has in pieces, one of a single character at least, or one a name. */
function recurring(head: string, copy: PlacesInCopy): readonly string[] {
  const words = wordsOf(head)
  const names: string[] = []
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 2; to <= Math.min(words.length, from + 4); to++) {
      const cut = words.slice(from, to)
      const parts = cut.map(({ text }) => text)
      const isStrange = cut.some(({ text, tag }) => text.length === 1 || /^n[rz]/.test(tag))
      if (isStrange && mayBeName(parts) && isJoined(parts, copy)) names.push(parts.join(''))
    }
  }
  return names
}

/** The dictionary’s words of a headline as they are written there. */
function wordsOf(head: string): readonly HanWord[] {
  let end = 0
  return hanWords(simplified(head), []).map(({ text, tag }) => {
    end += text.length
    return { text: head.slice(end - text.length, end), tag }
  })
}

function mayBeName(parts: readonly string[]): boolean {
  return (
    parts.join('').length <= longestName &&
    parts.every(part => new RegExp(`^${ideograph}+$`, 'u').test(part)) &&
    parts.every(part => !(leansOnNext.has(part) || leansOnLast.has(part)))
  )
}

function isJoined(parts: readonly string[], inCopy: PlacesInCopy): boolean {
  const { copy } = inCopy
  const name = parts.join('')
  const before = new Set<string>()
  const after = new Set<string>()
  let places = 0
  for (const at of inCopy.of(name)) {
    places += 1
    before.add(copy.charAt(at - 1))
    after.add(copy.charAt(at + name.length))
  }
  if (places < leastPlaces || Math.min(before.size, after.size) < leastNeighbours) return false
  return parts.slice(1).every((_, at) => {
    const halves = [parts.slice(0, at + 1), parts.slice(at + 1)].map(half => half.join(''))
    return places >= leastShare * Math.min(...halves.map(half => inCopy.count(half)))
  })
}
