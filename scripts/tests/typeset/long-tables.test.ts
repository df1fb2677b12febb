import type { Element, Nodes } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { copyfit } from '../../makeup/leaf/copyfit.ts'
import { setCopy } from '../../typeset/set-copy.ts'
import { joinParts } from '../../typeset/spot.ts'
import { present } from '../press/sample.ts'
import { galley } from './galley.ts'

const places = 60

describe('a table', () => {
  it('stays whole while it is short', async () => {
    const { pieces } = await galley(tableOf(8))
    expect(pieces).toHaveLength(1)
  })

  it('is parted between its rows where it is long, its head kept with the first', async () => {
    const { pieces } = await galley(tableOf(places))
    expect(pieces).toHaveLength(places)
    expect(pieces.every(({ flow }) => flow === 'slab')).toBe(true)
    const [first, next] = pieces.map(piece => present(piece.options[0]).node())
    expect(textOf(present(first))).toContain('站名')
    expect(tagsOf(present(first))).toContain('thead')
    expect(tagsOf(present(next))).not.toContain('thead')
  })

  it('stays whole where cells are merged, however long it is', async () => {
    const rows = Array.from(
      { length: places },
      (_, at) => `<tr><td>${at}站</td><td>${at}元</td></tr>`
    )
    const html = `<table><tr><th colspan="2">票价</th></tr>${rows.join('')}</table>`
    const { pieces } = await galley(html)
    expect(pieces).toHaveLength(1)
  })

  it('is asked what its cells need once, however many measures it is set in', async () => {
    const { story, style, ruler } = await galley(tableOf(places))
    let asked = 0
    // Another ruler than the one with which the table was set before.
    const context = new Proxy(
      { style, ruler: new Proxy(ruler, {}), language: 'zh-CN' },
      {
        get: (target, name, own) => {
          if (name === 'ruler') asked += 1
          return Reflect.get(target, name, own)
        }
      }
    )
    const work = [20, 16, 12].map(measure => {
      asked = 0
      setCopy(story, measure, context)
      return asked
    })
    for (const later of work.slice(1)) expect(later).toBeLessThan(0.2 * (work[0] ?? 0))
  })

  it('has every row once and in order over two legs, and levels them with air', async () => {
    const { pieces, rows } = await galley(tableOf(places))
    const height = Math.ceil((rows + 5) / 2)
    const fit = present(copyfit(pieces, [height, height]))
    expect(fit.blankRows).toBe(0)
    const legs = fit.legs.map(parts =>
      joinParts(
        parts.map(({ piece, choice, from, to }) =>
          present(pieces[piece]?.options[choice]).node(from, to)
        )
      )
    )
    // Each leg has one table.
    expect(legs.map(nodes => nodes.length)).toEqual([1, 1])
    const words = legs.flat().flatMap(cellsOf)
    const copied = Array.from({ length: places }, (_, at) => [`${at}站`, `${at}元`])
    expect(words).toEqual(['站名', '票价', ...copied.flat()])
  })
})

function tableOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => `| ${at}站 | ${at}元 |`)
  return ['| 站名 | 票价 |', '| --- | --- |', ...lines].join('\n')
}

function tagsOf(node: Element): readonly string[] {
  const tags: string[] = []
  visit(node as Nodes, 'element', ({ tagName }) => {
    tags.push(tagName)
  })
  return tags
}

function cellsOf(node: Element): readonly string[] {
  const words: string[] = []
  visit(node as Nodes, 'element', cell => {
    if (/^t[dh]$/.test(cell.tagName)) words.push(textOf(cell))
  })
  return words
}
