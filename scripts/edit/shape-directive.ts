import type { ElementContent } from 'hast'
import type { RootContent } from 'mdast'
import type { Place } from '../model/problem.ts'
import { placeOf } from './copy-source.ts'
import { attribute, checkAttributes, type Directive, partsOf } from './directive.ts'
import { hotlineList } from './hotline-list.ts'
import { markLetterParts } from './letter-parts.ts'
import { nameList } from './name-list.ts'
import { qrFigure } from './qr.ts'
import { inline } from './shape-copy.ts'
import { shapePictures } from './shape-group.ts'
import { directivePicture } from './shape-picture.ts'
import { element, type Shape, type ShapeTools } from './shape-tools.ts'

type Inside = (nodes: readonly RootContent[]) => Promise<readonly Shape[]>

/** Shapes a directive that the house knows; `inside` shapes the blocks that a box or a letter holds. */
export async function shapeDirective(
  node: Directive,
  tools: ShapeTools,
  inside: Inside
): Promise<readonly Shape[]> {
  checkAttributes(node, tools.file, tools.report)
  const place = placeOf(tools.file, node)
  const { label, content } = partsOf(node)
  const caption = label ? await inline(label, place, tools) : []
  switch (node.name) {
    case 'rule':
      return [{ kind: 'rule', node: element('hr', [], []) }]
    case 'qr': {
      const value = attribute(node, 'value') ?? ''
      const figure = await qrFigure(value, caption, tools.language, place, tools.report)
      if (figure) return [{ kind: 'qr', node: figure }]
      return caption.length > 0 ? [{ kind: 'paragraph', node: element('p', [], caption) }] : []
    }
    case 'picture':
      return [await directivePicture(node, caption, content, place, tools)]
    case 'pictures':
      return shapePictures(node, caption, content, place, tools, inside)
    case 'hotlines':
      return [{ kind: 'hotlines', node: await hotlineList(caption, content, place, tools) }]
    case 'names':
      return nameList(caption, content, place, tools)
    case 'verse':
      return verse(caption, content, place, tools)
    case 'box':
    case 'pull-quote':
    case 'letter':
      return [container(node.name, caption, await inside(content))]
    default:
      // read/ has reported the unknown name; its words are kept.
      return caption.length > 0 ? [{ kind: 'paragraph', node: element('p', [], caption) }] : []
  }
}

function container(
  name: 'box' | 'pull-quote' | 'letter',
  label: readonly ElementContent[],
  shapes: readonly Shape[]
): Shape {
  const head = label.length > 0 ? [element('h3', [], label)] : []
  const nodes = shapes.map(shape => shape.node)
  return name === 'letter'
    ? {
        kind: 'quote',
        node: element('blockquote', ['letter'], [...head, ...markLetterParts(nodes)])
      }
    : { kind: name, node: element('aside', [name], [...head, ...nodes]) }
}

async function verse(
  label: readonly ElementContent[],
  content: readonly RootContent[],
  place: Place,
  tools: ShapeTools
): Promise<readonly Shape[]> {
  const stanzas = label.length > 0 ? [element('p', ['verse', 'verse-title'], label)] : []
  for (const node of content)
    stanzas.push(element('p', ['verse'], await inline(node, place, tools)))
  return stanzas.map(node => ({ kind: 'verse', node }))
}
