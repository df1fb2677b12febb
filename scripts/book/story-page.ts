import type { Templates } from '../kit/template.ts'
import { wordsOf } from '../model/furniture.ts'
import type { Report } from '../model/problem.ts'
import { anchorOf } from './anchor.ts'
import type { BookInput, ShownPiece } from './book-input.ts'
import type { BookPlace } from './book-names.ts'
import { bookMarkup } from './book-xml.ts'
import type { PictureShelf } from './picture-shelf.ts'
import { reflowingHead } from './reflowing-head.ts'
import { shownPieces } from './shown-pieces.ts'
import { storyBody } from './story-body.ts'
import { typeClass } from './type-class.ts'

/** What a story's page needs of the whole book. */
export interface Binding {
  readonly input: BookInput
  readonly places: readonly BookPlace[]
  readonly shelf: PictureShelf
  /** Names of the issue, which no head parts. */
  readonly names: readonly string[]
  readonly templates: Templates
  readonly report: Report
}

/** A story as a file of the book. */
export interface StoryPage {
  readonly slug: string
  readonly path: string
  readonly template: string
  /** Undefined when the template failed. */
  readonly xml: string | undefined
  /** The story as the file shows it. */
  readonly shown: () => readonly ShownPiece[]
}

/** Sets a story whole: headline stack, byline, blocks, footnotes, source. */
export function storyPage(place: BookPlace, binding: Binding): StoryPage {
  const { input, places, shelf, names, templates, report } = binding
  const { story, language } = place
  const { book: words, copy } = wordsOf(language)
  const head = (text: string | undefined) => {
    const nodes = reflowingHead(text, language, names)
    return nodes.length > 0 ? bookMarkup(nodes) : false
  }
  const body = storyBody(story, {
    breaks: input.breaks.filter(pageBreak => pageBreak.story === story.slug),
    shelf,
    stories: Object.fromEntries(places.map(({ story, fileName }) => [story.slug, fileName])),
    qrCode: copy.qrCode,
    language,
    names,
    report
  })
  const { kind, headline, byline, column, source } = story.meta
  const template = 'templates/book/EPUB/text/story.xhtml.liquid'
  const xml = templates.render(template, {
    language,
    type: typeClass(language),
    kind,
    words,
    title: place.title,
    column: head(column),
    kicker: head(headline.kicker),
    main: head(headline.main),
    deck: head(headline.deck),
    byline: head(byline),
    source: head(source),
    marks: bookMarkup(body.marks),
    sourceMarks: bookMarkup(body.sourceMarks),
    blocks: body.blocks.map(block => bookMarkup([block])),
    footnotes: body.footnotes.map(note => bookMarkup([note]))
  })
  const ids = [
    ...['column', 'headline.kicker', 'headline.main', 'headline.deck', 'byline', 'source'],
    ...story.blocks.map(({ id }) => id)
  ]
  const pieces = new Map(ids.map(id => [anchorOf(id), id]))
  story.footnotes.forEach((_, index) => {
    pieces.set(`fn-${index + 1}`, `footnote.${index + 1}`)
  })
  const shown = () => (xml === undefined ? [] : shownPieces(xml, pieces))
  return { slug: story.slug, path: `text/${place.fileName}`, template, xml, shown }
}
