import { editStory } from '../edit/story.ts'
import type { Picture, Story } from '../model/story.ts'
import { parseMarkdown } from '../read/markdown.ts'

/** Markdown as a story in house style, its pictures grey; problems are not told. */
export function editedCopy(copy: string, language: string): Promise<Story> {
  const filed = {
    slug: 'copy',
    file: 'copy.md',
    meta: { kind: 'news' as const, headline: { main: '题' }, priority: 1 },
    tree: parseMarkdown(copy),
    copy,
    copyLine: 1,
    filed: copy,
    places: {}
  }
  const settings = { language, corrections: [], find: async (name: string) => grey(name) }
  return editStory(filed, settings, () => undefined)
}

function grey(name: string): Picture {
  const size = { widthPx: 300, heightPx: 200 }
  return { name, bytes: new Uint8Array(), mediaType: 'image/png', ...size, hash: '' }
}
