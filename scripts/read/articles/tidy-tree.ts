import type { Emphasis, PhrasingContent, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { endsShift, hidden, lowers, lowersOne, raises, raisesOne } from './markup/mark.ts'

/**
 * Takes out what stands for masked characters, and the paragraphs that held nothing else; raises and lowers what
 * is marked so; in place.
 */
export function withoutHidden(tree: Root): Root {
  visit(tree, (node, index, parent) => {
    if ('value' in node && node.type !== 'code')
      node.value = node.value.replace(blankBeforeMark, '').replaceAll(hidden, '')
    if (!parent || index === undefined) return
    const isGone =
      (node.type === 'text' && node.value === '' && parent.children.length > 1) ||
      (node.type === 'heading' && !hasContent(node)) ||
      (node.type === 'paragraph' && !hasContent(node) && !node.data?.directiveLabel)
    if (isGone) {
      parent.children.splice(index, 1)
      return index
    }
    if (node.type !== 'text' || !shifts.test(node.value)) return
    const parts = shifted(node.value)
    parent.children.splice(index, 1, ...(parts as never[]))
    return index + parts.length
  })
  return tree
}

/** What is hidden between a word and a mark would leave a blank there. */
const blankBeforeMark = /[ \t]+\ue000+(?=[ \t]*(?:[.,;:!?)\]，。；：！？）]|$))/g

const shifts = /[\ue002-\ue006]/

/** Words with what is raised or lowered among them as elements of their own. */
function shifted(words: string): PhrasingContent[] {
  const shape = new RegExp(
    `[${raisesOne}${lowersOne}]([^${endsShift}])|[${raises}${lowers}]([^${endsShift}]*)${endsShift}`,
    'gu'
  )
  const parts: PhrasingContent[] = []
  let at = 0
  const plain = (value: string) => {
    const bare = value.replace(/[\ue002-\ue006]/g, '')
    if (bare !== '') parts.push({ type: 'text', value: bare })
  }
  for (const { 0: whole, 1: one, 2: many, index } of words.matchAll(shape)) {
    plain(words.slice(at, index))
    const hName = whole.startsWith(raisesOne) || whole.startsWith(raises) ? 'sup' : 'sub'
    const value = one ?? many ?? ''
    if (value !== '')
      parts.push({
        type: 'emphasis',
        data: { hName },
        children: [{ type: 'text', value }]
      } as Emphasis)
    at = index + whole.length
  }
  plain(words.slice(at))
  return parts
}

function hasContent(node: Root['children'][number]): boolean {
  let isFound = textOf(node).replaceAll(hidden, '').trim() !== ''
  visit(node, one => {
    isFound ||= one.type === 'image' || one.type === 'footnoteReference' || one.type === 'html'
  })
  return isFound
}

/** Whether an article has nothing to print. */
export function isNothing(tree: Root): boolean {
  return tree.children.every(
    node =>
      node.type === 'thematicBreak' ||
      node.type === 'definition' ||
      (node.type === 'html' && /^(?:\s*<!--(?:(?!-->)[\s\S])*-->)*\s*$/.test(node.value))
  )
}
