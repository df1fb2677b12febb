import type { Text } from 'hast'
import type { Code, RootContent } from 'mdast'
import { canonicalTag } from '../model/language.ts'
import { placeOf } from './copy-source.ts'
import { attribute } from './directive.ts'
import { shapeCopy } from './shape-copy.ts'
import { shapeDirective } from './shape-directive.ts'
import { shapeImage } from './shape-picture.ts'
import { element, type Shape, type ShapeTools } from './shape-tools.ts'

/** Shapes one block of copy; loose HTML or verse may give several, something dropped none. */
export async function shapeBlock(node: RootContent, tools: ShapeTools): Promise<readonly Shape[]> {
  const place = placeOf(tools.file, node)
  switch (node.type) {
    case 'containerDirective':
    case 'leafDirective':
      return spoken(
        await shapeDirective(node, tools, nodes => shapeAll(nodes, tools)),
        attribute(node, 'lang')
      )
    case 'paragraph': {
      const [only, ...others] = node.children
      return only?.type === 'image' && others.length === 0
        ? [await shapeImage(only, place, tools)]
        : shapeCopy(node, place, tools)
    }
    case 'code':
      return [shapeCode(node)]
    default:
      return shapeCopy(node, place, tools)
  }
}

/** Shapes with the language that their directive names. */
function spoken(shapes: readonly Shape[], lang: string | undefined): readonly Shape[] {
  if (lang === undefined) return shapes
  return shapes.map(({ kind, node }) => ({
    kind,
    node: { ...node, properties: { ...node.properties, lang: canonicalTag(lang) ?? lang } }
  }))
}

async function shapeAll(
  nodes: readonly RootContent[],
  tools: ShapeTools
): Promise<readonly Shape[]> {
  const shapes: Shape[] = []
  for (const node of nodes) shapes.push(...(await shapeBlock(node, tools)))
  return shapes
}

/** Program code is no copy: no rule of the house changes it, and its lines and indents stay. */
function shapeCode({ value }: Code): Shape {
  const text: Text = { type: 'text', value }
  return { kind: 'code', node: element('pre', [], [element('code', [], [text])]) }
}
