import { posix } from 'node:path'
import type { FiledStory } from '../model/story.ts'
import { key, pathOf, stemOf } from './address-parts.ts'

/**
 * Finds stories by the names by which notes call each other (`[[x]]`): the file's, with folders before it or without,
 * the headline, an alias, the number before the file's name; at last as a wiki writes them, `Water-wheel` for
 * `Water wheel`. Of files of one name it is the nearest; any other name that two have leads nowhere.
 */
export function noteFinder(
  stories: readonly FiledStory[]
): (from: FiledStory, name: string) => string | undefined {
  const files = byName(stories, fileNames, key)
  const others = [
    byName(stories, ({ meta }) => [meta.headline.main], key),
    byName(stories, ({ article }) => article?.addresses ?? [], key),
    byName(stories, numbers, key),
    byName(stories, fileNames, looseKey),
    byName(stories, ({ meta }) => [meta.headline.main], looseKey)
  ]
  return (from, name) => {
    const plain = withoutEnding(name.trim())
    const own = posix.dirname(pathOf(from))
    const path = plain.startsWith('.') ? posix.join(own, plain) : plain.replace(/^\/+/, '')
    const file = nearest(files.get(key(path)) ?? [], own)
    if (file) return file.slug
    for (const found of others) {
      const called = found.get(key(plain)) ?? found.get(looseKey(plain))
      if (called) return called.length === 1 ? called[0]?.slug : undefined
    }
    return undefined
  }
}

function byName(
  stories: readonly FiledStory[],
  namesOf: (story: FiledStory) => readonly string[],
  keyOf: (name: string) => string
): ReadonlyMap<string, readonly FiledStory[]> {
  const found = new Map<string, FiledStory[]>()
  for (const story of stories)
    for (const name of new Set(namesOf(story).map(one => keyOf(one.trim())))) {
      const called = found.get(name)
      if (called) called.push(story)
      else if (name !== '') found.set(name, [story])
    }
  return found
}

/** `a/b/c` is called so, `b/c` and `c`; Logseq writes it `a___b___c`. */
function fileNames(story: FiledStory): readonly string[] {
  const path = pathOf(story)
  return [stemOf(path), withoutEnding(path).replaceAll('___', '/')].flatMap(stem => {
    const parts = stem.split('/')
    return parts.map((_, at) => parts.slice(at).join('/'))
  })
}

/** `202405011230` of `202405011230 Water wheel.md`. */
function numbers(story: FiledStory): readonly string[] {
  return posix.basename(pathOf(story)).match(/^\d{10,}(?!\w)/) ?? []
}

function nearest(stories: readonly FiledStory[], folder: string): FiledStory | undefined {
  const farness = (story: FiledStory) => {
    const path = pathOf(story)
    const isBelow = folder === '.' || path.startsWith(`${folder}/`)
    return (isBelow ? 0 : 10_000) + path.length
  }
  return stories.toSorted(
    (one, other) => farness(one) - farness(other) || (pathOf(one) < pathOf(other) ? -1 : 1)
  )[0]
}

function withoutEnding(name: string): string {
  return name.replace(/\.(?:md|markdown|mdx)$/i, '')
}

function looseKey(name: string): string {
  return key(name).replace(/[\s_-]+/g, ' ')
}
