import type { Binding } from './bound-numbers.ts'

interface Rule {
  readonly pattern: RegExp
  readonly cost: number
}

/** Better together, but a narrow column may part them. */
const softly = 60

const units =
  'km|mm|cm|m|kg|g|mg|t|ha|mi|ft|in|yd|lb|oz|mph|kph|kW|MW|GW|kWh|GB|MB|°C|°F|a\\.m\\.|p\\.m\\.|am|pm|AD|BC|percent|per|million|billion|trillion'
const titles = 'Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Maj|Capt|Lt|Sgt|Rev|Sir|Lady|Lord|Dame'
const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'

const rules: readonly Rule[] = [
  { pattern: new RegExp(`\\d[\\d.,]*[ \\u00a0](?:${units})(?![\\p{L}])`, 'gu'), cost: Infinity },
  { pattern: /\b(?:No|Nos|Vol|Fig|pp?|Art)\. \d/gu, cost: Infinity },
  { pattern: /(?:\b\p{Lu}\.\s?)+\s(?=\p{Lu}\p{Ll})/gu, cost: softly },
  { pattern: new RegExp(`\\b(?:${titles})\\.? (?=\\p{Lu})`, 'gu'), cost: softly },
  { pattern: new RegExp(`\\b(?:${months})\\p{Ll}*\\.? \\d`, 'gu'), cost: softly },
  { pattern: /\b(?:[Pp]age|[Cc]hapter|[Nn]umber|[Ss]ection) \d/gu, cost: softly },
  // A dash between spaces belongs to what stands before it.
  { pattern: / [–—](?= )/gu, cost: softly },
  { pattern: / (?=[)\]}”’»,.;:!?…])/gu, cost: Infinity },
  { pattern: /\u00a0/gu, cost: Infinity }
]

/** Finds the spaces of an English text at which it holds together (offsets after the space, in UTF-16 units). */
export function latinBindings(text: string): readonly Binding[] {
  const costs = new Map<number, number>()
  for (const rule of rules) {
    for (const match of text.matchAll(rule.pattern)) {
      for (let at = 0; at < match[0].length; at++) {
        if (!/\s/u.test(match[0].charAt(at))) continue
        const after = match.index + at + 1
        costs.set(after, Math.max(costs.get(after) ?? 0, rule.cost))
      }
    }
  }
  return [...costs]
}
