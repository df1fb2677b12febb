import type { Report } from '../model/problem.ts'
import { type FileText, placeIn } from './place-in.ts'
import { symbolOf } from './symbol-fonts.ts'
import { composed, invisible, lineMark } from './text-marks.ts'
import { composedProblem, type Found, foundProblem, lostProblem } from './text-problems.ts'

/**
 * Removes invisible characters, reads the line ends and the symbol fonts of Word, composes the text (NFC).
 * Wording and the letters of names stay as filed. Each kind is reported once, with how often it stands there.
 */
export function cleanText(source: FileText, report: Report): string {
  if (plain.test(source.text)) return source.text
  const lost = source.text.indexOf('\ufffd')
  if (lost >= 0) report(lostProblem(placeIn(source, lost)))
  reportKinds(source, report)
  const { text } = source
  const copyFrom = startOfCopy(source)
  const lined = text.replace(lineMark, (mark, at: number) =>
    at < copyFrom ? ' ' : mark === '\f' && isAtLineEnd(text, at) ? '' : '\n'
  )
  const signed = lined.replace(privateUse, (sign, at: number) => {
    return symbolOf(sign, beginsLine(lined, at)) ?? sign
  })
  const visible = signed.replace(invisible, '')
  const whole = composed(visible)
  if (whole !== visible) reportComposed({ ...source, text: visible }, report)
  return whole
}

/** Nothing to clean: ASCII, Han of the basic block and its punctuation. */
const plain = /^[\t\n\u0020-\u007e\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e—‘’“”…·×]*$/

const privateUse = /[\uf000-\uf0ff]/g

/** Only copy has lines that a mark may end; the front matter and the YAML files have one value a line. */
function startOfCopy({ text, file }: FileText): number {
  if (!file.endsWith('.md')) return text.length
  return /^---[^\n]*\n[\s\S]*?\n---[ \t]*(?=\n|$)/.exec(text)?.[0].length ?? 0
}

function isAtLineEnd(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n' || text[at + 1] === '\n' || at === text.length - 1
}

function beginsLine(text: string, at: number): boolean {
  return /(?:^|\n)[\s\u3000]*$/.test(text.slice(Math.max(0, at - 12), at))
}

function reportKinds(source: FileText, report: Report): void {
  const found = new Map<string, Found>()
  const note = (character: string, at: number, as: Found['as'], symbol?: string) => {
    const { first, times } = found.get(character) ?? { first: at, times: 0 }
    const read = symbol === undefined ? {} : { symbol }
    found.set(character, { first, times: times + 1, as, ...read })
  }
  for (const { 0: mark, index } of source.text.matchAll(invisible)) note(mark, index, 'nothing')
  for (const { 0: mark, index } of source.text.matchAll(lineMark)) note(mark, index, 'line-end')
  for (const { 0: sign, index } of source.text.matchAll(privateUse)) {
    const symbol = symbolOf(sign, beginsLine(source.text, index))
    if (symbol !== undefined) note(sign, index, 'symbol', symbol)
  }
  for (const [character, one] of found)
    report(foundProblem(character, one, placeIn(source, one.first)))
}

function reportComposed(source: FileText, report: Report): void {
  const parts = [...source.text.matchAll(/\P{M}\p{M}*/gu)].filter(
    ({ 0: text }) => composed(text) !== text
  )
  const [first] = parts
  if (!first) return
  const place = placeIn(source, first.index)
  report(composedProblem(first[0], composed(first[0]), parts.length, place))
}
