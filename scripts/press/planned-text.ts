import { shownText } from '../edit/shown-text.ts'
import type { Dummy } from '../model/dummy.ts'
import { factWords, folioEndWords, pageNameWords, paperWords } from '../model/furniture.ts'
import type { Issue, IssueFacts } from '../model/issue.ts'
import type { Place } from '../model/problem.ts'
import type { SetFrame, SetPage } from '../model/set-copy.ts'
import type { Story } from '../model/story.ts'

/** A piece of the manuscript as it must appear, with its place for problems. */
export interface PlannedPiece {
  readonly story: string
  /** `headline.main`, `byline`, `source` … or a block's id. */
  readonly id: string
  readonly text: string
  readonly place: Place
}

/** The words of a story in the order in which they are read: stack, byline, blocks, notes, credit. */
export function plannedStory(story: Story): readonly PlannedPiece[] {
  const { headline, byline, column, source } = story.meta
  const place = { file: story.file, line: 1 }
  const field = (id: string, text: string | undefined): readonly PlannedPiece[] =>
    text ? [{ story: story.slug, id, text, place }] : []
  return [
    ...field('column', column),
    ...field('headline.kicker', headline.kicker),
    ...field('headline.main', headline.main),
    ...field('headline.deck', headline.deck),
    ...field('byline', byline),
    ...story.blocks.map(block => ({
      story: story.slug,
      id: block.id,
      text: block.text,
      place: block.place
    })),
    ...story.footnotes.flatMap((note, at) => field(`footnote.${at + 1}`, shownText(note))),
    ...field('source', source)
  ]
}

/** The words that each page must hold, frame by frame in reading order. */
export function plannedPages(
  issue: Issue,
  pages: readonly SetPage[]
): readonly (readonly PlannedPiece[])[] {
  return pages.map(page => [
    ...plannedFurniture(issue.facts, page.dummy),
    ...page.frames.flatMap(set => {
      const { story } = set
      const label = set.label ? [pageWord(story, set.label.text)] : []
      const onward = set.onward ? [pageWord(story, set.onward)] : []
      return [...label, ...pictureFirst(plannedStory(story), set), ...onward]
    })
  ])
}

/** Nameplate or folio line, in the order in which they are read. */
export function plannedFurniture(
  facts: IssueFacts,
  { page, furnitureRows }: Dummy
): readonly PlannedPiece[] {
  const pictured = facts.nameplate !== undefined
  const texts =
    furnitureRows > 0
      ? [...(pictured ? [] : [paperWords(facts)]), ...factWords(facts)]
      : [`${page}`, pageNameWords(facts, page), paperWords(facts), folioEndWords(facts)]
  const id = furnitureRows > 0 ? 'nameplate' : 'folio'
  return texts.map(text => ({ story: facts.id, id, text, place: { file: facts.file } }))
}

function pageWord(story: Story, text: string): PlannedPiece {
  return { story: story.slug, id: 'furniture', text, place: { file: story.file, line: 1 } }
}

/** A picture, or group of pictures, that stands by itself in the frame is read after the stack, before the copy. */
function pictureFirst(
  pieces: readonly PlannedPiece[],
  { picture: alone, story }: SetFrame
): readonly PlannedPiece[] {
  const picture = pieces.filter(({ id }) => id === alone?.block)
  const rest = pieces.filter(({ id }) => id !== alone?.block)
  const stack = rest.filter(piece => /^(column$|headline\.|byline$)/.test(piece.id)).length
  const art = alone?.labels
    ? picture.flatMap(piece => labelledPieces(piece, story, alone.labels ?? []))
    : picture
  return [...rest.slice(0, stack), ...art, ...rest.slice(stack)]
}

/** The captions of a group as the story has them, each after the page's words that say which picture is meant. */
function labelledPieces(
  piece: PlannedPiece,
  story: Story,
  labels: readonly string[]
): readonly PlannedPiece[] {
  const group = story.blocks.find(({ id }) => id === piece.id)
  const parts = group?.node.children.filter(child => child.type === 'element') ?? []
  let picture = 0
  return parts.flatMap(part => {
    const text = shownText(part)
    const label = part.tagName === 'figure' ? labels[picture++] : undefined
    if (text === '') return []
    return [...(label ? [pageWord(story, label)] : []), { ...piece, text }]
  })
}
