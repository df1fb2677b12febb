import type { Element } from 'hast'
import { expect, test } from 'vitest'
import { rulesInCopy } from '../../design/copy-rules.ts'
import type { PrintedFrame } from '../../design/printed-page.ts'
import type { SetFrame } from '../../model/set-copy.ts'
import type { Style } from '../../model/style.ts'

const style = {
  grid: { bodyPx: 10, rowPx: 20 },
  measures: { tableAirRows: 1, insetRows: 1, boxFootRows: 0.65 }
} as unknown as Style

function block(tagName: string, ends?: number, className: string[] = []): Element {
  const properties = { className, style: ends === undefined ? '--rows:4' : `--ends-leg:${ends}` }
  return { type: 'element', tagName, properties, children: [] }
}

/** Two legs of 100 px with 20 px between, from row 10 to row 30. */
function ys(nodes: readonly Element[], isFooted = false) {
  const strip = { leg: 0, legs: 2, row: 10, rows: 20 }
  const set = { frame: { recipe: { measure: 10 }, legGapPx: 20 }, copy: [{ nodes, strip }] }
  const box = { left: 0, right: 220, top: 200, bottom: 600 }
  const frame = { story: 'rain', copy: [box] } as unknown as PrintedFrame
  return rulesInCopy(set as unknown as SetFrame, frame, isFooted, style).map(
    ({ y, left, right }) => `${left}–${right} ${y}`
  )
}

test('A table that ends a leg has its last rule half a row over the foot, or leaves it to what is under the frame', () => {
  const nodes = [block('p'), block('table', 0), block('p'), block('table', 1)]
  expect(ys(nodes)).toEqual(['0–100 590', '120–220 590'])
  expect(ys(nodes, true)).toEqual([])
})

test('What stands apart keeps clear of it, and a tinted box has no rules', () => {
  expect(ys([block('p'), block('aside', 1, ['pull-quote'])], true)).toEqual(['120–220 587'])
  expect(ys([block('p'), block('aside', 1, ['box'])], true)).toEqual([])
})

test('What begins the copy has a rule under its first row of air, and in mid-leg nothing is near', () => {
  expect(ys([block('table'), block('p')])).toEqual(['0–100 210'])
  expect(ys([block('p'), block('table'), block('p')])).toEqual([])
})
