import { breakCosts } from './headline-costs.ts'

/** Words that lean on what follows: articles, prepositions, conjunctions, helping verbs, possessives, short adjectives. */
const leansOnNext =
  /^(?:a|an|the|this|that|these|those|my|our|your|his|her|its|their|no|not|every|each|any|some|all|more|most|less|very|too|so|of|to|in|on|at|by|for|from|with|without|into|onto|over|under|after|before|between|among|against|about|across|through|during|until|since|off|per|than|as|like|near|via|and|or|but|nor|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|who|whose|which|when|where|why|how|what|if|because|while|new|old|first|last|next|young|high|free|cheap|great|little|long|big|top|second|third|fourth|still|also|never|always|just|only|even|almost|nearly|take|takes|make|makes|get|gets|give|gives|let)$/i
/** Words before which a reader takes breath. */
const leadsOn =
  /^(?:of|to|in|on|at|by|for|from|with|without|into|onto|over|under|after|before|between|among|against|about|across|through|during|until|since|per|than|as|like|near|via|and|or|but|nor|who|which|when|where|why|how|if|because|while|is|are|was|were|will|would|can|could|may|might|must|should)$/i
/** Small words that belong to the verb before them. */
const leansOnLast =
  /^(?:up|out|off|back|down|away|again|home|it|him|them|us|me|you|ago|too|alive|dead|safe|unhurt|missing|guilty|open|closed|empty|alone|apart|together|tomorrow|today|tonight)$/i
/** The same where no noun but another such word follows. */
const particles = /^(?:on|in|off|through|along|ahead|over|out)$/i
const numbers =
  /^(?:[$£€¥]?\d[\d.,]*(?:%|p|m|bn|k)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion)$/i
/** Words that a name or a number follows. */
const titles =
  /^(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|Sir|Lady|Lord|Dame|Mount|Lake|Route|Highway|Mayor|President|No|Nos|Fig|Vol|Election)\.?$/

/** Words before a name that are parted from it rather than the name. */
const ranks =
  /^(?:Councillor|Councilor|Councilman|Councilwoman|Bishop|Archbishop|Judge|Justice|Senator|Governor|Minister|Professor|Captain|Sergeant|Inspector|Detective|Constable|Commissioner|Superintendent|Secretary|Chancellor|Ambassador|Novelist|Author|Poet|Actor|Singer|Pastor|Coach|Chef)$/

/** What a line costs that ends at each space of a text whose words stand apart, by offset after the space and before it. */
export function spacedBreaks(
  text: string,
  phrases: readonly string[]
): ReadonlyMap<number, number> {
  const costs = new Map<number, number>()
  const found = [...text.matchAll(/\S+/g)]
  const words = found.map(([word]) => word)
  const isTitled = isTitleCase(words)
  for (const [at, { 0: word, index }] of found.entries()) {
    for (const { index: mark } of word.matchAll(/[-–—/](?=.)/g))
      costs.set(index + mark + 1, word[mark] === '—' ? breakCosts.plain : breakCosts.bad)
    const next = found[at + 1]
    const cost = next ? costAfter(words, at, isTitled) : breakCosts.pause
    costs.set(index + word.length, cost)
    if (next) costs.set(next.index, cost)
  }
  for (const place of insidePhrases(text, phrases)) costs.delete(place)
  return costs
}

/** Places inside the phrases of several words that a text holds. */
function insidePhrases(text: string, phrases: readonly string[]): readonly number[] {
  return phrases
    .filter(phrase => /\s/.test(phrase))
    .flatMap(phrase => {
      const places = text.split(phrase).slice(0, -1)
      let start = -phrase.length
      return places.flatMap(before => {
        start += phrase.length + before.length
        return Array.from({ length: phrase.length - 1 }, (_, at) => start + at + 1)
      })
    })
}

/** A place between two words, which are without their marks. */
interface Gap {
  readonly before: string
  readonly one: string
  readonly next: string
  readonly afterNext: string
  /** The two words as they stand. */
  readonly printed: readonly [string, string]
  readonly areNames: boolean
  /** A name, of and a name, with the place before or after the small word. */
  readonly isOf: boolean
  /** The first word stands at the beginning, or after a comma or colon. */
  readonly isFirst: boolean
}

