import type { TypeFacts, TypePart, TypeRun } from './type-part.ts'

/** A character as the browser placed it; lengths are CSS px from the top left of its page. */
export interface PlacedCharacter {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Size of its type. */
  readonly size: number
}

/** One line of type on the page. */
export interface TypeLine {
  /** Page of the print, counted from 0. */
  readonly page: number
  readonly story: string
  readonly language: string
  /** The block's id, or `head`, or the class of a line that has none, as `source`. */
  readonly block: string
  /** Counted from 1 through the story, its head included. */
  readonly line: number
  readonly characters: readonly PlacedCharacter[]
  /** Justified to its leg; otherwise it ends a paragraph, is centred, or ragged by design. */
  readonly justified: boolean
  /** Left short because its measure could not be filled. */
  readonly isShort: boolean
  /** Its author ended it, or the paragraph does. */
  readonly ends: boolean
  /** Width of its paragraph, px. */
  readonly measure: number
  readonly isTabular: boolean
  readonly first: boolean
  readonly last: boolean
  /** A line of a headline's main line; not of an upright one. */
  readonly isMain: boolean
  /** The leg in which it stands, counted through the print, and its edges. */
  readonly leg: number
  readonly legLeft: number
  readonly legRight: number
}

/** The characters of a line, with what its first run says of it. */
interface Group {
  readonly part: TypePart
  readonly facts: TypeFacts
  readonly characters: PlacedCharacter[]
  justified: boolean
}

/** Makes lines of the type that the browser placed. */
export function typeLines(parts: readonly TypePart[]): readonly TypeLine[] {
  const groups: Group[] = []
  const legsBefore = new Map<TypePart, number>()
  let legs = 0
  for (const part of parts) {
    for (const run of part.runs) addRun(groups, part, run)
    legsBefore.set(part, legs)
    legs += part.legs
  }
  let line = 0
  return groups.map(({ part, facts, characters, justified }, at): TypeLine => {
    const { left, right } = characters[0] as PlacedCharacter
    const previous = groups[at - 1]
    line = previous?.part.story === part.story ? line + 1 : 1
    const leg = legAt((left + right) / 2, part)
    const legLeft = part.left + leg * (part.legWidth + part.legGap)
    return {
      page: part.page,
      story: part.story,
      language: part.language,
      block: facts.block,
      line,
      characters,
      justified,
      isShort: facts.isShort,
      ends: facts.ends,
      measure: facts.measure,
      isTabular: facts.isTabular,
      first: previous?.facts.paragraph !== facts.paragraph,
      last: groups[at + 1]?.facts.paragraph !== facts.paragraph,
      isMain: facts.isMain,
      leg: (legsBefore.get(part) ?? 0) + leg,
      legLeft,
      legRight: legLeft + part.legWidth - facts.insetRight
    }
  })
}

/** Adds a run's characters to the line before, or to new ones. */
function addRun(groups: Group[], part: TypePart, run: TypeRun): void {
  const { facts } = run
  for (const character of charactersOf(run)) {
    const group = groups.at(-1)
    if (group?.facts.paragraph === facts.paragraph && continues(group, character)) {
      group.characters.push(character)
      group.justified ||= facts.justified
    } else {
      groups.push({ part, facts, characters: [character], justified: facts.justified })
    }
  }
}

function charactersOf(run: TypeRun): readonly PlacedCharacter[] {
  const { characters, top, bottom, firstRight } = run
  const { size } = run.facts
  const end = characters.length - 1
  const inner = (run.lastLeft - firstRight) / Math.max(1, end - 1)
  return characters.map((text, at) => ({
    text,
    left: at === 0 ? run.left : firstRight + (at - 1) * inner,
    right: at === end ? run.right : firstRight + at * inner,
    top,
    bottom,
    size
  }))
}

function continues({ characters }: Group, after: PlacedCharacter): boolean {
  const before = characters.at(-1) as PlacedCharacter
  const fall = Math.abs(before.top + before.bottom - after.top - after.bottom) / 2
  return fall < Math.max(before.size, after.size) / 2 && after.left > before.left - after.size
}

function legAt(x: number, { left, legWidth, legGap, legs }: TypePart): number {
  const leg = Math.floor((x - left + legGap / 2) / (legWidth + legGap))
  return Math.max(0, Math.min(legs - 1, leg))
}
