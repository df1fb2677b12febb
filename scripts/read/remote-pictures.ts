import type { Nodes, Root } from 'mdast'
import type {} from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import type { Recast } from '../model/article.ts'
import type { FiledStory } from '../model/story.ts'
import { filedOffsets } from './articles/filed-offsets.ts'

/**
 * A story without its pictures on the web, each with its caption and credit in the list of what was left out; in
 * place. The tree's offsets count in `text`, the file's text as it was cleaned.
 */
export function withoutRemotePictures(story: FiledStory, text: string): FiledStory {
  const found: Recast[] = []
  const filedAt = filedOffsets(story.filed, text)
  const takeOut = (tree: Root) =>
    visit(tree, (node, index, parent) => {
      const address = addressOf(node)
      if (!parent || index === undefined || !isRemote(address)) return
      const { start, end } = node.position ?? {}
      const [from, to] = [filedAt(start?.offset ?? 0), filedAt(end?.offset ?? 0)]
      const note = `remote ${address}`
      found.push({ kind: 'lost-picture', start: from, end: to, prints: [], note })
      parent.children.splice(index, 1)
      return index
    })
  takeOut(story.tree)
  if (found.length === 0) return story
  const children = story.tree.children.filter(
    node => node.type !== 'paragraph' || node.children.some(isWords)
  )
  return { ...story, tree: { ...story.tree, children }, leftOut: found }
}

function addressOf(node: Nodes): string {
  if (node.type === 'image') return node.url
  const isPicture = node.type === 'leafDirective' || node.type === 'containerDirective'
  return isPicture && node.name === 'picture' ? (node.attributes?.src ?? '') : ''
}

/** Whether a picture’s address leads to the web. */
function isRemote(address: string): boolean {
  return /^(?:(?:https?|ftp):|\/\/)/i.test(address.trim())
}

function isWords(node: Nodes): boolean {
  return node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')
}
