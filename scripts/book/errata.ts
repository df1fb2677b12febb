import { rulesFor, styleText } from '../edit/house-style.ts'
import type { Correction } from '../model/correction.ts'
import { anchorOf } from './anchor.ts'
import type { BookPlace } from './book-names.ts'

/** One line of the errata page; the wordings in house style, as this edition and the last show them. */
export interface Erratum {
  readonly id: string
  readonly wrong: string
  readonly right: string
  readonly reason: string
  readonly approvedBy: string
  readonly date: string
  readonly story: string
  /** From the folder of the errata page to the very block. */
  readonly href: string
}

/** The corrections this edition makes, in the order of the stories; open ones are not printed. */
export function errata(
  corrections: readonly Correction[],
  places: readonly BookPlace[],
  language: string
): readonly Erratum[] {
  return places.flatMap(place => {
    const rules = rulesFor(place.story.meta.language ?? language)
    return corrections
      .filter(correction => correction.story === place.story.slug)
      .flatMap(correction => {
        const { id, right, reason } = correction
        if (right === undefined) return []
        const { approvedBy = '', date = '' } = correction
        const anchor = anchorFor(correction, right, place)
        const href = anchor === undefined ? place.fileName : `${place.fileName}#${anchor}`
        const wording = {
          wrong: styleText(correction.wrong, rules),
          right: styleText(right, rules)
        }
        return [{ id, ...wording, reason, approvedBy, date, story: place.title, href }]
      })
  })
}

/** The named block or field; without a name the block that now says it so, or the story's top. */
function anchorFor(correction: Correction, right: string, place: BookPlace): string | undefined {
  const { blocks, meta } = place.story
  const fields = new Map(
    Object.entries({
      'headline.main': meta.headline.main,
      'headline.kicker': meta.headline.kicker,
      'headline.deck': meta.headline.deck,
      byline: meta.byline,
      source: meta.source
    })
  )
  const named = correction.block
  if (named !== undefined) {
    if (blocks.some(block => block.id === named) || fields.get(named)) return anchorOf(named)
    return undefined
  }
  const letters = lettersOf(right)
  const isHere = (text?: string) => letters !== '' && lettersOf(text ?? '').includes(letters)
  const field = [...fields.keys()].find(name => isHere(fields.get(name)))
  const block = blocks.find(({ text }) => isHere(text))?.id ?? field
  return block === undefined ? undefined : anchorOf(block)
}

/** House style changes marks and spaces of the filed wording, never its letters. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[\p{P}\p{S}\s]/gu, '')
}
