import type { ElementContent } from 'hast'
import type { RootContent } from 'mdast'
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
      return [shapeCode(node.value, place, tools)]
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

function shapeCode(value: string, place: Place, tools: ShapeTools): Shape {
  tools.report({
    code: 'copy/code',
    severity: 'warning',
    place,
    message: {
      en: 'A paragraph that begins with four spaces, or stands between ```, is read as program code; it is set line by line.',
      zh: '行首有四个空格或写在 ``` 之间的段落被读作代码，已逐行排出。'
    },
    hint: {
      en: 'Take the spaces away; the style makes the indent.',
      zh: '请删去行首空格，缩进由样式生成。'
    }
  })
  const children = value.split('\n').flatMap((line, index): ElementContent[] => {
    const text: ElementContent = { type: 'text', value: tools.style(line) }
    return index === 0 ? [text] : [element('br', [], []), text]
  })
  return { kind: 'verse', node: element('p', ['verse'], children) }
}
