import type { ElementContent, Text } from 'hast'
import { cutAddress } from '../typeset/cut-address.ts'

/** Telephone numbers, dates and codes of figures, and addresses of e-mail: `0431-82097213`, `a-b@example.org`. */
const held = /[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}|(?<![a-z\d-])\+?\d+(?:[-‐‑–]\d+)+(?![a-z\d-])/giu
const hyphen = /[-‐‑–]/

/** An address that fills a narrow line is parted before its at sign or a full stop rather than anywhere. */
const longAddress = 20

/**
 * Holds telephone numbers and addresses of e-mail together at their hyphens: the hyphen and what stands beside it may
 * not be parted. Wider than a line they still are, elsewhere. Code, and what is read aloud over a ruby, stays as it is.
 */
export function joinNumbers(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return joined(node.value)
    if (node.type !== 'element' || untouched.has(node.tagName)) return [node]
    return [{ ...node, children: joinNumbers(node.children) }]
  })
}

const untouched: ReadonlySet<string> = new Set(['code', 'pre', 'ruby', 'img', 'br', 'hr', 'wbr'])

function joined(text: string): ElementContent[] {
  const nodes: ElementContent[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(held)) {
    nodes.push(...plain(text.slice(end, index)), ...parts(found))
    end = index + found.length
  }
  return [...nodes, ...plain(text.slice(end))]
}

function parts(found: string): ElementContent[] {
  const isLong = found.includes('@') && found.length > longAddress
  const pieces = isLong ? withoutHyphens(cutAddress(found)) : [found]
  return pieces.flatMap((piece, at) => [...(at > 0 ? [chance()] : []), ...heldAtHyphens(piece)])
}

/** The same pieces, but for those that would begin with a hyphen. */
function withoutHyphens(pieces: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (const piece of pieces) {
    const last = hyphen.test(piece.charAt(0)) ? (kept.pop() ?? '') : ''
    kept.push(last + piece)
  }
  return kept
}

/** `0431-820` → `043`, `1-8` held, `20`. */
function heldAtHyphens(piece: string): ElementContent[] {
  const nodes: ElementContent[] = []
  let end = 0
  for (const { 0: found, index } of piece.matchAll(/.(?:[-‐‑–].)+/gu)) {
    nodes.push(...plain(piece.slice(end, index)), {
      type: 'element',
      tagName: 'span',
      properties: { className: ['held'] },
      children: plain(found)
    })
    end = index + found.length
  }
  return [...nodes, ...plain(piece.slice(end))]
}

function chance(): ElementContent {
  return { type: 'element', tagName: 'wbr', properties: {}, children: [] }
}

function plain(text: string): Text[] {
  return text === '' ? [] : [{ type: 'text', value: text }]
}
