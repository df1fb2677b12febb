import type { Element, Root as HtmlRoot } from 'hast'
import type { Correction, MadeCorrection } from '../model/correction.ts'
import { kinds } from '../model/kinds.ts'
import type { Report } from '../model/problem.ts'
import type { Block, FiledStory, Picture, Story, StoryMeta } from '../model/story.ts'
import { authorPortrait } from './author-portrait.ts'
import { uniqueIds } from './block-id.ts'
import { copyHtml } from './copy-html.ts'
import { copySource } from './copy-source.ts'
import { correctableRuns } from './correctable-runs.ts'
import { applyCorrections } from './corrections.ts'
import { isOptional } from './directive.ts'
import { type Draft, draftsOf, notesOf } from './drafts.ts'
import { fieldTexts, styledMeta } from './fields.ts'
import { type Note, noteCalls, noteHtml, numberNotes } from './footnotes.ts'
import { readGaiji } from './gaiji.ts'
import { houseStyle, rulesFor, styleText } from './house-style.ts'
import { nestedDirectives } from './nested-directives.ts'
import { checkNothingLost } from './nothing-lost.ts'
import { settleOwnPlaces } from './own-places.ts'
import type { FindPicture } from './picture.ts'
import { groupPictures } from './picture-groups.ts'
import { prepareTree } from './prepare.ts'
import type { LinkTools } from './settle-links.ts'
import { shapeBlock } from './shape.ts'
import { shownText } from './shown-text.ts'
import { wholeBlocks } from './whole-blocks.ts'

/** What editing a story needs besides the story. */
export interface StorySettings {
  /** BCP 47. */
  readonly language: string
  /** Those of this story, in their order. */
  readonly corrections: readonly Correction[]
  readonly find: FindPicture
  /** Where its links lead; without it to no other story. */
  readonly links?: LinkTools
}

interface EditedCopy {
  readonly meta: StoryMeta
  readonly blocks: readonly Block[]
  /** In the order of their numbers. */
  readonly footnotes: readonly HtmlRoot[]
  /** In the order of the file. */
  readonly notes: readonly HtmlRoot[]
  readonly mended: readonly MadeCorrection[]
}

/**
 * Edits a story: corrections in the filed copy, house style, safe blocks with stable ids. The same
 * copy edited without corrections must hold every letter that was filed.
 */
export async function editStory(
  filed: FiledStory,
  settings: StorySettings,
  report: Report
): Promise<Story> {
  const pictures = new Map<string, Promise<Picture | undefined>>()
  const find: FindPicture = (name, place) => {
    const found = pictures.get(name) ?? settings.find(name, place)
    pictures.set(name, found)
    return found
  }
  const copy = await editCopy(filed, { ...settings, find }, report)
  const shown = await Promise.all(pictures.values())
  const isCorrected = settings.corrections.some(({ right, whole }) => whole || right !== undefined)
  // A picture that was taken out or replaced is asked for no more; only one that is a character counts as copy.
  const findAgain: FindPicture = async (name, place) =>
    pictures.has(name) || name.startsWith('gaiji/') ? find(name, place) : undefined
  const bare = isCorrected
    ? await editCopy(filed, { ...settings, corrections: [], find: findAgain }, () => {})
    : copy
  checkNothingLost(
    filed,
    { meta: bare.meta, blocks: bare.blocks.map(({ node }) => node), notes: bare.notes },
    report
  )
  return {
    slug: filed.slug,
    file: filed.file,
    ...(filed.path === undefined ? {} : { path: filed.path }),
    meta: copy.meta,
    blocks: copy.blocks,
    footnotes: copy.footnotes,
    pictures: shown.filter(picture => picture !== undefined),
    mended: copy.mended
  }
}

async function editCopy(
  filed: FiledStory,
  { language, corrections, find, links = { findStory: () => undefined } }: StorySettings,
  report: Report
): Promise<EditedCopy> {
  const { file, slug } = filed
  const rules = rulesFor(language)
  const tree = prepareTree(filed, copySource(filed), report)
  if (!kinds[filed.meta.kind].isSetWhole) groupPictures(tree)
  const drafts = [...draftsOf(tree, file, report)]
  const notes = notesOf(tree)
  const fields = fieldTexts(filed.meta)
  let { portrait } = filed.meta
  const swapPicture = (old: string, name: string) => {
    if (portrait !== old) return undefined
    portrait = name
    return 'portrait'
  }
  const runs = correctableRuns(fields, drafts, notes)
  const blocks = wholeBlocks(filed, tree, drafts, report)
  const made = applyCorrections(corrections, { runs, blocks, swapPicture }, report)
  houseStyle(rules)(tree)

  const numbered = numberNotes(tree, notes, file, report)
  const definitions = tree.children.filter(node => node.type === 'definition')
  const gaiji = await readGaiji(tree, file, find, report)
  const handlers = {
    ...noteCalls(slug, numbered),
    ...nestedDirectives(file, report),
    ...gaiji.handlers
  }
  const toHtml = gaiji.drawnIn(copyHtml(definitions, handlers, links, report))
  const style = (text: string) => styleText(text, rules)
  const tools = { file, language, toHtml, find, style, report }
  const shaped: Block[] = []
  const unique = uniqueIds()
  const firstBlocks = new Map<string, string>()
  for (const draft of drafts)
    for (const { kind, node } of await shapeBlock(draft.node, tools)) {
      const id = unique(draft.id)
      if (!firstBlocks.has(draft.id)) firstBlocks.set(draft.id, id)
      shaped.push(block(id, kind, node, draft))
    }
  const meta = { ...filed.meta, ...(portrait === undefined ? {} : { portrait }) }
  const author = await authorPortrait({ ...filed, meta }, tools)
  if (author) shaped.unshift(author)
  const footnotes = new Map<string, HtmlRoot>()
  for (const note of numbered)
    footnotes.set(note.definition.identifier, await noteHtml(slug, note, file, toHtml))
  settleOwnPlaces(shaped, [...footnotes.values()], links.leadsNowhere)
  return {
    meta: styledMeta(meta, fields, rules),
    blocks: shaped,
    footnotes: [...footnotes.values()],
    notes: notes.flatMap(({ identifier }) => footnotes.get(identifier) ?? []),
    mended: made.map(one => ({ ...one, id: printedId(one, firstBlocks, numbered) }))
  }
}

/** Copy is corrected before its blocks have taken their shape and its notes their numbers. */
function printedId(
  { in: home, id }: MadeCorrection,
  firstBlocks: ReadonlyMap<string, string>,
  numbered: readonly Note[]
): string {
  switch (home) {
    case 'field':
      return id
    case 'block':
      return firstBlocks.get(id) ?? id
    case 'note':
      return String(numbered.find(({ definition }) => definition.identifier === id)?.number ?? id)
  }
}

function block(
  id: string,
  kind: Block['kind'],
  node: Element,
  { place, node: filed }: Draft
): Block {
  const properties = { ...node.properties, dataBlock: id }
  const optional = isOptional(filed) ? { isOptional: true as const } : {}
  return { id, kind, node: { ...node, properties }, text: shownText(node), place, ...optional }
}
