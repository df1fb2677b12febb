import { wordsOf } from '../model/furniture.ts'
import { kinds } from '../model/kinds.ts'
import type { Report } from '../model/problem.ts'
import { anchorOf, articleId } from './anchor.ts'
import type { BookInput } from './book-input.ts'
import type { BookPlace } from './book-names.ts'
import { bookMarkup } from './book-xml.ts'
import { withBackLinks } from './note-back-links.ts'
import type { PictureShelf } from './picture-shelf.ts'
import { reflowingHead } from './reflowing-head.ts'
import { storyBody } from './story-body.ts'
import { typeClass } from './type-class.ts'

/** What a story needs of the whole book. */
export interface StoryNeeds {
  readonly input: BookInput
  readonly shelf: PictureShelf
  /** Slug → where each story begins, from `text/`. */
  readonly homes: Readonly<Record<string, string>>
  /** Names of the issue, which no head parts. */
  readonly names: readonly string[]
  readonly report: Report
}

/** A story as `parts/article.liquid` takes it: headline stack, byline, blocks, footnotes, source. */
export function storyPart(place: BookPlace, { input, shelf, homes, names, report }: StoryNeeds) {
  const { story, language, prefix } = place
  const words = wordsOf(language)
  const { kind, headline, byline, column, source } = story.meta
  const { label } = kinds[kind]
  const body = storyBody(story, {
    breaks: input.breaks.filter(pageBreak => pageBreak.story === story.slug),
    shelf,
    stories: homes,
    qrCode: words.copy.qrCode,
    language,
    names,
    prefix,
    report
  })
  const noted = withBackLinks(body, words.book.backToText)
  return {
    id: articleId(prefix),
    prefix,
    kind,
    label: label ? words.labels[label] : false,
    language,
    type: typeClass(language),
    words: words.book,
    title: place.title,
    column: head(column),
    kicker: head(headline.kicker),
    main: head(headline.main),
    deck: head(headline.deck),
    byline: head(byline),
    source: head(source),
    marks: bookMarkup(body.marks),
    sourceMarks: bookMarkup(body.sourceMarks),
    blocks: noted.blocks.map(block => bookMarkup([block])),
    footnotes: noted.footnotes.map(note => bookMarkup([note]))
  }

  function head(text: string | undefined) {
    const nodes = reflowingHead(text, language, names)
    return nodes.length > 0 ? bookMarkup(nodes) : false
  }
}

/** Element ids of a story's file → the pieces of copy that they show. */
export function piecesOf({ story, prefix }: BookPlace): ReadonlyMap<string, string> {
  const fields = ['column', 'headline.kicker', 'headline.main', 'headline.deck', 'byline', 'source']
  const ids = [...fields, ...story.blocks.map(({ id }) => id)]
  return new Map([
    ...ids.map(id => [prefix + anchorOf(id), id] as const),
    ...story.footnotes.map((_, at) => [`${prefix}fn-${at + 1}`, `footnote.${at + 1}`] as const)
  ])
}
