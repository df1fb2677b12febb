import type { ElementContent } from 'hast'
import type { Image, RootContent } from 'mdast'
import type { Place } from '../model/problem.ts'
import { attribute, type Directive } from './directive.ts'
import { pictureFigure } from './picture.ts'
import { inline } from './shape-copy.ts'
import type { Shape, ShapeTools } from './shape-tools.ts'

/** Shapes `::picture` or `:::picture`: the label and the copy inside are the caption. */
export async function directivePicture(
  node: Directive,
  label: readonly ElementContent[],
  content: readonly RootContent[],
  place: Place,
  tools: ShapeTools
): Promise<Shape> {
  const caption = [...label]
  for (const block of content) caption.push(...(await inline(block, place, tools)))
  const [alt, credit] = [attribute(node, 'alt'), attribute(node, 'credit')]
  const focus = attribute(node, 'focus')
  const copy = {
    name: attribute(node, 'src') ?? '',
    caption,
    place,
    ...(alt === undefined ? {} : { alt: tools.style(alt) }),
    ...(focus === undefined ? {} : { focus }),
    ...(credit === undefined ? {} : { credit: tools.style(credit) })
  }
  return { kind: 'picture', node: await pictureFigure(copy, tools.find, tools.report) }
}

/** Shapes a Markdown picture that is a paragraph of its own: its words are the caption, its title the credit. */
export async function shapeImage(image: Image, place: Place, tools: ShapeTools): Promise<Shape> {
  const alt = tools.style(image.alt ?? '')
  const caption: ElementContent[] = alt ? [{ type: 'text', value: alt }] : []
  const credit = image.title ? { credit: tools.style(image.title) } : {}
  const copy = { name: image.url, caption, place, ...credit }
  return { kind: 'picture', node: await pictureFigure(copy, tools.find, tools.report) }
}
