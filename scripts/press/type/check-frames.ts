import type { Page } from 'puppeteer-core'
import type { Place, Problem } from '../../model/problem.ts'

/** What the browser measured of one frame, CSS px. */
export interface FrameMeasure {
  readonly story: string
  /** Copy or head that stands outside its box: px beyond the edge. */
  readonly overflowPx: number
  /** Blocks of copy whose top or height is off the row grid by more than a quarter of a px. */
  readonly offGrid: number
  /** Lines wider than their leg, px of the worst. */
  readonly wideLinePx: number
  /** The block that stands outside its room, or `head`; absent where none does. */
  readonly block?: string
}

/** Where a block of a story stands in the newsroom's files. */
export type PlaceOf = (story: string, block: string | undefined) => Place

/** Measures every frame of the laid-out pages in the browser that prints them. */
export function measureFrames(tab: Page, rowPx: number): Promise<readonly FrameMeasure[]> {
  return tab.evaluate(row => {
    // Boxes are measured, not the type in them: a face may be taller than its line and does no harm.
    const below = (box: Element) => {
      const { bottom } = box.getBoundingClientRect()
      const feet = [...box.children].flatMap(child => [...child.getClientRects()])
      return Math.max(0, ...feet.map(foot => foot.bottom - bottom))
    }
    const over = (slab: HTMLElement) => {
      const { height } = slab.getBoundingClientRect()
      const rows = Number(slab.style.getPropertyValue('--rows'))
      // Rows of a table grow with what they hold; its title stands over them.
      const title = slab.querySelector(':scope > caption')?.getBoundingClientRect().height ?? 0
      if (/^t/i.test(slab.tagName)) return height - title - rows * row
      return below(slab)
    }
    // The words of a sign stand in a box of their own.
    const drawnOf = (part: Element) =>
      getComputedStyle(part.querySelector(':scope > .sign-words') ?? part)
    const pen = document.createElement('canvas').getContext('2d')
    // From the middle of the last line to the foot of its ink, as the face draws these very letters.
    const inkUnder = (part: Element) => {
      const { fontStyle, fontWeight, fontSize, fontFamily } = drawnOf(part)
      const line = document.createRange()
      line.selectNodeContents(part)
      const end = [...part.querySelectorAll('br')].at(-1)
      if (end) line.setStartAfter(end)
      if (!pen) return Number.POSITIVE_INFINITY
      pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
      const ink = pen.measureText(line.toString())
      const baseline = (ink.fontBoundingBoxAscent - ink.fontBoundingBoxDescent) / 2
      return baseline + ink.actualBoundingBoxDescent
    }
    const px = Number.parseFloat
    const isEdged = (part: Element, side: 'Top' | 'Bottom') =>
      drawnOf(part)[`border${side}Style`] !== 'none' ||
      part.matches('.reversed, .sign-band, .sign-frame, .sign-bar')
    const blank = (part: Element, reachPx: number, airPx: number) =>
      airPx + Math.max(0, px(drawnOf(part).lineHeight) / 2 - reachPx)
    const isFirstPart = (head: Element, frame: Element) => {
      const { top } = head.getBoundingClientRect()
      const parts = [...frame.querySelectorAll('.part')]
      return parts.every(part => part === head || part.getBoundingClientRect().top >= top)
    }
    const overTop = (first: Element, head: Element, frame: Element) => {
      const { fontSize, borderTopWidth, paddingTop } = drawnOf(first)
      const { top } = first.getBoundingClientRect()
      const reachPx = 0.35 * px(fontSize)
      const ink = (airPx: number) =>
        head.getBoundingClientRect().top - top - blank(first, reachPx, airPx)
      if (!isEdged(first, 'Top')) return ink(px(paddingTop))
      if (!first.matches('.ruled') || !isFirstPart(head, frame)) return ink(0)
      // The upper rule of a ruled headline is the head of its frame, where nothing of that is over it.
      const ruleOver = frame.getBoundingClientRect().top - top
      return Math.max(ruleOver, ink(px(borderTopWidth) + px(paddingTop)))
    }
    const underFoot = (last: Element, head: Element) => {
      const airPx = isEdged(last, 'Bottom') ? 0 : px(drawnOf(last).paddingBottom)
      const reachPx = Math.min(px(drawnOf(last).fontSize) / 2, inkUnder(last))
      const foot = last.getBoundingClientRect().bottom - blank(last, reachPx, airPx)
      return foot - head.getBoundingClientRect().bottom
    }
    // Heads are placed by their ink, so that boxes of lines may stand out of a strip: of the type in them nearly all
    // must be inside.
    const stickingOut = (stack: Element, head: Element, frame: Element) => {
      const [first, last] = [stack.firstElementChild, stack.lastElementChild]
      if (!first || !last) return []
      if (!head.matches('.upright')) return [overTop(first, head, frame), underFoot(last, head)]
      const [strip, from, to] = [head, first, last].map(one => one.getBoundingClientRect())
      return strip && from && to ? [strip.top - from.top, to.bottom - strip.bottom] : []
    }
    const blockOf = (element: Element) =>
      element.closest('[data-block]')?.getAttribute('data-block') ?? ''
    const lastIn = (strip: Element) =>
      [...strip.querySelectorAll('[data-block]')].at(-1)?.getAttribute('data-block') ?? ''
    const off = (length: number) => Math.abs(length - Math.round(length / row) * row)
    return [...document.querySelectorAll<HTMLElement>('.frame')].map(frame => {
      const strips = [...frame.querySelectorAll<HTMLElement>('.part:not(.head)')]
      const head = frame.querySelector<HTMLElement>('.stack')
      const sheet = frame.closest('.page')?.getBoundingClientRect()
      const slabs = [...frame.querySelectorAll<HTMLElement>('[style*="--rows:"]')]
      const blocks = [...frame.querySelectorAll<HTMLElement>('.copy-legs > *')]
      const strip = frame.querySelector('.head')
      const inner = strip?.getBoundingClientRect()
      const lines = [...(head?.children ?? [])].map(line => {
        const range = document.createRange()
        range.selectNodeContents(line)
        const text = range.getBoundingClientRect()
        if (inner && line.closest('.upright')) {
          // Beside its lines stand their faces' own ascents, which are higher than the lines: the box tells.
          const { left, right } = line.getBoundingClientRect()
          return Math.max(inner.left - left, right - inner.right, text.bottom - inner.bottom, 0)
        }
        // The blank half of an opening mark at the head of a line stands outside it.
        const hang = Number.parseFloat(getComputedStyle(line).fontSize) / 2
        const opens = /[“‘（《〈「『【〔［｛〖]/.test(line.textContent ?? '')
        const left = opens ? text.left + hang : text.left
        return inner ? Math.max(inner.left - left, text.right - inner.right, 0) : 0
      })
      const outside: (readonly [px: number, block: string])[] = [
        ...(head && strip ? stickingOut(head, strip, frame) : []).map(px => [px, 'head'] as const),
        ...lines.map(px => [px, 'head'] as const),
        // What is higher than its rows lies over what follows.
        ...slabs.map(slab => [over(slab), blockOf(slab)] as const),
        ...strips.map(strip => [strip.scrollWidth - strip.clientWidth, lastIn(strip)] as const),
        ...strips.map(strip => [below(strip), lastIn(strip)] as const)
      ]
      const wide = blocks.map(
        block => [block.scrollWidth - block.clientWidth, blockOf(block)] as const
      )
      const worst = [...outside, ...wide].reduce(
        (most, one) => (one[0] > most[0] ? one : most),
        [0, '']
      )
      return {
        story: frame.id,
        overflowPx: Math.max(0, ...outside.map(([px]) => px)),
        ...(worst[1] === '' ? {} : { block: worst[1] }),
        offGrid: blocks.filter(block => {
          const rects = [...block.getClientRects()]
          return rects.some(
            rect => off(rect.top - (sheet?.top ?? 0)) > 0.25 || off(rect.height) > 0.25
          )
        }).length,
        wideLinePx: Math.max(0, ...wide.map(([px]) => px))
      }
    })
  }, rowPx)
}

