import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import { printZoom } from '../../press/paginate.ts'
import { printPdf } from '../../press/print.ts'
import { openPdf } from '../../press/rewrite/pdf-file.ts'
import { rewritePaper } from '../../press/rewrite/rewrite-paper.ts'
import { readStyle } from '../../read/style.ts'
import { drawnRules } from './drawn-rules.ts'
import { present, throwing } from './sample.ts'

let browser: RenderBrowser
let folder: string

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
  folder = await mkdtemp(join(tmpdir(), 'duikai-rules-'))
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Everything of a page that has rules, in boxes that stand on no whole px. */
const rows = (count: number) => `style="--rows:${count}"`
const lying = (look: string) =>
  `<i class="rule lying look-${look}" style="--column:0;--row-at:0;--along:1"></i>`
const boxed = (look: string) =>
  `<article class="frame boxed"><i class="box-edge look-${look}"></i></article>`
const ruled = [
  '<header class="nameplate" style="--rows-deep:10;--lines:1"><p class="facts">1</p></header>',
  ...['hairline', 'thin', 'thick', 'thick-thin', 'double', 'dotted', 'ornament'].map(look =>
    lying(look)
  ),
  '<i class="rule standing look-hairline" style="--column:0;--row-at:0;--along:4"></i>',
  ...['rules', 'thick-thin', 'frame', 'double', 'dotted', 'ornament', 'bar'].map(look =>
    boxed(look)
  ),
  '<p class="label mark">x</p>',
  '<div class="head"><div class="stack"><h2 class="ruled">x</h2></div></div>',
  '<div class="head upright"><div class="stack"><h2 class="ruled">x</h2></div></div>',
  '<div class="note-lines" style="--parts:1"><i></i><i></i></div>',
  '<div class="copy-legs"><hr></div>',
  `<div class="copy-legs"><aside class="pull-quote" ${rows(3)}><p class="lines">x</p></aside></div>`,
  `<div class="copy-legs"><table><thead><tr><th colspan="2">x</th><th>y</th></tr></thead><tr><td>1</td></tr></table></div>`,
  '<div class="copy-legs"><table class="parted"><tr class="opens"><td>x</td></tr><tr class="closes"><td>y</td></tr></table></div>'
]
const page = `<section class="page" style="--page-rows:70"><header class="folio"><p>1</p></header><i class="rule of-folio look-thin"></i>
${ruled.map((html, at) => `<div class="place" style="left:${41.3 + 0.13 * at}px;top:${170.7 + 90.37 * at}px">${html}</div>`).join('\n')}</section>`
const placed = `.place { position: absolute; width: 200px; height: 80px } .place > .frame { width: 200px; height: 60px; left: 0; top: 0 }
.place > .head { width: 200px; height: 70px } .place > :is(.copy-legs, .note-lines) { --legs: 1; width: 200px }`

/** The widths of the rules of a style, as MuPDF sees them, by what they are next to. */
async function widths(style: string, more: string, asked: readonly number[]) {
  const facts = { file: 'issue.yaml', format: 'duikai', style }
  const { css } = present(await readStyle(projectFolder, facts, diskWorld(), throwing))
  const tab = await browser.browser.newPage()
  const print = `@page { size: 390mm 545mm; margin: 0 } body { padding: 60px } @media print { html { zoom: ${printZoom} } }`
  await tab.setContent(
    `<!doctype html><html lang="zh"><style>${css} ${placed} ${print} ${more}</style>${page}</html>`
  )
  const file = join(folder, `${style}.pdf`)
  const pdf = await openPdf(await printPdf(tab, printZoom))
  rewritePaper(pdf, { titleAt: 0, marginPt: 0 }, () => () => undefined)
  await writeFile(file, await pdf.save())
  await tab.close()
  const counts: Record<string, number> = {}
  // Dots are no rules: each is a path of its own.
  const rules = (await drawnRules(file)).filter(rule => rule.thickness > 0 && rule.thickness < 4)
  for (const { thickness } of rules) {
    const found = asked.find(width => Math.abs(width - thickness) < 0.06) ?? `not ${thickness}`
    counts[found] = (counts[found] ?? 0) + 1
  }
  return counts
}

test.each([
  ['dangbao', { 0.25: 25, 0.5: 17, 2.25: 7 }],
  ['dushibao', { 0.25: 25, 1: 17, 2.25: 7 }],
  ['fukan', { 0.25: 42, 0.5: 7 }],
  ['commemorative', { 0.25: 25, 0.5: 15, 1.5: 2, 2.25: 7 }],
  ['broadsheet-en', { 0.25: 25, 0.5: 17, 2.25: 7 }]
])('The rules of %s are as wide as it asks', async (style, counts) => {
  expect(await widths(style, '', Object.keys(counts).map(Number))).toEqual(counts)
})

test('Rules of one token are alike, whatever it says', async () => {
  const tokens = ':root { --rule-hair: 0.3pt; --rule-thin: 0.65pt; --rule-thick: 1.35pt }'
  expect(await widths('dangbao', tokens, [0.3, 0.65, 1.35])).toEqual({
    0.3: 25,
    0.65: 17,
    1.35: 7
  })
})

test('A rule of no width is not there', async () => {
  const tokens = ':root { --rule-hair: 0px; --rule-thin: 0px; --rule-thick: 0px; --rule-dot: 0px }'
  expect(await widths('dangbao', tokens, [])).toEqual({})
})
