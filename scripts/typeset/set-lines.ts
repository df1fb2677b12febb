import type { Element, ElementContent, Properties } from 'hast'
import { type Atom, lineHyphen, type NarrowMarks } from './atom.ts'
import { blankOf } from './character-class.ts'
import type { LineBreak } from './line-break.ts'
import { type LineWidths, spaceShrink } from './line-widths.ts'
import { isMark, markParts } from './narrow-marks.ts'

/** Squeezes are rounded outwards to this step (em); justification gives the rest back. */
const step = 1 / 64
/** The widest that a number may be in the em that it has in an upright line. */
const combinedMostEm = 0.96

/**
 * Writes broken lines as inline HTML: text, spans that squeeze marks or open gaps, `<br>` between lines.
 * A line that is not to be stretched stands in `span.end`, an inline block, so that
 * `text-align-last: justify` leaves it alone and the paragraph stays one element (one P in the PDF).
 * Lines that another leg goes on with end with a stretched line, or with a short one as any other may be.
 */
export function setLines(
  atoms: readonly Atom[],
  lines: readonly LineBreak[],
  widths: LineWidths,
  goesOn = false
): ElementContent[] {
  const used = new Set<Element>()
  return lines.flatMap((line, at): ElementContent[] => {
    const range = atoms.slice(line.first, line.last + 1)
    const drawn = range.map((atom, k) => ({ atom, at: line.first + k }))
    const ends = (at === lines.length - 1 && !goesOn) || range.at(-1)?.kind === 'forced-break'
    const shown = trimSpaces(drawn)
    const isShort = !ends && line.isShort === true
    const inLine = nest(shown, 0, line, widths, used)
    const content = tracked(spaced(inLine, shown, line, ends || isShort), line)
    const className = ['end', ...(isShort ? ['short'] : [])]
    const set = ends || isShort ? [element('span', { className }, content)] : content
    return at === lines.length - 1 ? set : [...set, element('br', {}, [])]
  })
}

interface Drawn {
  readonly atom: Atom
  readonly at: number
}

function trimSpaces(drawn: readonly Drawn[]): readonly Drawn[] {
  const blank = ({ atom }: Drawn) => atom.kind === 'space' || atom.kind === 'forced-break'
  let first = 0
  let last = drawn.length
  while (last > first && drawn[last - 1] && blank(drawn[last - 1] as Drawn)) last--
  while (first < last && drawn[first] && blank(drawn[first] as Drawn)) first++
  return drawn.slice(first, last)
}

function nest(
  drawn: readonly Drawn[],
  depth: number,
  line: LineBreak,
  widths: LineWidths,
  used: Set<Element>
): ElementContent[] {
  const content: ElementContent[] = []
  for (let at = 0; at < drawn.length; ) {
    const around = drawn[at]?.atom.path[depth]
    let to = at + 1
    while (to < drawn.length && drawn[to]?.atom.path[depth] === around) to++
    const group = drawn.slice(at, to)
    if (around) {
      const { id, ...properties } = around.properties
      const first = !used.has(around)
      used.add(around)
      content.push(
        element(
          around.tagName,
          first && id !== undefined ? around.properties : properties,
          nest(group, depth + 1, line, widths, used)
        )
      )
    } else for (const one of group) append(content, draw(one, line, widths))
    at = to
  }
  return content
}

function append(content: ElementContent[], node: ElementContent): void {
  const last = content.at(-1)
  if (node.type === 'text' && last?.type === 'text') last.value += node.value
  else content.push(node)
}

/**
 * A line's spaces are made narrower than their face has them by one span around it; wider ones are the work of
 * justification, but for lines that are not stretched.
 */
function spaced(
  content: ElementContent[],
  drawn: readonly Drawn[],
  line: LineBreak,
  ends: boolean
): ElementContent[] {
  const spaces = drawn.map(({ atom }) => atom).filter(isWordSpace)
  const wider = spaces.map(
    ({ widthEm, drawnEm = 0 }) => widthEm * (1 - spaceShrink * line.squeeze) - drawnEm
  )
  const em = outward(wider.reduce((sum, width) => sum + width, 0) / Math.max(1, spaces.length))
  if (em === 0 || (em > 0 && !ends)) return content
  return [element('span', { style: `word-spacing:${em}em` }, content)]
}

/** A line's letters a hair further apart or nearer; ligatures stay, as the ruler has counted them. */
function tracked(content: ElementContent[], { trackEm = 0 }: LineBreak): ElementContent[] {
  // Rounded towards less: justification gives the rest back.
  const em = Math.floor(trackEm * 2000) / 2000
  if (em === 0) return content
  return [element('span', { className: ['tracked'], style: `letter-spacing:${em}em` }, content)]
}

function isWordSpace(atom: Atom): boolean {
  return atom.kind === 'space' && atom.drawnEm !== undefined
}

