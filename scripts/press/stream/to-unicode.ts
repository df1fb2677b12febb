/** Reads a ToUnicode CMap: character code → text (PDF 32000-1, 9.10.3). */
export function toUnicode(cmap: Uint8Array): ReadonlyMap<number, string> {
  const text = Buffer.from(cmap.buffer, cmap.byteOffset, cmap.length).toString('latin1')
  const map = new Map<number, string>()
  for (const body of cmapBlocks(text, 'bfchar')) {
    for (const [, code = '', value = ''] of body.matchAll(/<([^<>]*)>\s*<([^<>]*)>/g)) {
      map.set(Number.parseInt(code, 16), utf16(value))
    }
  }
  let left = codesMost
  for (const body of cmapBlocks(text, 'bfrange')) {
    const ranges = body.matchAll(/<([^<>]*)>\s*<([^<>]*)>\s*(?:<([^<>]*)>|\[([^[\]]*)\])/g)
    for (const [, first = '', last = '', start, list] of ranges) {
      const values = list?.match(/<[^<>]*>/g)?.map(value => utf16(value.slice(1, -1)))
      const from = Number.parseInt(first, 16)
      const to = Math.min(Number.parseInt(last, 16), from + rangeMost)
      for (let code = from; code <= to && left > 0; code++) {
        left--
        map.set(code, values?.[code - from] ?? advanced(utf16(start ?? ''), code - from))
      }
    }
  }
  return map
}

/** A range lies within codes of two bytes; one that says more is a trap. */
const rangeMost = 0xffff
/** All ranges of a map together; no face has so many glyphs. */
const codesMost = 2 ** 20

/** What stands between `beginbfchar` and `endbfchar`, and their like. */
export function* cmapBlocks(cmap: string, kind: string): Generator<string> {
  const [begin, end] = [`begin${kind}`, `end${kind}`]
  let at = cmap.indexOf(begin)
  while (at >= 0) {
    const close = cmap.indexOf(end, at)
    // Without an end there is none further on either.
    if (close < 0) return
    yield cmap.slice(at + begin.length, close)
    at = cmap.indexOf(begin, close)
  }
}

function utf16(hex: string): string {
  const units = hex.replace(/\s/g, '').match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map(unit => Number.parseInt(unit, 16)))
}

/** In a range only the last unit of the text counts up. */
function advanced(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by)
}
