import type { Page } from 'puppeteer'

/** A character as the browser placed it; lengths are CSS px from the top left of its page area. */
export interface PlacedCharacter {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Size of its type. */
  readonly size: number
}

/** One line of type on the page. */
export interface TypeLine {
  readonly story: string
  /** The block's id, or `head`, or the class of a line that has none, as `source`. */
  readonly block: string
  /** Counted from 1 through the story, its head included. */
  readonly line: number
  readonly characters: readonly PlacedCharacter[]
  /** Justified to its leg; otherwise it ends a paragraph, is centred, or ragged by design. */
  readonly justified: boolean
  readonly first: boolean
  readonly last: boolean
  /** Edges of the leg in which it stands. */
  readonly legLeft: number
  readonly legRight: number
}

interface Read extends PlacedCharacter {
  readonly story: string
  readonly block: string
  readonly paragraph: number
  readonly justified: boolean
  readonly legLeft: number
  readonly legRight: number
}

/** Reads every line of type from the laid-out pages in the browser that prints them. */
export async function readTypeLines(tab: Page): Promise<readonly TypeLine[]> {
  const read = await tab.evaluate(readCharacters)
  const groups: Read[][] = []
  for (const character of read) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && sameLine(before, character)) group.push(character)
    else groups.push([character])
  }
  let line = 0
  return groups.map((characters, at): TypeLine => {
    const head = characters[0] as Read
    const previous = groups[at - 1]?.[0]
    line = previous?.story === head.story ? line + 1 : 1
    return {
      story: head.story,
      block: head.block,
      line,
      characters,
      justified: characters.some(one => one.justified),
      first: previous?.paragraph !== head.paragraph,
      last: groups[at + 1]?.[0]?.paragraph !== head.paragraph,
      legLeft: head.legLeft,
      legRight: head.legRight
    }
  })
}

function sameLine(before: Read, after: Read): boolean {
  const middle = ({ top, bottom }: Read) => (top + bottom) / 2
  return (
    before.paragraph === after.paragraph &&
    Math.abs(middle(before) - middle(after)) < Math.max(before.size, after.size) / 2 &&
    after.left > before.left - after.size
  )
}

/** Runs in the page. */
function readCharacters(): readonly Read[] {
  const paragraphs = new Map<Element, number>()
  const range = document.createRange()
  return [...document.querySelectorAll<HTMLElement>('.frame')].flatMap(frame => {
    const sheet = (frame.closest('.page') ?? frame).getBoundingClientRect()
    const parts = [...frame.querySelectorAll<HTMLElement>('.head, .copy-legs')]
    return parts.flatMap(part => {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
      const found: Read[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!parent || parent.closest('svg, rt')) continue
        found.push(...charactersOf(node, parent, part, frame.id, sheet))
      }
      return found
    })
  })

  function charactersOf(
    node: Node,
    parent: Element,
    part: HTMLElement,
    story: string,
    sheet: DOMRect
  ): readonly Read[] {
    const style = getComputedStyle(parent)
    const paragraph = parent.closest('.lines, p, li, td, th, figcaption, h1, h2, h3, h4') ?? part
    if (!paragraphs.has(paragraph)) paragraphs.set(paragraph, paragraphs.size)
    const block = parent.closest('[data-block]')?.getAttribute('data-block')
    const inHead = part.classList.contains('head')
    const justified =
      !inHead && style.textAlignLast === 'justify' && parent.closest('.end') === null
    const found: Read[] = []
    let offset = 0
    for (const text of node.nodeValue ?? '') {
      range.setStart(node, offset)
      offset += text.length
      range.setEnd(node, offset)
      const box = range.getBoundingClientRect()
      if (box.height === 0 || (box.width === 0 && /^\s$/.test(text))) continue
      found.push({
        text,
        left: box.left - sheet.left,
        right: box.right - sheet.left,
        top: box.top - sheet.top,
        bottom: box.bottom - sheet.top,
        size: Number.parseFloat(style.fontSize),
        story,
        block: inHead ? 'head' : (block ?? paragraph.className.replace(/^copy /, '')),
        paragraph: paragraphs.get(paragraph) ?? 0,
        justified,
        ...legAt((box.left + box.right) / 2, part, sheet)
      })
    }
    return found
  }

  function legAt(
    x: number,
    part: HTMLElement,
    sheet: DOMRect
  ): { legLeft: number; legRight: number } {
    const box = part.getBoundingClientRect()
    const { columnCount, columnGap } = getComputedStyle(part)
    const legs = Number.parseInt(columnCount, 10) || 1
    const gap = Number.parseFloat(columnGap) || 0
    const width = (box.width - (legs - 1) * gap) / legs
    const leg = Math.max(
      0,
      Math.min(legs - 1, Math.floor((x - box.left + gap / 2) / (width + gap)))
    )
    const legLeft = box.left - sheet.left + leg * (width + gap)
    return { legLeft, legRight: legLeft + width }
  }
}
