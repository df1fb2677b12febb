import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../desk/build.ts'
import type { MadeUp } from '../../desk/build-input.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import { plannedStory } from '../../press/planned-text.ts'
import { bare } from '../../press/proof.ts'
import { present, sampleFolder, throwing } from './sample.ts'

/** The real page built into a temporary folder. */
export interface Built extends Omit<MadeUp, 'faces'> {
  /** Absolute path of a file of the output, as `paper.pdf`. */
  readonly path: (name: string) => string
  readonly read: (name: string) => Promise<Uint8Array>
  /** Slug → the story's words in house style, without white space; in the order of the page. */
  readonly words: ReadonlyMap<string, string>
  readonly remove: () => Promise<void>
}

/** Builds the real page as the command does; throws at the first error. */
export async function builtSample(): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'duikai-sample-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  let made: MadeUp | undefined
  const result = await build(
    { folder: sampleFolder, output: folder, root: projectFolder, draft: false },
    {
      world: diskWorld(),
      report: throwing,
      stage: () => {},
      madeUp: one => {
        made = one
      }
    }
  ).catch(async error => {
    await remove()
    throw error
  })
  const { issue, style, pages, unplaced } = present(result.written ? made : undefined)
  const stories = new Map(issue.stories.map(story => [story.slug, story]))
  const slugs = pages.flatMap(page => page.frames.map(set => set.frame.story))
  const path = (name: string) => join(result.output, name)
  return {
    issue,
    style,
    pages,
    unplaced,
    path,
    read: async name => new Uint8Array(await readFile(path(name))),
    words: new Map(
      slugs.map(slug => {
        const pieces = plannedStory(present(stories.get(slug)))
        return [slug, bare(pieces.map(piece => piece.text).join(''))]
      })
    ),
    remove
  }
}
