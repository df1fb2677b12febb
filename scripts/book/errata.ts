import { rulesFor, styleText } from '../edit/house-style.ts'
import type { MadeCorrection } from '../model/correction.ts'
import { pageWords } from '../model/furniture.ts'
import type { Issue } from '../model/issue.ts'
import type { Story, StoryMeta } from '../model/story.ts'
import { anchorOf } from './anchor.ts'
import type { BookInput } from './book-input.ts'
import type { BookPlace } from './book-names.ts'
import { correctedPage } from './corrected-page.ts'

/** One line of the errata page; the wordings in house style, as this edition and the last show them. */
export interface Erratum {
  readonly wrong: string
  readonly right: string
  readonly reason: string
  readonly approvedBy: string
  readonly date: string
  readonly story: string
  /** On which the words are printed, as its folio says it; empty where no page prints them. */
  readonly page: string
  /** Of the story, whose words these are (BCP 47). */
  readonly language: string
  /** From the folder of the errata page to the very block. */
  readonly href: string
}

/** The corrections that were made in this edition: in the issue's own facts, then in the order of the stories. */
export function errata(
  places: readonly BookPlace[],
  { facts, mended = [] }: Pick<Issue, 'facts' | 'mended'>,
  printed: Pick<BookInput, 'pageOf' | 'breaks'>
): readonly Erratum[] {
  const own = mended.map(made => ({
    ...erratum(made, facts.language),
    ...{ story: facts.paper, page: '', href: 'title.xhtml' }
  }))
  const others = places.flatMap(({ story, fileName, prefix, href: home, title, language }) =>
    story.mended.map(made => {
      const anchor = anchorIn(story, made)
      const href = anchor === undefined ? home : `${fileName}#${prefix}${anchor}`
      const number = correctedPage(story, made, printed)
      const page = number === undefined ? '' : pageWords(facts, number)
      return { ...erratum(made, language), story: title, page, href }
    })
  )
  return [...own, ...others]
}

/** What was and is; nothing of a picture, of which a reader sees no file's name. */
function erratum(made: MadeCorrection, language: string): Omit<Erratum, 'story' | 'page' | 'href'> {
  const { correction, part } = made
  const { whole, right = '', reason, approvedBy = '', date = '' } = correction
  const rules = rulesFor(language)
  const [before, after] = part === 'picture' ? ['', ''] : [made.before, whole ? made.after : right]
  const wording = { wrong: styleText(before, rules), right: styleText(after, rules) }
  return { ...wording, reason, approvedBy, date, language }
}

/** Of what still shows something once corrected: a field may have become empty, a block dropped. */
function anchorIn({ meta, blocks, footnotes }: Story, made: MadeCorrection): string | undefined {
  switch (made.in) {
    case 'field':
      return shownField(made.id, meta) ? anchorOf(made.id) : undefined
    case 'block':
      return blocks.some(block => block.id === made.id) ? anchorOf(made.id) : undefined
    case 'note':
      return Number(made.id) <= footnotes.length ? `fn-${made.id}` : undefined
  }
}

/** What the book shows of a field; a section has no line of its own in it. */
function shownField(
  field: string,
  { headline, byline, column, source }: StoryMeta
): string | undefined {
  const { kicker, main, deck } = headline
  const shown = { 'headline.kicker': kicker, 'headline.main': main, 'headline.deck': deck }
  return new Map(Object.entries({ ...shown, byline, column, source })).get(field)
}
