import { byId } from '../dom.ts'
import { changeLook, lookNow, onLook } from '../kept-look.ts'
import { allSheets, onSheet, type Sheet } from './all-sheets.ts'
import { numberedLines } from './line-numbers.ts'

/** What can be laid over the pages; frames are buttons already, and only shown. */
export const layerNames = ['grid', 'baselines', 'frames', 'lines'] as const
export type LayerName = (typeof layerNames)[number]

/** Lays a layer over the pages, or takes it away. */
export function turnLayer(name: LayerName): void {
  const { layers } = lookNow()
  changeLook({
    layers: layers.includes(name) ? layers.filter(one => one !== name) : [...layers, name]
  })
}

/** Follows the choice of layers; called once. */
export function startLayers(): void {
  const show = () => {
    byId('pages').classList.toggle('has-frames', lookNow().layers.includes('frames'))
    for (const sheet of allSheets()) renewLayers(sheet)
  }
  onLook(show)
  onSheet(renewLayers)
  show()
}

/** Draws the layers of a page that are chosen; nothing is drawn of one that is not open. */
function renewLayers(sheet: Sheet): void {
  const { layers } = lookNow()
  const own = sheet.document()
  const wanted = own ? layers.filter(name => name !== 'frames') : []
  const standing = sheet.over.querySelector('.layers')
  if (wanted.length === 0) {
    standing?.remove()
    return
  }
  const { width, height } = sheet.page()
  const drawing = shape('svg', {
    class: 'layers',
    viewBox: `0 0 ${width} ${height}`,
    'aria-hidden': 'true'
  })
  if (wanted.includes('grid')) drawing.append(gridOf(sheet))
  if (wanted.includes('baselines')) drawing.append(baselinesOf(sheet))
  if (wanted.includes('lines') && own) drawing.append(linesOf(own, sheet.page().grid.rowPx))
  if (standing) standing.replaceWith(drawing)
  else sheet.over.prepend(drawing)
}

function gridOf(sheet: Sheet): Element {
  const { left, top, columns, columnPx, gutterPx, rows, rowPx } = sheet.page().grid
  const group = shape('g', { class: 'layer-grid' })
  for (let column = 0; column < columns; column += 1) {
    const x = left + column * (columnPx + gutterPx)
    group.append(shape('rect', { x, y: top, width: columnPx, height: rows * rowPx }))
  }
  return group
}

function baselinesOf(sheet: Sheet): Element {
  const { left, top, columns, columnPx, gutterPx, rows, rowPx } = sheet.page().grid
  const right = left + columns * (columnPx + gutterPx) - gutterPx
  const path = Array.from({ length: rows }, (_, row) => {
    // Copy of the house stands on four fifths of its row.
    const y = top + (row + baseline) * rowPx
    return `M${left} ${y}H${right}`
  }).join('')
  return shape('path', { class: 'layer-baselines', d: path })
}

const baseline = 0.8

function linesOf(own: Document, rowPx: number): Element {
  const group = shape('g', { class: 'layer-lines' })
  for (const frame of own.querySelectorAll<HTMLElement>('article.frame')) {
    const gapPx = Number.parseFloat(frame.style.getPropertyValue('--leg-gap'))
    const strips = [...frame.querySelectorAll<HTMLElement>('.copy-legs')].map(strip => {
      const { left, top, width } = strip.getBoundingClientRect()
      const legs = Number(strip.style.getPropertyValue('--legs'))
      return { left, top, stepPx: (width + gapPx) / legs, rowPx, boxes: boxesOf(strip) }
    })
    for (const { x, y, number } of numberedLines(strips)) {
      const text = shape('text', { x: x - 2, y: y - rowPx / 4 })
      text.textContent = String(number)
      group.append(text)
    }
  }
  return group
}

/** Runs of type; what stands in a picture's place is no line of the copy. */
function boxesOf(strip: Element): readonly DOMRect[] {
  const own = strip.ownerDocument
  const range = own.createRange()
  const walker = own.createTreeWalker(strip, NodeFilter.SHOW_TEXT)
  const boxes: DOMRect[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('figure')) continue
    range.selectNodeContents(node)
    boxes.push(...range.getClientRects())
  }
  return boxes.filter(({ width, height }) => width > 0 && height > 0)
}

function shape(name: string, values: Readonly<Record<string, string | number>>): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(values)) node.setAttribute(key, String(value))
  return node
}