const rules: readonly {
  readonly cost: keyof typeof breakCosts
  readonly holds: (gap: Gap) => boolean
}[] = [
  { cost: 'inside', holds: ({ printed: [word] }) => titles.test(word) },
  // Girl, 12, swims.
  { cost: 'bad', holds: ({ printed }) => /,$/.test(printed[0]) && /^\d+,$/.test(printed[1]) },
  { cost: 'pause', holds: ({ printed: [word] }) => /[,;:!?…—–)”’"]$|[^.]\.$/.test(word) },
  { cost: 'inside', holds: isTied },
  { cost: 'close', holds: ({ areNames, one }) => areNames && ranks.test(one) },
  { cost: 'inside', holds: ({ areNames, one }) => areNames && !leansOnNext.test(one) },
  // Maid of Arran, Bank of England.
  { cost: 'inside', holds: ({ isOf }) => isOf },
  // To hold on | for a point.
  {
    cost: 'bad',
    holds: ({ next, afterNext }) => particles.test(next) && leadsOn.test(bareWord(afterNext))
  },
  { cost: 'bad', holds: ({ one }) => leansOnNext.test(one) },
  {
    cost: 'bad',
    holds: ({ next, afterNext }) => leansOnLast.test(next) && !opensPhrase(afterNext)
  },
  { cost: 'close', holds: ({ isFirst }) => isFirst },
  // Steam | railway gets: of two words before what is told the first says of what kind the second is.
  { cost: 'close', holds: isCompound },
  { cost: 'breath', holds: ({ next }) => leadsOn.test(next) },
  // A record | crowd to …, in extra | time: the word that is named stands before a breath.
  { cost: 'bad', holds: gap => leansOnNext.test(gap.before) && isFollowedByBreath(gap) },
  { cost: 'close', holds: ({ before }) => leansOnNext.test(before) }
]

function costAfter(words: readonly string[], at: number, isTitled: boolean): number {
  const [word = '', next = '', afterNext = ''] = words.slice(at)
  const gap: Gap = {
    before: bareWord(words[at - 1] ?? ''),
    one: bareWord(word),
    next: bareWord(next),
    afterNext,
    printed: [word, next],
    areNames: isCapital(word) && isCapital(next) && !isTitled,
    isOf: !isTitled && [at, at - 1].some(from => isNameOf(words, from)),
    isFirst: at === 0 || /[,;:]$/.test(words[at - 1] ?? '')
  }
  return breakCosts[rules.find(rule => rule.holds(gap))?.cost ?? 'plain']
}

/** Whether a name that goes on after a small word begins at a word; the first of all has its capital anyway. */
function isNameOf(words: readonly string[], from: number): boolean {
  const [word = '', of = '', last = ''] = from > 0 ? words.slice(from, from + 3) : []
  return of === 'of' && isCapital(word) && isCapital(last) && !/[:?!.]$/.test(words[from - 1] ?? '')
}

/** A number with what it counts, and a year after its preposition. */
function isTied({ one, next }: Gap): boolean {
  if (numbers.test(one)) return !leadsOn.test(next)
  return numbers.test(next) && /^(?:at|in|of|for|by|to|from|below|over|No)$/i.test(one)
}

function isCompound({ one, next, afterNext }: Gap): boolean {
  const areSmall = /^\p{Ll}/u.test(one) && /^\p{Ll}/u.test(next)
  const isTold = /^\p{Ll}+[^s]s$/u.test(afterNext) && !/[^s]s$/.test(next)
  return areSmall && isTold && !leadsOn.test(next)
}

function opensPhrase(word: string): boolean {
  return leansOnNext.test(bareWord(word)) || isCapital(word)
}

function isFollowedByBreath({ printed: [, next], afterNext }: Gap): boolean {
  return afterNext === '' || leadsOn.test(bareWord(afterNext)) || /[,;:]$/.test(next)
}

function isCapital(word: string): boolean {
  return /^["“‘(]?\p{Lu}\p{Ll}/u.test(word) || /^\p{Lu}[\p{Lu}.]*$/u.test(word)
}

/** Where nearly every word is written with a capital, capitals say nothing of names. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.slice(1).filter(word => {
    const bare = bareWord(word)
    return bare.length >= 4 && /^\p{L}/u.test(bare) && !leansOnNext.test(bare)
  })
  return long.length >= 3 && long.filter(isCapital).length > 0.9 * long.length
}

function bareWord(word: string): string {
  return word.replace(/^[^\p{L}\p{N}$£€¥]+|[^\p{L}\p{N}%]+$/gu, '')
}
