/** The text of a part of a Word document, read apart from mammoth: what stands in `w:t`, in its order. */
export function shownIn(xml: string): string {
  const live = xml
    .replace(/<w:del [\s\S]*?<\/w:del>/g, '')
    .replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '')
  const texts = live.matchAll(
    /<[wm]:t(?: [^>]*)?>([^<]*)<\/[wm]:t>|<w:noBreakHyphen\/>|<w:sym [^>]*>/g
  )
  return [...texts]
    .map(([whole, words]) => (words === undefined ? signOf(whole) : unescaped(words)))
    .join('')
}

function signOf(element: string): string {
  return element.startsWith('<w:noBreakHyphen') ? '\u2011' : ''
}

function unescaped(words: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  return words.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    return decimal ? String.fromCodePoint(Number(decimal)) : (names[name] ?? whole)
  })
}
