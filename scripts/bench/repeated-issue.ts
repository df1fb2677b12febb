import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { World } from '../model/world.ts'

interface Facts {
  readonly pages: readonly { readonly number: number; readonly stories: readonly Pin[] }[]
}

interface Pin {
  readonly story: string
}

interface Correction {
  readonly story: string
  readonly wrong: string
  readonly right?: string
}

/**
 * Writes an issue of one page into a folder as an issue of several, on each of them all its stories under names of
 * their own and corrected; the page must name its stories by whole places, and they must have no pictures.
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
  const corrections = parse(await text('corrections.yaml')) as readonly Correction[]
  const facts = parse(await text('issue.yaml')) as Facts
  for (const name of await world.list(folder)) {
    const path = join(folder, name)
    if ((await world.look(path)) === 'file') await world.remove(path)
  }
  for (const name of (await world.list(source)).filter(one => one.endsWith('.md'))) {
    const slug = name.replace(/\.md$/, '')
    const story = corrections
      .filter(entry => entry.story === slug)
      .reduce((copy, { wrong, right = wrong }) => copy.replace(wrong, right), await text(name))
    for (const at of copies) await world.write(join(folder, `${copyName(slug, at)}.md`), story)
  }
  const repeated = copies.flatMap(at =>
    facts.pages.map(page => ({
      ...page,
      number: page.number + at * facts.pages.length,
      stories: page.stories.map(pin => ({ ...pin, story: copyName(pin.story, at) }))
    }))
  )
  await world.write(join(folder, 'issue.yaml'), stringify({ ...facts, pages: repeated }))
}

function copyName(name: string, at: number): string {
  return `${name}-copy-${at + 1}`
}
