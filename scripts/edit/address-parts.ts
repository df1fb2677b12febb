import type { FiledStory } from '../model/story.ts'

/** Path of a story's file, from the folder of its issue. */
export function pathOf({ path, slug }: FiledStory): string {
  return path ?? `${slug}.md`
}

/** `./Posts/x.md` and `posts/x/index.html` → `posts/x`. */
export function stemOf(path: string): string {
  return path
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\.(?:md|markdown|mdx|html?)$/i, '')
    .replace(/(?:^|\/)_?index$/i, '')
    .replace(/\/+$/, '')
}

/** What is the same for two names that differ in nothing but how they are typed. */
export function key(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
