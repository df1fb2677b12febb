import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'

/** The lines of a story's file on which its fields stand, by the names that corrections use. */
export function fieldLines(text: string): ReadonlyMap<string, number> {
  const [front] = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---/.exec(text) ?? []
  if (front === undefined) return new Map()
  const counter = new LineCounter()
  // The first line, three hyphens, begins the document; the last ends it.
  const parsed = parseDocument(front.replace(/---$/, ''), { lineCounter: counter })
  const found = new Map<string, number>()
  for (const { key } of isMap(parsed.contents) ? parsed.contents.items : []) {
    if (!isScalar(key) || !key.range) continue
    const name = String(key.value)
    found.set(names[name] ?? name, counter.linePos(key.range[0]).line)
  }
  return found
}

/** Fields that corrections call otherwise than the file does. */
const names: Readonly<Record<string, string>> = {
  headline: 'headline.main',
  kicker: 'headline.kicker',
  deck: 'headline.deck'
}
