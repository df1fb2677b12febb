import type { Element as Node } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Page } from 'puppeteer-core'
import type { Galley } from './galley.ts'

/** Blocks are as high as what they hold, and lines as wide: what the plan says of them is taken away. */
const natural = `[style*="--rows"]:not(svg) { height: auto !important }
.copy-legs > p, .copy-legs > p * { text-align: left; text-align-last: left }
.copy-legs > p .spread { text-align-last: justify }`

/** Measures in Chromium what a galley of one block of each kind came to be. */
export async function copyDrawn(tab: Page, { html, style }: Galley) {
  await tab.setContent(html.replace('</style>', `${natural}</style>`))
  await tab.evaluate(() => document.fonts.ready)
  return tab.evaluate(
    (bodyPx, rowPx) => {
      const all = (selector: string) => [...document.querySelectorAll(`.copy-legs ${selector}`)]
      const one = (selector: string) => {
        const found = all(selector)[0]
        if (!found) throw new Error(`nothing is drawn as ${selector}`)
        return found
      }
      const sizeOf = (node: Element) => Number.parseFloat(getComputedStyle(node).fontSize)
      const boxOf = (node: Element) => {
        const range = document.createRange()
        range.selectNodeContents(node)
        return range.getBoundingClientRect()
      }
      const sides = (name: string) => {
        const paragraph = one(`${name} p`)
        // The second: the first may begin with an indent.
        const [from, to] = paragraph.querySelectorAll('br')
        const line = document.createRange()
        line.setStartAfter(from ?? paragraph)
        line.setEndBefore(to ?? paragraph)
        const fits = Math.floor(paragraph.clientWidth / sizeOf(paragraph) + 0.001)
        return [name, { fits, has: line.toString().length }]
      }
      const blocks = [...one('').children]
      const mark = one('.item-mark')
      const words = mark.nextElementSibling ?? mark
      return {
        lineEms: all('> p.copy')
          .slice(0, 3)
          .map(line => boxOf(line).width / bodyPx),
        rubySize: sizeOf(one('rt')) / bodyPx,
        lines: Object.fromEntries(['blockquote', 'aside.box', 'aside.pull-quote'].map(sides)),
        heightPx:
          (blocks.at(-1)?.getBoundingClientRect().bottom ?? 0) -
          (blocks[0]?.getBoundingClientRect().top ?? 0),
        ruleRows: one('> hr').getBoundingClientRect().height / rowPx,
        markGapEm: (boxOf(words).left - boxOf(mark).right) / bodyPx,
        cellSideEms: all('td, .copy-legs th').map(
          cell => (boxOf(cell).left - cell.getBoundingClientRect().left) / sizeOf(cell)
        ),
        overflowing: all('td, .copy-legs th')
          .filter(cell => {
            const room = cell.getBoundingClientRect().right
            return (
              boxOf(cell).right > room - Number.parseFloat(getComputedStyle(cell).paddingRight) + 1
            )
          })
          .map(node => node.outerHTML)
      }
    },
    style.grid.bodyPx,
    style.grid.rowPx
  )
}

/** Measures in Chromium stacks of headlines, each in a frame so wide. */
export async function headsDrawn(
  tab: Page,
  { html }: Galley,
  widthPx: number,
  heads: readonly { readonly nodes: () => readonly Node[] }[]
) {
  const stacks = heads.map((head, at) => {
    const seat = at === heads.length - 1 ? ' upright' : ''
    return `<div><header class="head${seat}" id="head-${at}" style="width:${widthPx}px"><div class="stack">${toHtml([...head.nodes()])}</div></header></div>`
  })
  await tab.setContent(html.replace(/<section[\s\S]*/, stacks.join('')))
  await tab.evaluate(() => document.fonts.ready)
  return tab.evaluate(() =>
    [...document.querySelectorAll('.head')].map(head => {
      const stack = head.querySelector('.stack') ?? head
      const main = stack.querySelector('.main') ?? stack
      const range = document.createRange()
      range.selectNodeContents(main)
      const { paddingLeft, paddingRight } = getComputedStyle(main)
      return {
        depthPx: range.getBoundingClientRect().height,
        mainPx: range.getBoundingClientRect().width,
        mainRoomPx:
          main.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      }
    })
  )
}
