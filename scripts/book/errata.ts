import type { Correction } from '../model/correction.ts'
import { anchorOf, type BookPlace, oneLine } from './book-names.ts'

/** One line of the errata page. */
export interface Erratum {
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
  places: readonly BookPlace[]
): readonly Erratum[] {
  return places.flatMap(place =>
    corrections
      .filter(correction => correction.story === place.story.slug)
      .flatMap(correction => {
        const { wrong, right, reason } = correction
        if (right === undefined) return []
        const { approvedBy = '', date = '' } = correction
        const anchor = anchorFor(correction, right, place)
        const href = anchor === undefined ? place.fileName : `${place.fileName}#${anchor}`
        return [{ wrong, right, reason, approvedBy, date, story: place.title, href }]
      })
  )
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
  const isHere = (text: string | undefined) =>
    right !== '' && oneLine(text ?? '').includes(oneLine(right))
  const field = [...fields.keys()].find(name => isHere(fields.get(name)))
  const block = blocks.find(({ text }) => isHere(text))?.id ?? field
  return block === undefined ? undefined : anchorOf(block)
}
