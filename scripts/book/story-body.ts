import type { Element, ElementContent, Nodes } from 'hast'
import { percentDecoded } from '../kit/percent.ts'
import { xmlCharacters } from '../kit/xml-text.ts'
import type { Report } from '../model/problem.ts'
import type { Block, Story } from '../model/story.ts'
import { anchorOf } from './anchor.ts'
import type { PageBreak } from './book-input.ts'
import { bookLink, type LinkTargets } from './book-link.ts'
import { joinNumbers } from './joined-numbers.ts'
import { withListNumbers } from './list-numbers.ts'
import { markPages, markStart, pageMark } from './page-mark.ts'
import { partCredits } from './part-credits.ts'
import type { PictureShelf } from './picture-shelf.ts'
import { bookProfile } from './profile.ts'
import { reflowingHead } from './reflowing-head.ts'

/** What a story's text needs from the rest of the book. */
export interface BodyNeeds {
  /** Page breaks in this story. */
  readonly breaks: readonly PageBreak[]
  readonly shelf: PictureShelf
  /** Slug → file name beside this one. */
  readonly stories: Readonly<Record<string, string>>
  readonly qrCode: string
  /** BCP 47. */
  readonly language: string
  /** Names of the issue, which no head parts. */
  readonly names: readonly string[]
  /** What ids begin with in a file that the story shares with others, under a heading of theirs; else nothing. */
  readonly prefix: string
  readonly report: Report
}

/** The parts of a story's file below its headline. */
export interface StoryBody {
  /** Marks of the pages that begin with the story. */
  readonly marks: readonly Element[]
  readonly blocks: readonly ElementContent[]
  /** One `li` a footnote. */
  readonly footnotes: readonly ElementContent[]
  /** Marks of the pages that begin with the credit. */
  readonly sourceMarks: readonly Element[]
}

/** A story's blocks and footnotes as book elements, with page marks at their characters. */
export function storyBody(story: Story, needs: BodyNeeds): StoryBody {
  const { prefix } = needs
  const targets: LinkTargets = { ids: idsOf(story, prefix), stories: needs.stories }
  const wanted = wantedIds(story)
  let place = story.blocks[0]?.place ?? { file: story.file }
  const convert = bookProfile({
    headingLevel: prefix === '' ? 1 : 2,
    link: href => bookLink(href, targets) ?? lostLink(href),
    picture: (element, figure) => {
      if (element.tagName === 'svg') return needs.shelf.drawing(element, figure, needs.qrCode)
      return needs.shelf.image(element, story.pictures) ?? lostPicture(element)
    },
    id: id => {
      const anchor = targets.ids.get(id)
      return wanted.delete(id) && anchor?.startsWith(`${prefix}x-`) ? anchor : undefined
    }
  })
  return {
    marks: marksAt('start'),
    blocks: story.blocks.flatMap(block => {
      place = block.place
      tellForbidden(block)
      const inBlock = needs.breaks.flatMap(pageBreak => {
        const { at } = pageBreak
        return at.kind === 'copy' && at.block === block.id ? [{ pageBreak, offset: at.offset }] : []
      })
      const node = partCredits(withListNumbers(block.node), needs.language)
      return markPages(
        [anchored(reflowing(block, convert(node)), prefix + anchorOf(block.id))],
        block.text,
        inBlock
      )
    }),
    footnotes: story.footnotes.map((note, index) => {
      const nodes = note.children.flatMap(node =>
        convert(node.type === 'element' ? withListNumbers(node) : node)
      )
      const turn = needs.breaks.find(({ at }) => at.kind === 'note' && at.note === index + 1)
      const held = joinNumbers(nodes)
      return footnote(turn ? markStart(held, turn) : held, `${prefix}fn-${index + 1}`)
    }),
    sourceMarks: marksAt('source')
  }

  /** Subheads of words alone end their lines as headlines do. */
  function reflowing({ kind }: Block, nodes: readonly ElementContent[]): ElementContent[] {
    const [only] = nodes
    const words = only?.type === 'element' ? only.children : []
    const isHead = kind === 'subhead' && words.length === 1 && words[0]?.type === 'text'
    if (only?.type !== 'element' || !isHead) return joinNumbers(nodes)
    const text = words[0]?.type === 'text' ? words[0].value : ''
    return [{ ...only, children: reflowingHead(text, needs.language, needs.names) }]
  }

  function marksAt(kind: 'start' | 'source'): readonly Element[] {
    return needs.breaks.filter(({ at }) => at.kind === kind).map(pageMark)
  }

  function lostLink(href: string): undefined {
    needs.report({
      code: 'book/link-nowhere',
      severity: 'warning',
      message: {
        en: `The link “${href}” leads nowhere from an e-book; its text stays.`,
        zh: `链接“${href}”在电子书中无处可去，只保留文字。`
      },
      hint: {
        en: 'Give a web, mail or telephone address, another story (`rain.md`) or a place in this one.',
        zh: '请写网址、邮箱、电话、另一篇稿件（如 rain.md）或本篇中的位置。'
      },
      place
    })
  }

  function lostPicture(element: Element): undefined {
    needs.report({
      code: 'book/no-picture',
      severity: 'error',
      message: {
        en: `The picture “${String(element.properties.src ?? '')}” is not among the story’s pictures.`,
        zh: `图片“${String(element.properties.src ?? '')}”不在本篇的图片中。`
      },
      hint: {
        en: 'Put the file into the issue’s pictures folder, or correct its name here.',
        zh: '请把图片放入本期的 pictures 文件夹，或改正这里的文件名。'
      },
      place
    })
  }

  function tellForbidden(block: Block): void {
    if (xmlCharacters(block.text) === block.text) return
    needs.report({
      code: 'book/forbidden-character',
      severity: 'warning',
      message: {
        en: 'A control character or half a character stands here; an e-book cannot hold it.',
        zh: '此处有控制字符或残缺字符，电子书不能收录，已去掉。'
      },
      hint: { en: 'Delete it from the copy.', zh: '请从稿件中删去。' },
      place: block.place
    })
  }
}

