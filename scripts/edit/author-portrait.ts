import { authorsPortrait } from '../model/frame-art.ts'
import type { Block, FiledStory } from '../model/story.ts'
import { pictureFigure } from './picture.ts'
import type { ShapeTools } from './shape-tools.ts'

/**
 * The picture of a story's author that its front matter names, as the first block of the copy; it has no caption, as
 * the byline stands over it. Undefined without one, or where it cannot be read, which is reported.
 */
export async function authorPortrait(
  { meta, file, places }: FiledStory,
  { find, report, style }: ShapeTools
): Promise<Block | undefined> {
  if (meta.portrait === undefined) return undefined
  const place = places.portrait ?? { file, line: 1 }
  const alt = style((meta.byline ?? meta.headline.main).replaceAll('\n', ' '))
  const copy = { name: meta.portrait, alt, caption: [], isPortrait: true, place }
  const node = await pictureFigure(copy, find, report)
  if (node.children.length === 0) return undefined
  const properties = { ...node.properties, dataBlock: authorsPortrait }
  return { id: authorsPortrait, kind: 'picture', node: { ...node, properties }, text: '', place }
}
