import type { Element, ElementContent } from 'hast'
import type { Image, Root } from 'mdast'
import type { Handlers, State } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import type { Report } from '../model/problem.ts'
import type { ToHtml } from './copy-html.ts'
import { placeOf } from './copy-source.ts'
import type { FindPicture } from './picture.ts'

/** 外字: a character that no face has, given as a picture in the line, `![䶮](gaiji/yan.svg)`. */
export interface Gaiji {
  readonly handlers: Handlers
  /** The converter with the pictures put in the places that the handlers keep for them. */
  readonly drawnIn: (toHtml: ToHtml) => ToHtml
}

/** Reads the 外字 of a story's tree; one without a text that says what it is is an error. */
export async function readGaiji(
  tree: Root,
  file: string,
  find: FindPicture,
  report: Report
): Promise<Gaiji> {
  const nodes: Image[] = []
  visit(tree, 'image', (node, _, parent) => {
    if (node.url.startsWith('gaiji/') && (parent?.children.length ?? 0) > 1) nodes.push(node)
  })
  const pictures = await Promise.all(nodes.map(node => find(node.url, placeOf(file, node))))
  for (const node of nodes)
    if (!node.alt?.trim()) report({ ...withoutText, place: placeOf(file, node) })
  const drawings = nodes.map(({ alt }, at): ElementContent => {
    const picture = pictures[at]
    if (!picture) return { type: 'text', value: alt ?? '' }
    const properties = { className: ['gaiji'], src: picture.name, alt: alt?.trim() ?? '' }
    return { type: 'element', tagName: 'img', properties, children: [] }
  })
  return {
    handlers: {
      image(state: State, node: Image): Element {
        const at = nodes.findIndex(
          one => one.position?.start.offset === node.position?.start.offset
        )
        const isKnown = at >= 0 && nodes[at]?.url === node.url
        const result: Element = isKnown ? kept(at) : refused(node)
        state.patch(node, result)
        return result
      }
    },
    drawnIn: toHtml => async (copy, place) =>
      (await toHtml(copy, place)).map(node => drawn(node, drawings))
  }
}

/** Stands for the picture while what is not allowed is taken out of the copy. */
function kept(at: number): Element {
  const properties = { className: ['gaiji'], dataGaiji: `${at}` }
  return { type: 'element', tagName: 'span', properties, children: [] }
}

function refused({ url, alt }: Image): Element {
  return { type: 'element', tagName: 'img', properties: { src: url, alt: alt ?? '' }, children: [] }
}

function drawn(node: ElementContent, drawings: readonly ElementContent[]): ElementContent {
  if (node.type !== 'element') return node
  const at = node.properties.dataGaiji
  if (at !== undefined) return drawings[Number(at)] ?? { type: 'text', value: '' }
  return { ...node, children: node.children.map(child => drawn(child, drawings)) }
}

const withoutText = {
  code: 'copy/gaiji-text',
  severity: 'error',
  message: {
    en: 'The picture of a character has no text that says what it is.',
    zh: '外字图片没有写明是什么字。'
  },
  hint: {
    en: 'Write the character, or how it is made up, in the brackets: ![䶮](gaiji/yan.svg), ![龙下天](gaiji/yan.svg).',
    zh: '请在方括号内写明此字或它的写法：![䶮](gaiji/yan.svg)、![上龙下天](gaiji/yan.svg)。'
  }
} as const
