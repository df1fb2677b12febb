import { kinds } from '../model/kinds.ts'
import { type OptionalName, optionalNames } from '../model/optional-names.ts'
import type { SparePart } from '../model/spare-part.ts'
import type { Story } from '../model/story.ts'

/**
 * The stories as the paper must hold them: without what was left out, as far as the editor's own word allows just
 * that; what was left out without it is still expected, so that the proof misses it.
 */
export function storiesToProve(
  stories: readonly Story[],
  left: readonly SparePart[]
): readonly Story[] {
  return stories.flatMap(story => {
    const own = left.filter(one => one.story === story.slug)
    if (own.some(({ part }) => part === undefined) && mayBeMissing(story)) return []
    const parts = own.flatMap(({ part }) => (part !== undefined && mayGo(story, part) ? part : []))
    return [parts.length > 0 ? without(story, parts) : story]
  })
}

function mayBeMissing({ meta }: Story): boolean {
  return kinds[meta.kind].isFiller || (meta.optional?.includes('true') ?? false)
}

function mayGo({ meta, blocks }: Story, part: string): boolean {
  const names: readonly string[] = meta.optional ?? []
  if (part.startsWith('headline.')) return names.includes(part.slice('headline.'.length))
  const block = blocks.find(({ id }) => id === part)
  const isNamed = Object.entries(optionalNames).some(
    ([name, kind]) => kind === block?.kind && names.includes(name as OptionalName)
  )
  return block?.isOptional === true || isNamed
}

function without(story: Story, parts: readonly string[]): Story {
  const { headline } = story.meta
  const lines = Object.entries(headline).filter(([line]) => !parts.includes(`headline.${line}`))
  const stack = { ...Object.fromEntries(lines), main: headline.main }
  const blocks = story.blocks.filter(({ id }) => !parts.includes(id))
  return { ...story, meta: { ...story.meta, headline: stack }, blocks }
}
