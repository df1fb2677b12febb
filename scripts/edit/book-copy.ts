import type { ElementContent } from 'hast'
import type { JumpLock } from '../model/accepted-layout.ts'
import type { Issue } from '../model/issue.ts'
import type { Block, Story } from '../model/story.ts'

/** An issue with its copy as the book has it: without the addresses that paper prints beside its links. */
export function withBookCopy(issue: Issue): Issue {
  return { ...issue, stories: issue.stories.map(bookStory) }
}

function bookStory({ inBook, ...story }: Story): Story {
  return inBook ? { ...story, ...inBook } : story
}

/** Where stories leave their pages, counted in the book's copy instead of the paper's. */
export function bookJumps(issue: Issue, jumps: readonly JumpLock[]): readonly JumpLock[] {
  return jumps.map(jump => {
    const story = issue.stories.find(({ slug }) => slug === jump.story)
    const paper = story?.blocks.find(({ id }) => id === jump.block)
    const book = story?.inBook?.blocks.find(({ id }) => id === jump.block)
    if (!paper || !book || jump.offset === 0) return jump
    return { ...jump, offset: sameOffset(paper, book, jump.offset) }
  })
}

/** The place in the book's text of a block where as much of the copy itself stands before it as in the paper's. */
function sameOffset(paper: Block, book: Block, offset: number): number {
  const before = unitsOf(paper).slice(0, paper.text.slice(0, offset).replace(/\s/g, '').length)
  const followsNumber = before.at(-1)?.isNumber === true
  let letters = before.filter(({ isNumber }) => !isNumber).length
  const units = unitsOf(book)
  const last = units.findIndex(({ isNumber }) => !isNumber && --letters === 0)
  const next = units.findIndex(({ isNumber }, index) => index > last && !isNumber)
  const count = followsNumber && next > last ? next : last + 1
  const ends = [...book.text.matchAll(/\S/g)].map(({ index }) => index + 1)
  return ends[count - 1] ?? book.text.length
}

interface Unit {
  /** Part of the number of a note. */
  readonly isNumber: boolean
}

/** Every UTF-16 unit of a block's text that is no blank. */
function unitsOf({ node }: Block): readonly Unit[] {
  return unitsIn(node, false)
}

function unitsIn(node: ElementContent, isNumber: boolean): readonly Unit[] {
  if (node.type === 'text')
    return Array.from({ length: node.value.replace(/\s/g, '').length }, () => ({ isNumber }))
  if (node.type !== 'element') return []
  const isCall = isNumber || 'dataFootnoteRef' in node.properties
  return node.children.flatMap(child => unitsIn(child, isCall))
}
