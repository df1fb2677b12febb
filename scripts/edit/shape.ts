import type { Text } from 'hast'
import type { Code, RootContent } from 'mdast'
import type { Place } from '../model/problem.ts'
import { placeOf } from './copy-source.ts'
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
      return shapeDirective(node, tools, nodes => shapeAll(nodes, tools))
    case 'paragraph': {
      const [only, ...others] = node.children
      return only?.type === 'image' && others.length === 0
        ? [await shapeImage(only, place, tools)]
        : shapeCopy(node, place, tools)
    }
    case 'code':
      return [shapeCode(node, place, tools)]
    default:
      return shapeCopy(node, place, tools)
  }
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
function shapeCode({ value, position }: Code, place: Place, tools: ShapeTools): Shape {
  const text: Text = { type: 'text', value }
  const node = element('pre', [], [element('code', [], [text])])
  const lines = (position?.end.line ?? 0) - (position?.start.line ?? 0) + 1
  const isFenced = lines > value.split('\n').length
  if (!isFenced) reportIndented(place, tools)
  return { kind: 'code', node }
}

function reportIndented(place: Place, { report }: ShapeTools): void {
  report({
    code: 'copy/code',
    severity: 'warning',
    place,
    message: {
      en: 'A paragraph that begins with four spaces is read as program code; it is set line by line.',
      zh: '行首有四个空格的段落被读作代码，已逐行排出。'
    },
    hint: {
      en: 'Take the spaces away; the style makes the indent.',
      zh: '请删去行首空格，缩进由样式生成。'
    }
  })
}