function draw({ atom, at }: Drawn, line: LineBreak, widths: LineWidths): ElementContent {
  if (atom.node) return atom.node
  if (isWordSpace(atom)) return { type: 'text', value: atom.text }
  const hyphen = at === line.last && atom.hyphenEm ? lineHyphen : ''
  const value = atom.hyphenBlank ? atom.text : atom.text + hyphen
  const style = styleOf({ atom, at }, line, widths)
  if (atom.isEmoji) {
    return element('span', spanProperties(['emoji'], style), [{ type: 'text', value }])
  }
  if (atom.kind === 'han' && isDotted(atom))
    return element('span', spanProperties(['dot'], style), [{ type: 'text', value }])
  const className = classesOf(atom)
  const isMoved = hyphen !== '' && atom.hyphenBlank !== undefined
  const isPlain = !style && className.length === 0 && !atom.narrow && !isMoved
  if (isPlain) return { type: 'text', value }
  return element('span', spanProperties(className, style), [
    ...(atom.narrow ? narrowed(value, atom.narrow) : [{ type: 'text' as const, value }]),
    ...(isMoved ? [movedHyphen(atom.hyphenBlank)] : [])
  ])
}

function spanProperties(className: string[], style: string): Properties {
  return { ...(className.length > 0 ? { className } : {}), ...(style ? { style } : {}) }
}

function classesOf(atom: Atom): string[] {
  return [
    ...(atom.kind === 'dash' ? ['full'] : []),
    ...((atom.scale ?? 1) === 1 ? [] : ['figures']),
    ...(atom.movedEm ? ['moved'] : []),
    ...(atom.turn ? [atom.turn] : [])
  ]
}

/** Where an atom stands in its line, and how large: its blanks squeezed and its mark moved. */
function styleOf({ atom, at }: Drawn, line: LineBreak, widths: LineWidths): string {
  const kept = widths.space(at, line.first, line.last)
  const soft = widths.squeezable(at, line.first, line.last)
  const blank = drawnBlank(atom)
  const scale = atom.scale ?? 1
  // Moved within its own em: its box ends where it did, so that nothing stands outside the line.
  const right = rounded(atom.movedEm?.right ?? 0)
  const marginEm =
    right +
    (kept.before - line.squeeze * soft.before - blank.before + kept.gap - line.squeeze * soft.gap) /
      scale
  const trackEm = kept.after - line.squeeze * soft.after - blank.after - right
  return [
    ...(atom.turn === 'combined' ? combined(atom.drawnEm ?? 1) : []),
    ...(Math.abs(marginEm) < step / 2 ? [] : [`margin-inline-start:${outward(marginEm)}em`]),
    ...(Math.abs(trackEm) < step / 2
      ? []
      : [`${isInBox(atom) ? 'margin-inline-end' : 'letter-spacing'}:${outward(trackEm)}em`]),
    ...(scale === 1 ? [] : [`font-size:${scale}em`]),
    ...(atom.movedEm ? [`vertical-align:${rounded(atom.movedEm.up)}em`] : [])
  ].join(';')
}

/** What letter-spacing does not reach, or would part within. */
function isInBox({ isAfterJoined, isEmoji }: Atom): boolean {
  return isAfterJoined === true || isEmoji === true
}

/** The hyphen of a Chinese face without the blank around it, so that it touches its letter. */
function movedHyphen({ before, after } = { before: 0, after: 0 }): ElementContent {
  const style = `margin-inline-start:${-before.toFixed(3)}em;letter-spacing:${-after.toFixed(3)}em`
  return element('span', { style }, [{ type: 'text', value: lineHyphen }])
}

/** Don’t: the apostrophe as wide as Latin has it, from a face that draws it so. */
function narrowed(value: string, drawnBy: NarrowMarks): ElementContent[] {
  const className = ['narrow', ...(drawnBy === 'other' ? ['other'] : [])]
  return markParts(value).map(part => {
    const text: ElementContent = { type: 'text', value: part }
    return isMark(part) ? element('span', { className }, [text]) : text
  })
}

/** 纵中横: a number of a given width, squeezed into the em of one upright character. */
function combined(em: number): readonly string[] {
  const side = rounded((1 - em) / 2)
  return [
    `width:${em}em`,
    `margin-inline:${side}em`,
    ...(em > combinedMostEm ? [`transform:scaleX(${(combinedMostEm / em).toFixed(3)})`] : [])
  ]
}

/** The blank that a mark's glyph brings along; a face draws · in any width from a third of an em to a whole one. */
function drawnBlank(atom: Atom): { readonly before: number; readonly after: number } {
  const blank = blankOf(atom.kind)
  if (atom.kind !== 'middle-dot' || atom.drawnEm === undefined) return blank
  const side = (atom.drawnEm - atom.widthEm) / 2
  return { before: blank.before + side, after: blank.after + side }
}

/** 着重号: each character carries its own dot, which moves with it when the line is stretched. */
function isDotted(atom: Atom): boolean {
  return atom.path.some(({ properties }) => {
    return Array.isArray(properties.className) && properties.className.includes('dots')
  })
}

function rounded(em: number): number {
  return Math.round(em / step) * step
}

function outward(em: number): number {
  return Math.floor(em / step + 0.001) * step
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[]
): Element {
  return { type: 'element', tagName, properties, children }
}
