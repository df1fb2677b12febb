import type { Templates } from '../kit/template.ts'
import { wordsOf } from '../model/furniture.ts'
import { profileOf, wordsTag } from '../model/language.ts'
import { articleId } from './anchor.ts'
import type { ShownPiece } from './book-input.ts'
import type { BookPlace } from './book-names.ts'
import { bookMarkup } from './book-xml.ts'
import { shownPieces } from './shown-pieces.ts'
import { piecesOf, type StoryNeeds, storyPart } from './story-part.ts'
import { typeClass } from './type-class.ts'
import { levelPage, turnPage } from './vertical/turn-page.ts'

/** What a page of stories needs of the whole book. */
export interface Binding extends StoryNeeds {
  readonly templates: Templates
}

/** A file of the book with one story, or with the adverts of a page. */
export interface StoryPage {
  readonly path: string
  readonly template: string
  /** Undefined when the template failed. */
  readonly xml: string | undefined
  /** Slug → the story as the file shows it. */
  readonly shown: () => readonly (readonly [string, readonly ShownPiece[]])[]
}

/** The files of the stories, in their order. */
export function storyPages(places: readonly BookPlace[], binding: Binding): readonly StoryPage[] {
  const files = [...new Set(places.map(({ fileName }) => fileName))]
  const inFile = new Map(files.map(name => [name, [] as BookPlace[]]))
  for (const place of places) inFile.get(place.fileName)?.push(place)
  return [...inFile].map(([name, own]) => storyPage(name, own, binding))
}

function storyPage(name: string, places: readonly BookPlace[], binding: Binding): StoryPage {
  const parts = places.map(place => storyPart(place, binding))
  const isShared = places.some(({ prefix }) => prefix !== '')
  const template = `templates/book/EPUB/text/${isShared ? 'adverts' : 'story'}.xhtml.liquid`
  const { input, templates } = binding
  const level = templates.render(template, isShared ? adverts() : alone())
  const xml = level === undefined || input.turnedCss === undefined ? level : inVertical(level)
  const shown = () =>
    places.map(place => {
      const article = articleId(place.prefix)
      const pieces = xml === undefined ? [] : shownPieces(xml, piecesOf(place), article)
      return [place.story.slug, pieces] as const
    })
  return { path: `text/${name}`, template, xml, shown }

  /** A story whose language is never set from top to bottom would lie on its side whole. */
  function inVertical(xml: string): string {
    const standsUpright = places.some(({ language }) => profileOf(language).standsUpright)
    return isShared || standsUpright ? turnPage(xml) : levelPage(xml)
  }

  function alone() {
    const [story] = parts
    const language = story?.language ?? input.issue.facts.language
    return { language, type: typeClass(language), title: story?.title, story }
  }

  /** The first is labelled by the heading, before which the page begins, each other by a label of its own. */
  function adverts() {
    const { language } = input.issue.facts
    const tag = wordsTag(language)
    const [first, ...others] = parts
    return {
      language: tag,
      type: typeClass(tag),
      title: wordsOf(language).labels.advert,
      marks: first?.marks,
      stories: [{ ...first, label: false, marks: bookMarkup([]) }, ...others]
    }
  }
}
