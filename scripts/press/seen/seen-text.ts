import type { Page } from 'puppeteer'
import { trimmedSheets } from '../trim/trimmed-sheets.ts'

/** What all pieces of an element share. */
export interface SeenFacts {
  /** Slug of the story, or `nameplate`, `folio` for the page's own words. */
  readonly story: string
  /** The block's id, or `head`, `label`, or the class of a line that has none. */
  readonly block: string
  /** `font-family` as computed, the first first. */
  readonly families: string
  readonly size: number
  /** The colour of its fill, red, green, blue, 0 … 255, and how much of it is laid on, 0 … 1. */
  readonly colour: readonly [number, number, number]
  readonly strength: number
  readonly upright: boolean
  /** It stands over or at words: ruby, powers, numbers of notes. */
  readonly isNote: boolean
  /** A number that stands in one em of an upright line, made as narrow as that asks for (纵中横). */
  readonly isCombined?: boolean
}

/** A piece of text on one line; lengths are CSS px from the top left of its sheet. */
export interface SeenPiece {
  /** Sheet of the print, counted from 0. */
  readonly page: number
  readonly text: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly facts: SeenFacts
}

/** Asks the browser for every piece of text on its pages, furniture included, with its place and its look. */
export async function readSeenText(tab: Page): Promise<readonly SeenPiece[]> {
  const { facts, pieces } = JSON.parse(
    await tab.evaluate(seenTextAsJson, trimmedSheets)
  ) as PackedPieces
  return pieces.map(([page, fact, text, left, top, width, height]) => ({
    page,
    text,
    left,
    top,
    width,
    height,
    facts: facts[fact] as SeenFacts
  }))
}

interface PackedPieces {
  readonly facts: readonly SeenFacts[]
  readonly pieces: readonly (readonly [number, number, string, number, number, number, number])[]
}

/** Runs in the page, so it takes nothing from outside itself. */
function seenTextAsJson(sheets: string): string {
  const facts: SeenFacts[] = []
  const known = new Map<string, number>()
  const pieces: (readonly [number, number, string, number, number, number, number])[] = []
  const range = document.createRange()
  const strengths = new Map<Element, number>()
  document.querySelectorAll(sheets).forEach((sheet, page) => {
    const origin = sheet.getBoundingClientRect()
    const parents = new Map<Element, number>()
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !/\S/.test(node.nodeValue ?? '') || parent.closest('svg, style, title'))
        continue
      const fact = parents.get(parent) ?? factOf(parent)
      parents.set(parent, fact)
      for (const [text, box] of linesOf(node)) {
        pieces.push([
          page,
          fact,
          text,
          hundredths(box.left - origin.left),
          hundredths(box.top - origin.top),
          hundredths(box.width),
          hundredths(box.height)
        ])
      }
    }
  })
  return JSON.stringify({ facts, pieces })

  function hundredths(px: number): number {
    return Math.round(px * 100) / 100
  }

  function factOf(element: Element): number {
    const style = getComputedStyle(element)
    const [red = 0, green = 0, blue = 0, alpha = 1] = colourOf(style.webkitTextFillColor)
    const frame = element.closest('.frame')
    const furniture = element.closest('.nameplate') ? 'nameplate' : 'folio'
    const line = element.closest('.lines, p, li, td, th, figcaption, h1, h2, h3, h4')
    const block = element.closest('[data-block]')?.getAttribute('data-block')
    const part = element.closest('.head') ? 'head' : (line?.className.replace(/^copy /, '') ?? '')
    const own: SeenFacts = {
      story: frame?.id ?? furniture,
      block: block ?? part,
      families: style.fontFamily,
      size: Number.parseFloat(style.fontSize),
      colour: [red, green, blue],
      strength: style.visibility === 'visible' ? alpha * strengthOf(element) : 0,
      upright: style.writingMode.startsWith('vertical'),
      isNote: element.closest('rt, sup, sub') !== null,
      ...(element.closest('.combined') ? { isCombined: true } : {})
    }
    const shared = JSON.stringify(own)
    const at = known.get(shared) ?? facts.push(own) - 1
    known.set(shared, at)
    return at
  }

  /** Red, green, blue and alpha; a colour in another notation is painted to see what it is. */
  function colourOf(colour: string): readonly number[] {
    if (/^rgba?\(/.test(colour)) return (colour.match(/[\d.]+/g) ?? []).map(Number)
    const paint = document.createElement('canvas').getContext('2d')
    if (!paint) return []
    paint.fillStyle = colour
    paint.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = paint.getImageData(0, 0, 1, 1).data
    return [red, green, blue, alpha / 255]
  }

  /** Opacity, its own and that of all around it. */
  function strengthOf(element: Element): number {
    const found = strengths.get(element)
    if (found !== undefined) return found
    const around = element.parentElement ? strengthOf(element.parentElement) : 1
    const strength = around * Number.parseFloat(getComputedStyle(element).opacity)
    strengths.set(element, strength)
    return strength
  }

  /** A text with its box, line by line where the browser has broken it. */
  function linesOf(node: Node): readonly (readonly [string, DOMRect])[] {
    range.selectNodeContents(node)
    const boxes = [...range.getClientRects()]
    const whole = node.nodeValue ?? ''
    if (boxes.length <= 1) return boxes.map(box => [whole, box] as const)
    const lines = boxes.map(box => ['', box] as [string, DOMRect])
    let offset = 0
    for (const character of whole) {
      range.setStart(node, offset)
      offset += character.length
      range.setEnd(node, offset)
      const own = range.getBoundingClientRect()
      const middle = [own.left + own.width / 2, own.top + own.height / 2] as const
      const line = lines.find(
        ([, box]) =>
          middle[0] >= box.left &&
          middle[0] <= box.right &&
          middle[1] >= box.top &&
          middle[1] <= box.bottom
      )
      if (line) line[0] += character
    }
    return lines.filter(([text]) => /\S/.test(text))
  }
}
