import type { Page } from 'puppeteer'
import { readTypeRuns, type TypePart, type TypeRun } from './type-runs.ts'

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
  readonly first: boolean
  readonly last: boolean
  /** A line of a headline's main line; not of an upright one. */
  readonly isMain: boolean
  /** The leg in which it stands, counted through the print, and its edges. */
  readonly leg: number
  readonly legLeft: number
  readonly legRight: number
}

interface Read extends PlacedCharacter {
  readonly part: TypePart
  readonly run: TypeRun
}

/** Reads every line of type from the laid-out pages in the browser that prints them. */
export async function readTypeLines(tab: Page): Promise<readonly TypeLine[]> {
  const parts = await readTypeRuns(tab)
  const groups: Read[][] = []
  for (const character of parts.flatMap(charactersOf)) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && sameLine(before, character)) group.push(character)
    else groups.push([character])
  }
  let line = 0
  const legsBefore = new Map<TypePart, number>()
  let legs = 0
  for (const part of parts) {
    legsBefore.set(part, legs)
    legs += part.legs
  }
  return groups.map((characters, at): TypeLine => {
    const { part, run, left, right } = characters[0] as Read
    const previous = groups[at - 1]?.[0]
    line = previous?.part.story === part.story ? line + 1 : 1
    const leg = legAt((left + right) / 2, part)
    const legLeft = part.left + leg * (part.legWidth + part.legGap)
    return {
      page: part.page,
      story: part.story,
      language: part.language,
      block: run.block,
      line,
      characters,
      justified: characters.some(one => one.run.justified),
      first: previous?.run.paragraph !== run.paragraph,
      last: groups[at + 1]?.[0]?.run.paragraph !== run.paragraph,
      isMain: run.isMain,
      leg: (legsBefore.get(part) ?? 0) + leg,
      legLeft,
      legRight: legLeft + part.legWidth - run.insetRight
    }
  })
}

function charactersOf(part: TypePart): readonly Read[] {
  return part.runs.flatMap(run => {
    const { top, bottom, size } = run
    const texts = [...run.text]
    const inner = (run.lastLeft - run.firstRight) / Math.max(1, texts.length - 2)
    return texts.map((text, at) => ({
      text,
      left: at === 0 ? run.left : run.firstRight + (at - 1) * inner,
      right: at === texts.length - 1 ? run.right : run.firstRight + at * inner,
      top,
      bottom,
      size,
      part,
      run
    }))
  })
}

function sameLine(before: Read, after: Read): boolean {
  const middle = ({ top, bottom }: Read) => (top + bottom) / 2
  return (
    before.run.paragraph === after.run.paragraph &&
    Math.abs(middle(before) - middle(after)) < Math.max(before.size, after.size) / 2 &&
    after.left > before.left - after.size
  )
}

function legAt(x: number, { left, legWidth, legGap, legs }: TypePart): number {
  const leg = Math.floor((x - left + legGap / 2) / (legWidth + legGap))
  return Math.max(0, Math.min(legs - 1, leg))
}