/** Exactly one element a block, so that its anchor has one place. */
function anchored(nodes: readonly ElementContent[], id: string): Element {
  const [only] = nodes
  const isOne = nodes.length === 1 && only?.type === 'element' && only.properties.id === undefined
  const element: Element =
    isOne && !/^(a|img|span)$/.test(only.tagName)
      ? only
      : { type: 'element', tagName: 'div', properties: {}, children: [...nodes] }
  return { ...element, properties: { ...element.properties, id } }
}

/** Readers show an `aside` of this type in a small window when its number is touched. */
function footnote(children: readonly ElementContent[], id: string): Element {
  const type = { 'epub:type': 'footnote', role: 'doc-footnote' }
  const properties = { id, ...type }
  const note: Element = { type: 'element', tagName: 'aside', properties, children: [...children] }
  return { type: 'element', tagName: 'li', properties: {}, children: [note] }
}

/** Ids of the copy → ids of the file: blocks, then footnotes, then what else carries one. */
function idsOf(story: Story, prefix: string): Map<string, string> {
  const ids = new Map(story.blocks.map(block => [block.id, prefix + anchorOf(block.id)]))
  story.footnotes.forEach((note, index) => {
    const names = [`fn-${index + 1}`, `user-content-fn-${index + 1}`, ...idsIn(note)]
    for (const name of names) if (!ids.has(name)) ids.set(name, `${prefix}fn-${index + 1}`)
  })
  const others = story.blocks.flatMap(block => [...idsIn(block.node)])
  for (const id of others) if (!ids.has(id)) ids.set(id, `${prefix}x-${ids.size}`)
  return ids
}

/** Ids some link asks for; each is given once only, since copies of one id would be an error. */
function wantedIds(story: Story): Set<string> {
  const hrefs = [...story.blocks.map(block => block.node), ...story.footnotes].flatMap(hrefsIn)
  return new Set(
    hrefs.filter(href => href.startsWith('#')).map(href => percentDecoded(href.slice(1)))
  )
}

function hrefsIn(node: Nodes): string[] {
  const own = node.type === 'element' ? [String(node.properties.href ?? '')] : []
  return 'children' in node ? [...own, ...node.children.flatMap(hrefsIn)] : own
}

function idsIn(node: Nodes): string[] {
  const own = node.type === 'element' && node.properties.id ? [String(node.properties.id)] : []
  return 'children' in node ? [...own, ...node.children.flatMap(child => idsIn(child))] : own
}
