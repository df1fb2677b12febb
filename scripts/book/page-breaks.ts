import { continuedPageWords, pageWords } from '../model/furniture.ts'
import type { IssueFacts } from '../model/issue.ts'
import { partId } from '../model/part-id.ts'
import type { Story } from '../model/story.ts'
import type { BreakPlace, PageBreak } from './book-input.ts'
import type { BookPlace } from './book-names.ts'

/** Where a story leaves one page for another, counted in the book's copy. */
interface Turn {
  readonly story: string
  readonly from: number
  readonly to: number
  readonly block: string
  readonly offset: number
}

/** A story, or a part of one, as it stands on its page: by the name of its frame, with the ids of its notes. */
export interface PrintedPart {
  readonly name: string
  readonly notes: readonly string[]
}

/** What pages are marked from: the stories in the order of the book, and how they were printed. */
interface Marked {
  readonly facts: IssueFacts
  readonly places: readonly BookPlace[]
  readonly printed: readonly PrintedPart[]
  readonly jumps: readonly Turn[]
}

/**
 * Wherever the page changes on which the words of the book are printed, in the order of the book: at the character at
 * which a story turns to another page, at the notes and the credit that stand on another, at the next story. What no
 * page prints (a story that was left out) has no page of its own.
 */
export function pageBreaks({ facts, places, printed, jumps }: Marked): readonly PageBreak[] {
  const begun = new Set(places.filter(({ story }) => isOn(story.slug)).map(({ page }) => page))
  const counts = new Map<string, number>()
  const breaks: PageBreak[] = []
  for (const place of places) {
    for (const { page, isRest, at } of runsOf(place)) {
      // A page on which nothing begins is named where the first story goes on there.
      const isContinued = isRest && begun.has(page)
      begun.add(page)
      const label = isContinued ? continuedPageWords(facts, page) : pageWords(facts, page)
      if (label === breaks.at(-1)?.label) continue
      const id = idOf(isContinued ? `page-${page}-continued` : `page-${page}`)
      breaks.push({ id, page, label, story: place.story.slug, at })
    }
  }
  return breaks

  /** What of a story stands together on one page, in the order of its words in the book. */
  function runsOf({ story, page }: BookPlace): readonly Run[] {
    if (!isOn(story.slug)) return []
    const parts = partsOf(story, page)
    const last = parts.at(-1)
    const notes = story.footnotes.flatMap((note, at) => {
      const part = parts.find(({ notes }) => notes.includes(idOfNote(note))) ?? last
      return part ? [{ ...part, at: { kind: 'note', note: at + 1 } } as const] : []
    })
    const credit = last && story.meta.source ? [{ ...last, at: { kind: 'source' } } as const] : []
    return [...parts, ...notes, ...credit]
  }

  /** A story that runs on, and may again from the page to which it came. */
  function partsOf({ slug }: Story, home: number): readonly Part[] {
    const own = jumps.filter(({ story, to }) => story === slug && isOn(partId(slug, to)))
    return [
      { page: home, isRest: false, at: { kind: 'start' }, notes: notesOn(slug) },
      ...inTurn(own, home).map(({ to, block, offset }): Part => {
        const at = { kind: 'copy', block, offset } as const
        return { page: to, isRest: true, at, notes: notesOn(partId(slug, to)) }
      })
    ]
  }

  function isOn(part: string): boolean {
    return printed.some(({ name }) => name === part)
  }

  function notesOn(part: string): readonly string[] {
    return printed.find(({ name }) => name === part)?.notes ?? []
  }

  function idOf(name: string): string {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count > 1 ? `${name}-${count}` : name
  }
}

interface Run {
  readonly page: number
  readonly isRest: boolean
  readonly at: BreakPlace
}

/** What of a story stands on one page, with the ids of its notes. */
interface Part extends Run {
  readonly notes: readonly string[]
}

/** The turns of a story from its page on, each from the page to which the one before led. */
function inTurn(turns: readonly Turn[], home: number): readonly Turn[] {
  const next = turns.find(({ from }) => from === home)
  if (!next) return []
  const others = turns.filter(turn => turn !== next)
  return [next, ...inTurn(others, next.to)]
}

/** The id that a note has from its story, wherever it is printed. */
export function idOfNote({ children: [item] }: Story['footnotes'][number]): string {
  return item?.type === 'element' ? String(item.properties.id ?? '') : ''
}
