import type { Element, ElementContent, Text } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { SetPiece } from '../model/set-copy.ts'
import { type SetContext, setParagraph } from './set-paragraph.ts'
import type { Spot } from './spot.ts'

/** Columns from one stop of a tab to the next. */
const tabStop = 4

/** Sets program code line by line as it was filed, with its indents, flush left. */
export function setCode(node: Element, spot: Spot, context: SetContext): readonly SetPiece[] {
  const setting = {
    measureEm: spot.measureEm,
    indentEm: 0,
    family: spot.family,
    rowsPerLine: 1,
    extraRows: 0,
    hyphens: false
  }
  // Nothing stands between its characters that was not typed.
  const style = { ...context.style, gapEm: 0, gapLeastEm: 0 }
  const options = setParagraph(
    linesOf(node),
    setting,
    { ...context, style },
    (children, goesOn) => {
      const className = ['code', 'lines']
      const properties = { ...node.properties, className }
      return spot.around({ ...node, properties, children }, !goesOn)
    }
  )
  const { block, line } = spot
  return [{ block, line, flow: 'lines', keepWithNext: false, options: options.slice(0, 1) }]
}

/** The lines of code, parted by `<br>`; blanks that count stand in boxes of their own, which nothing folds. */
function linesOf(node: Element): ElementContent[] {
  const known = lines.get(node)
  if (known) return known
  const made = textOf(node)
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line, at): ElementContent[] => [...(at === 0 ? [] : [lineEnd()]), ...parts(line)])
  lines.set(node, made)
  return made
}

const lines = new WeakMap<Element, ElementContent[]>()

function parts(line: string): readonly ElementContent[] {
  return untabbed(line)
    .trimEnd()
    .split(/(^ +| {2,})/)
    .filter(part => part !== '')
    .map(part => (/^ +$/.test(part) ? blank(part) : text(part)))
}

function untabbed(line: string): string {
  return [...line].reduce(
    (done, one) =>
      one === '\t' ? done + ' '.repeat(tabStop - (done.length % tabStop)) : done + one,
    ''
  )
}

function blank(spaces: string): Element {
  const properties = { className: ['blank'] }
  return { type: 'element', tagName: 'span', properties, children: [text(spaces)] }
}

function text(value: string): Text {
  return { type: 'text', value }
}

function lineEnd(): Element {
  return { type: 'element', tagName: 'br', properties: {}, children: [] }
}
