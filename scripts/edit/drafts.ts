import type { FootnoteDefinition, Root, RootContent } from 'mdast'
import type {} from 'remark-directive'
import type { Place, Report } from '../model/problem.ts'
import { containerDirectives } from '../read/directive-names.ts'
import { hashedId, takeWrittenId, uniqueIds } from './block-id.ts'
import { placeOf } from './copy-source.ts'

/** A block of copy before it takes its shape: one node of the tree with its id. */
export interface Draft {
  readonly id: string
  readonly node: RootContent
  readonly place: Place
}

/** The blocks of a story with their ids, and its notes; an id written twice is an error. */
export function draftsOf(tree: Root, file: string, report: Report): readonly Draft[] {
  const unique = uniqueIds()
  const seen = new Set<string>()
  return blocksIn(tree.children).map(node => {
    const place = placeOf(file, node)
    const writtenId = takeWrittenId(node)
    if (writtenId !== undefined && seen.has(writtenId)) reportDuplicate(writtenId, place, report)
    if (writtenId !== undefined) seen.add(writtenId)
    return { id: unique(writtenId ?? hashedId(node)), node, place }
  })
}

/** The notes that a story defines, in the order of its file. */
export function notesOf(tree: Root): readonly FootnoteDefinition[] {
  return tree.children.filter(node => node.type === 'footnoteDefinition')
}

function blocksIn(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.flatMap(node => {
    switch (node.type) {
      case 'definition':
      case 'footnoteDefinition':
      case 'yaml':
        return []
      case 'html':
        return /^(?:\s*<!--(?:(?!-->)[\s\S])*-->)*\s*$/.test(node.value) ? [] : [node]
      case 'containerDirective':
        // read/ has reported the unknown name; its copy is kept.
        return isKnown(node.name) ? [node] : blocksIn(node.children)
      default:
        return [node]
    }
  })
}

function isKnown(name: string): boolean {
  return containerDirectives.some(known => known === name)
}

function reportDuplicate(id: string, place: Place, report: Report): void {
  report({
    code: 'copy/duplicate-id',
    severity: 'error',
    place,
    message: {
      en: `The id {#${id}} is given twice in this story.`,
      zh: `本稿有两处用了同一个编号 {#${id}}。`
    },
    hint: { en: 'Give one of the two another id.', zh: '请给其中一处换一个编号。' }
  })
}
