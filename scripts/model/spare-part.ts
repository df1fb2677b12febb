import type { Element } from 'hast'
import { kinds } from './kinds.ts'
import { type OptionalName, optionalNames } from './optional-names.ts'
import type { Block, Story } from './story.ts'

/** What an editor lets stand or fall with the page: a part of a story, or a story whole where no part is named. */
export interface SparePart {
  readonly story: string
  /** `headline.deck`, `headline.kicker`, or a block's id. */
  readonly part?: string
  /** Place of the block among those of its story, by which it is known when its words are changed. */
  readonly at?: number
}

/** The parts that a story, or what of it stands on one page, can do without by its editor's word: the least first. */
export function sparePartsOf(story: Story, isWhole: boolean): readonly SparePart[] {
  const { slug, meta, blocks } = story
  const { optional = [], headline } = meta
  const lines = (['deck', 'kicker'] as const).filter(
    line => isWhole && optional.includes(line) && headline[line] !== undefined
  )
  const spare = blocks.filter(block => isSpare(block, optional))
  // Something must be left to stand.
  const isAll = spare.length === blocks.length && !kinds[meta.kind].standsAlone
  const pictures = spare.filter(({ kind }) => kind === 'picture').toReversed()
  const others = spare.filter(({ kind }) => kind !== 'picture').toReversed()
  return [
    ...lines.map(line => ({ story: slug, part: `headline.${line}` })),
    ...[...others, ...pictures].slice(0, isAll ? -1 : undefined).map(block => ({
      story: slug,
      part: block.id,
      at: blocks.indexOf(block)
    })),
    ...(isWhole && optional.includes('true') ? [{ story: slug }] : [])
  ]
}

/** A story without some parts; undefined when it is left out whole. */
export function storyWithout(story: Story, left: readonly SparePart[]): Story | undefined {
  const own = left.filter(one => one.story === story.slug)
  if (own.length === 0) return story
  if (own.some(({ part }) => part === undefined)) return undefined
  const parts = new Set(own.map(({ part }) => part))
  const { kicker, main, deck } = story.meta.headline
  const headline = {
    ...(kicker === undefined || parts.has('headline.kicker') ? {} : { kicker }),
    main,
    ...(deck === undefined || parts.has('headline.deck') ? {} : { deck })
  }
  const blocks = story.blocks.filter(({ id }) => !parts.has(id))
  return { ...story, meta: { ...story.meta, headline }, blocks }
}

/**
 * What was left out of a story and may be still, as its copy is by now: a block whose words were changed is known by
 * its place.
 */
export function stillSpare(story: Story, left: readonly SparePart[]): readonly SparePart[] {
  const spare = sparePartsOf(story, true)
  return left.flatMap(one => {
    if (one.story !== story.slug) return []
    const isThere = one.part === undefined || story.blocks.some(({ id }) => id === one.part)
    const found =
      spare.find(({ part }) => part === one.part) ??
      (isThere ? undefined : spare.find(({ at }) => at !== undefined && at === one.at))
    return found ?? []
  })
}

/** A block whose notes would lose their number by it stays. */
function isSpare({ kind, isOptional, node }: Block, optional: readonly OptionalName[]): boolean {
  const isNamed = optional.some(name => optionalNames[name] === kind)
  return (isNamed || isOptional === true) && !callsNote(node)
}

function callsNote({ properties, children }: Element): boolean {
  if (properties.dataFootnoteRef !== undefined) return true
  return children.some(child => child.type === 'element' && callsNote(child))
}
