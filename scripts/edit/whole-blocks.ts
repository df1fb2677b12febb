import type { Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { percentDecoded } from '../kit/percent.ts'
import type { Correction } from '../model/correction.ts'
import { kinds } from '../model/kinds.ts'
import type { Problem, Report } from '../model/problem.ts'
import type { FiledStory } from '../model/story.ts'
import { copyTree } from '../read/story.ts'
import { copySource } from './copy-source.ts'
import { type Draft, draftsOf } from './drafts.ts'
import { prepareTree } from './prepare.ts'

/** The blocks of a story that corrections put in, take out, or give another picture. */
export interface WholeBlocks {
  /** The new blocks; undefined where there is no block with that id, and none where the text makes none. */
  readonly insert: (correction: Correction, after: string) => readonly Draft[] | undefined
  /** Undefined where there is no such block. */
  readonly remove: (id: string) => { readonly text: string } | undefined
  /** How many pictures have this name, and the block of the first; with one alone it is changed. */
  readonly swap: (old: string, name: string, block: string | undefined) => PictureSwap
}

/** What was found of a picture that is to be another. */
export interface PictureSwap {
  readonly count: number
  readonly block: string
}

/** Opens a story's tree for work on whole blocks; `drafts` are kept in the order of the tree. */
export function wholeBlocks(
  filed: FiledStory,
  tree: Root,
  drafts: Draft[],
  report: Report
): WholeBlocks {
  /** The last block that was put in behind each, so that a second comes after the first. */
  const lastBehind = new Map<string, Draft>()
  return {
    insert(correction, after) {
      const isFirst = after === 'headline'
      const anchor = lastBehind.get(after) ?? drafts.find(({ id }) => id === after)
      if (!anchor && !isFirst) return undefined
      const made = written(correction, filed, drafts, report)
      const home = (anchor && parentOf(tree, anchor.node)) ?? tree
      const at = anchor ? home.children.indexOf(anchor.node) + 1 : 0
      home.children.splice(at, 0, ...made.map(({ node }) => node))
      drafts.splice(anchor ? drafts.indexOf(anchor) + 1 : 0, 0, ...made)
      const last = made.at(-1)
      if (last) lastBehind.set(after, last)
      return made
    },
    remove(id) {
      const draft = drafts.find(one => one.id === id)
      const home = draft && parentOf(tree, draft.node)
      if (!draft || !home) return undefined
      home.children.splice(home.children.indexOf(draft.node), 1)
      drafts.splice(drafts.indexOf(draft), 1)
      return { text: textOf(draft.node) }
    },
    swap(old, name, block) {
      const own = drafts.filter(({ id }) => block === undefined || id === block)
      const found = own.flatMap(({ id, node }) => picturesIn(node, old).map(set => ({ id, set })))
      const [first] = found
      if (found.length === 1) first?.set(name)
      return { count: found.length, block: first?.id ?? '' }
    }
  }
}

/** The blocks that a correction's text makes, under ids that no other block has. */
function written(
  { right = '', place }: Correction,
  filed: FiledStory,
  drafts: readonly Draft[],
  report: Report
): readonly Draft[] {
  const tell = (problem: Problem) => report({ ...problem, place })
  const isFree = !kinds[filed.meta.kind].keepsLines
  const text = right.trim()
  const parsed = copyTree({ text, file: place.file, firstLine: 1 }, text, isFree, tell)
  if (!parsed?.children.every(({ type }) => !notes.includes(type))) return []
  const own = { ...filed, file: place.file, tree: parsed, filed: text, copy: text, copyLine: 1 }
  const tree = prepareTree(own, copySource(own), tell)
  // A place in the text of the correction is none in the story’s file.
  visit(tree, node => {
    delete node.position
  })
  const taken = new Set(drafts.map(({ id }) => id))
  return draftsOf(tree, place.file, tell).map(draft => {
    const id = freeId(draft.id, taken)
    taken.add(id)
    return { ...draft, id, place }
  })
}

/** What stands at the foot of a story’s file has no place in one of its blocks. */
const notes: readonly string[] = ['definition', 'footnoteDefinition']

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`
  return free
}

type Home = Extract<Nodes, { type: 'root' | 'containerDirective' }>

/** Blocks of an unknown directive are blocks of the story. */
function parentOf(home: Home, node: Draft['node']): Extract<Nodes, { type: 'root' }> | undefined {
  if (home.children.some(child => child === node)) return home as Extract<Nodes, { type: 'root' }>
  for (const child of home.children) {
    const found = child.type === 'containerDirective' ? parentOf(child, node) : undefined
    if (found) return found
  }
  return undefined
}

/** Writes another name for each picture of a node that has this one. */
function picturesIn(root: Nodes, old: string): readonly ((name: string) => void)[] {
  const found: ((name: string) => void)[] = []
  visit(root, node => {
    if (node.type === 'image' && percentDecoded(node.url) === old)
      found.push(name => {
        node.url = name
      })
    if (node.type !== 'leafDirective' && node.type !== 'containerDirective') return
    const { attributes } = node
    if (attributes && attributes.src === old)
      found.push(name => {
        attributes.src = name
      })
  })
  return found
}
