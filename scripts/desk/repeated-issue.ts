import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { World } from '../model/world.ts'

interface Facts {
  readonly pages: readonly { readonly number: number; readonly stories: readonly Pin[] }[]
}

interface Pin {
  readonly story: string
}

/**
 * Writes an issue of one page into a folder as an issue of several, on each of them all its stories under names of
 * their own; the page must name its stories by whole places, and they must have no pictures.
 */
export async function repeatedIssue(
  source: string,
  folder: string,
  pages: number,
  world: World
): Promise<void> {
  const text = async (name: string) =>
    new TextDecoder().decode(await world.read(join(source, name)))
  const copies = Array.from({ length: pages }, (_, at) => at)
  const named = <Entry extends Pin>(entry: Entry, at: number): Entry => ({
    ...entry,
    story: copyName(entry.story, at)
  })
  for (const name of await world.list(folder)) await world.remove(join(folder, name))
  for (const name of (await world.list(source)).filter(one => one.endsWith('.md'))) {
    const story = await text(name)
    for (const at of copies) {
      await world.write(join(folder, `${copyName(name.replace(/\.md$/, ''), at)}.md`), story)
    }
  }
  const facts = parse(await text('issue.yaml')) as Facts
  const repeated = copies.flatMap(at =>
    facts.pages.map(page => ({
      ...page,
      number: page.number + at * facts.pages.length,
      stories: page.stories.map(pin => named(pin, at))
    }))
  )
  await world.write(join(folder, 'issue.yaml'), stringify({ ...facts, pages: repeated }))
  const mended = parse(await text('corrections.yaml')) as readonly (Pin & { readonly id: string })[]
  const corrections = copies.flatMap(at =>
    mended.map(entry => ({ ...named(entry, at), id: copyName(entry.id, at) }))
  )
  await world.write(join(folder, 'corrections.yaml'), stringify(corrections))
}

function copyName(name: string, at: number): string {
  return `${name}-copy-${at + 1}`
}