/** What is wrong with measured frames: text outside its box would be clipped or run into a neighbour. */
export function frameProblems(
  frames: readonly FrameMeasure[],
  placeOf: PlaceOf
): readonly Problem[] {
  return frames.flatMap(frame => {
    const place = placeOf(frame.story, frame.block)
    const problems: Problem[] = []
    if (frame.overflowPx > 1 || frame.wideLinePx > 1) {
      const px = Math.round(Math.max(frame.overflowPx, frame.wideLinePx))
      problems.push({
        code: 'press/frame-overflow',
        severity: 'error',
        place,
        message: {
          en: `“${frame.story}” stands ${px} px outside its frame.`,
          zh: `“${frame.story}”超出版位 ${px} 像素。`
        },
        hint: {
          en: 'It is printed larger than it was measured. Take out what changes its size in your own style sheets; else write this block in a plainer way, as paragraphs.',
          zh: '印出的尺寸大于计算的尺寸。请删去自己样式表中改动其大小的规则；否则请把此段改为较简单的写法，如普通段落。'
        }
      })
    }
    if (frame.offGrid > 0) {
      problems.push({
        code: 'press/off-grid',
        severity: 'error',
        place,
        message: {
          en: `${frame.offGrid} blocks of “${frame.story}” do not stand on the row grid.`,
          zh: `“${frame.story}”有 ${frame.offGrid} 段不在行格上。`
        },
        hint: {
          en: 'Check styles/story/: heights inside the copy must be whole rows.',
          zh: '请检查 styles/story/：正文内的高度必须是整行。'
        }
      })
    }
    return problems
  })
}
