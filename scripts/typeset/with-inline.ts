import type { Element, ElementContent } from 'hast'

interface Sign {
  readonly text: string
  /** Links and raised signs around it, the outermost first. */
  readonly around: readonly Element[]
}

/**
 * Lines that were broken as plain text, with the links and the raised numbers of the copy that they came from:
 * letters are taken in order, and what only the lines have (a hyphen) goes with the letter before it.
 */
export function withInline(
  lines: readonly ElementContent[][],
  copy: Element
): readonly ElementContent[][] {
  const signs = signsIn(copy, [])
  if (signs.every(({ around }) => around.length === 0)) return lines
  const used = new Set<Element>()
  let next = 0
  let around: readonly Element[] = []
  return lines.map(line => line.flatMap(dressed))

  function dressed(node: ElementContent): ElementContent[] {
    if (node.type === 'element') return [{ ...node, children: node.children.flatMap(dressed) }]
    if (node.type !== 'text') return [node]
    const runs: { text: string; around: readonly Element[] }[] = []
    for (const sign of node.value) {
      const found = signs[next]
      if (/\S/.test(sign) && found?.text === sign) {
        around = found.around
        next += 1
      }
      const last = runs.at(-1)
      if (last && last.around === around) last.text += sign
      else runs.push({ text: sign, around })
    }
    return runs.map(run => wrapped(run.text, run.around))
  }

  function wrapped(value: string, elements: readonly Element[]): ElementContent {
    return elements.reduceRight<ElementContent>(
      (child, { tagName, properties: { id, ...others } }, at) => {
        const own = elements[at] as Element
        const named = id !== undefined && !used.has(own) ? { id } : {}
        used.add(own)
        const style = tagName === 'sup' ? { style: 'line-height:0' } : {}
        return {
          type: 'element',
          tagName,
          properties: { ...others, ...named, ...style },
          children: [child]
        }
      },
      { type: 'text', value }
    )
  }
}

function signsIn(node: ElementContent, around: readonly Element[]): readonly Sign[] {
  if (node.type === 'text')
    return [...node.value].flatMap(text => (/\S/.test(text) ? [{ text, around }] : []))
  if (node.type !== 'element') return []
  const isKept = node.tagName === 'a' || node.tagName === 'sup'
  const inside = isKept ? [...around, node] : around
  return node.children.flatMap(child => signsIn(child, inside))
}
