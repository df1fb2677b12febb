import type { Page } from 'puppeteer'

/** A strip of a page with type in it, as the browser placed it; lengths are CSS px from the top left of its page. */
export interface TypePart {
  /** Page of the print, counted from 0. */
  readonly page: number
  readonly story: string
  readonly language: string
  readonly isHead: boolean
  /** Left edge of its first leg, width of each, and the gap between two. */
  readonly left: number
  readonly legWidth: number
  readonly legGap: number
  readonly legs: number
  readonly runs: readonly TypeRun[]
}

/**
 * Characters side by side on one line: a single one, or Han characters that stand evenly. In upright type `left`
 * is the upper edge, and `top` falls from line to line.
 */
export interface TypeRun {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Right edge of the first character and left edge of the last. */
  readonly firstRight: number
  readonly lastLeft: number
  readonly size: number
  /** The block's id, or the class of a line that has none, as `source`. */
  readonly block: string
  /** Counted from 0 through the print. */
  readonly paragraph: number
  readonly justified: boolean
  /** Space that quotations and boxes keep at the right of the leg, px. */
  readonly insetRight: number
  /** It belongs to the main line of a headline that is not upright. */
  readonly isMain: boolean
}

/** Reads all type of the laid-out pages. */
export async function readTypeRuns(tab: Page): Promise<readonly TypePart[]> {
  // As one string: the protocol takes four times as long over thousands of small objects.
  return JSON.parse(await tab.evaluate(partsAsJson)) as TypePart[]
}

/** Runs in the page, so it takes nothing from outside itself. */
function partsAsJson(): string {
  interface Parent {
    readonly isShown: boolean
    readonly upright: boolean
    /** How far marks are drawn from where they stand, px. */
    readonly moved: number
    readonly facts: Omit<
      TypeRun,
      'text' | 'left' | 'right' | 'top' | 'bottom' | 'firstRight' | 'lastLeft'
    >
  }
  const paragraphs = new Map<Element, number>()
  const range = document.createRange()
  const evenly = /^\p{Script=Han}{4,}$/u
  const sheets = [...document.querySelectorAll('.page')]
  const frames = [...document.querySelectorAll<HTMLElement>('.frame')]
  const parts = frames.flatMap(frame => {
    const sheet = frame.closest('.page') ?? frame
    const origin = sheet.getBoundingClientRect()
    const strips = [...frame.querySelectorAll<HTMLElement>('.head, .copy-legs')]
    return strips.map(part => readPart(part, frame, sheets.indexOf(sheet), origin))
  })
  return JSON.stringify(parts)

  function readPart(
    part: HTMLElement,
    frame: HTMLElement,
    page: number,
    origin: DOMRect
  ): TypePart {
    const isHead = part.classList.contains('head')
    const box = part.getBoundingClientRect()
    const { columnCount, columnGap } = getComputedStyle(part)
    const legs = Number.parseInt(columnCount, 10) || 1
    const legGap = Number.parseFloat(columnGap) || 0
    const runs: TypeRun[] = []
    const parents = new Map<Element, Parent>()
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element) continue
      const parent = parents.get(element) ?? parentOf(element, part, isHead)
      parents.set(element, parent)
      if (parent.isShown) readText(node, parent, origin, runs)
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
      runs
    }
  }

  function parentOf(element: Element, part: HTMLElement, isHead: boolean): Parent {
    const style = getComputedStyle(element)
    const paragraph = element.closest('.lines, p, li, td, th, figcaption, h1, h2, h3, h4') ?? part
    const index = paragraphs.get(paragraph) ?? paragraphs.size
    paragraphs.set(paragraph, index)
    const block = element.closest('[data-block]')?.getAttribute('data-block')
    return {
      isShown: element.closest('svg, rt') === null,
      upright: style.writingMode.startsWith('vertical'),
      moved: style.position === 'relative' ? Number.parseFloat(style.left) || 0 : 0,
      facts: {
        size: Number.parseFloat(style.fontSize),
        block: isHead ? 'head' : (block ?? paragraph.className.replace(/^copy /, '')),
        paragraph: index,
        justified:
          !isHead &&
          // Not the element's own: a name in a list is spread in a box of its own.
          getComputedStyle(paragraph).textAlignLast === 'justify' &&
          element.closest('.end') === null,
        insetRight: isHead ? 0 : insetOf(paragraph, part),
        isMain:
          isHead &&
          paragraph.classList.contains('main') &&
          !style.writingMode.startsWith('vertical')
      }
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

  function readText(node: Node, parent: Parent, origin: DOMRect, runs: TypeRun[]): void {
    const { upright, moved, facts } = parent
    const text = node.nodeValue ?? ''
    if (!upright && evenly.test(text)) {
      const characters = [...text]
      const first = boxOf(node, 0, characters[0]?.length ?? 1)
      const last = boxOf(node, text.length - (characters.at(-1)?.length ?? 1), text.length)
      const advance = (last.left - first.left) / (characters.length - 1) / facts.size
      if (first.top === last.top && advance > 0.9 && advance < 1.6) {
        runs.push(run(text, first, last))
        return
      }
    }
    let offset = 0
    for (const character of text) {
      const box = boxOf(node, offset, offset + character.length)
      offset += character.length
      if (box.height === 0 || (box.width === 0 && /^\s$/.test(character))) continue
      runs.push(run(character, box, box))
    }

    function run(shown: string, first: DOMRect, last: DOMRect): TypeRun {
      if (upright) {
        const top = origin.right - first.right
        const left = first.top - origin.top
        const right = first.bottom - origin.top
        const edges = { left, right, firstRight: right, lastLeft: left }
        return { text: shown, ...edges, top, bottom: top + first.width, ...facts }
      }
      const leftOf = (x: number) => x - origin.left - moved
      return {
        text: shown,
        left: leftOf(first.left),
        right: leftOf(last.right),
        firstRight: leftOf(first.right),
        lastLeft: leftOf(last.left),
        top: first.top - origin.top,
        bottom: first.bottom - origin.top,
        ...facts
      }
    }
  }

  function boxOf(node: Node, from: number, to: number): DOMRect {
    range.setStart(node, from)
    range.setEnd(node, to)
    return range.getBoundingClientRect()
  }
}
