import type { Page } from 'puppeteer-core'
import { type PackedType, unpackedType } from './packed-type.ts'
import type { TypeFacts, TypePart } from './type-part.ts'

/** Reads all type of the laid-out pages. */
export async function readTypeRuns(tab: Page): Promise<readonly TypePart[]> {
  return unpackedType(JSON.parse(await tab.evaluate(packedTypeAsJson)) as PackedType)
}

/** Runs in the page, so it takes nothing from outside itself. */
function packedTypeAsJson(): string {
  interface Paragraph {
    readonly index: number
    readonly block: string
    readonly justified: boolean
    readonly insetRight: number
    readonly measure: number
    readonly isTabular: boolean
    readonly isMain: boolean
  }
  interface Parent {
    readonly isShown: boolean
    readonly isEmoji: boolean
    readonly upright: boolean
    readonly size: number
    /** Where its facts stand among all facts. */
    readonly facts: number
  }
  const paragraphs = new Map<Element, Paragraph>()
  const facts = new Map<string, number>()
  const range = document.createRange()
  // `ideograph` of `kit/han.ts`, which the page does not know.
  const evenly = /^\p{Script=Han}{4,}$/u
  const sheets = [...document.querySelectorAll('.page')]
  const frames = [...document.querySelectorAll<HTMLElement>('.frame')]
  const numbers: number[] = []
  let text = ''
  let runs = 0
  let row = { facts: -1, top: 0, bottom: 0 }
  let reached = 0
  const parts = frames.flatMap(frame => {
    const sheet = frame.closest('.page') ?? frame
    const origin = sheet.getBoundingClientRect()
    const strips = [...frame.querySelectorAll<HTMLElement>('.head, .lead-picture, .copy-legs')]
    return strips.map(part => readPart(part, frame, sheets.indexOf(sheet), origin))
  })
  const packed: PackedType = {
    parts,
    facts: [...facts.keys()].map(shared => JSON.parse(shared) as TypeFacts),
    text,
    numbers
  }
  return JSON.stringify(packed)

  function readPart(
    part: HTMLElement,
    frame: HTMLElement,
    page: number,
    origin: DOMRect
  ): PackedType['parts'][number] {
    const isHead = part.classList.contains('head')
    const box = part.getBoundingClientRect()
    const { columnCount, columnGap } = getComputedStyle(part)
    const legs = Number.parseInt(columnCount, 10) || 1
    const legGap = Number.parseFloat(columnGap) || 0
    const runsBefore = runs
    const parents = new Map<Element, Parent>()
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element) continue
      const parent = parents.get(element) ?? parentOf(element, part, isHead)
      parents.set(element, parent)
      if (parent.isShown) readText(node, parent, origin)
    }
    return {
      page,
      story: frame.id,
      language: frame.lang,
      isHead,
      left: box.left - origin.left,
      legWidth: (box.width - (legs - 1) * legGap) / legs,
      legGap,
      legs,
      runs: runs - runsBefore
    }
  }

  function parentOf(element: Element, part: HTMLElement, isHead: boolean): Parent {
    const { fontSize, writingMode } = getComputedStyle(element)
    const around = element.closest('.lines, p, li, td, th, figcaption, h1, h2, h3, h4') ?? part
    const paragraph = paragraphs.get(around) ?? paragraphOf(around, part, isHead)
    paragraphs.set(around, paragraph)
    const block = element.closest('[data-block]')?.getAttribute('data-block')
    // A number in one em of an upright line has a writing mode of its own.
    const upright = writingMode.startsWith('vertical') || element.classList.contains('combined')
    const size = Number.parseFloat(fontSize)
    const own: TypeFacts = {
      size,
      block: isHead ? 'head' : (block ?? paragraph.block),
      paragraph: paragraph.index,
      justified: paragraph.justified && element.closest('.end') === null,
      isShort: paragraph.justified && element.closest('.short') !== null,
      ends: element.closest('.end:not(.short)') !== null,
      measure: paragraph.measure,
      isTabular: paragraph.isTabular,
      insetRight: paragraph.insetRight,
      isMain: paragraph.isMain && !upright
    }
    const shared = JSON.stringify(own)
    const at = facts.get(shared) ?? facts.size
    facts.set(shared, at)
    const isShown = element.closest('svg, rt, .item-mark') === null
    const isEmoji = element.classList.contains('emoji')
    return { isShown, isEmoji, upright, size, facts: at }
  }

  function paragraphOf(around: Element, part: HTMLElement, isHead: boolean): Paragraph {
    return {
      index: paragraphs.size,
      block: around.className.replace(/^copy /, ''),
      // Not the text's own: a name in a list is spread in a box of its own.
      justified: !isHead && getComputedStyle(around).textAlignLast === 'justify',
      insetRight: isHead ? 0 : insetOf(around, part),
      measure: Number.parseFloat(getComputedStyle(around).width) || part.clientWidth,
      isTabular: around.closest('table, .in-air') !== null,
      isMain: isHead && around.classList.contains('main')
    }
  }

  function insetOf(paragraph: Element, part: Element): number {
    let inset = 0
    for (let at: Element | null = paragraph; at && at !== part; at = at.parentElement) {
      const { paddingRight, marginRight } = getComputedStyle(at)
      inset += (Number.parseFloat(paddingRight) || 0) + (Number.parseFloat(marginRight) || 0)
    }
    return inset
  }

  function readText(node: Node, parent: Parent, origin: DOMRect): void {
    const whole = node.nodeValue ?? ''
    if (parent.isEmoji) {
      const box = boxOf(node, 0, whole.length)
      pack(standIn(whole), 1, box, box, parent, origin)
      return
    }
    if (!parent.upright && evenly.test(whole) && packEvenly(node, whole, parent, origin)) return
    let offset = 0
    for (const character of whole) {
      const box = boxOf(node, offset, offset + character.length)
      offset += character.length
      if (box.height === 0 || (box.width === 0 && /^\s$/.test(character))) continue
      pack(character, 1, box, box, parent, origin)
    }
  }

  /** Characters are told one by one: the one that makes an emoji what it is stands for all of it. */
  function standIn(emoji: string): string {
    const characters = [...emoji]
    return characters.find(one => one > '9') ?? emoji
  }

  /** By its two ends alone, where its characters stand at even distances on one line. */
  function packEvenly(node: Node, whole: string, parent: Parent, origin: DOMRect): boolean {
    const characters = [...whole]
    const first = boxOf(node, 0, characters[0]?.length ?? 1)
    const last = boxOf(node, whole.length - (characters.at(-1)?.length ?? 1), whole.length)
    const advance = (last.left - first.left) / (characters.length - 1) / parent.size
    const isEven = first.top === last.top && advance > 0.9 && advance < 1.6
    if (isEven) pack(whole, characters.length, first, last, parent, origin)
    return isEven
  }

  function pack(
    shown: string,
    count: number,
    first: DOMRect,
    last: DOMRect,
    parent: Parent,
    origin: DOMRect
  ): void {
    const { upright } = parent
    const left = upright ? first.top - origin.top : first.left - origin.left
    const right = upright ? first.bottom - origin.top : last.right - origin.left
    const top = upright ? origin.right - first.right : first.top - origin.top
    const bottom = upright ? top + first.width : first.bottom - origin.top
    if (row.facts !== parent.facts || row.top !== top || row.bottom !== bottom) {
      row = { facts: parent.facts, top, bottom }
      numbers.push(0, parent.facts, 64 * top, 64 * bottom)
    }
    numbers.push(count, 64 * (left - reached), 64 * (right - left))
    if (count > 1) numbers.push(64 * (first.right - first.left), 64 * (last.right - last.left))
    reached = right
    text += shown
    runs += 1
  }

  function boxOf(node: Node, from: number, to: number): DOMRect {
    range.setStart(node, from)
    range.setEnd(node, to)
    return range.getBoundingClientRect()
  }
}
