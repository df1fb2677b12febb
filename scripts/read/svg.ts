/** What keeps an SVG from being shown, and its offset in the text. */
export interface SvgRefusal {
  readonly what: string
  readonly offset: number
}

/**
 * Refuses an SVG that holds more than plain shapes and gradients; undefined when it is harmless.
 * Read is a subset of XML without doctypes, entities, CDATA and other instructions, so that every
 * XML parser sees what this one sees; elements and attributes are on a list. Nothing can refer to
 * anything but a gradient, so nothing can run, be fetched, or multiply.
 */
export function refuseSvg(text: string): SvgRefusal | undefined {
  if (text.length > 2_000_000) return { what: 'more than 2 MB', offset: 0 }
  const open: string[] = []
  let offset = prolog.exec(text)?.[0].length ?? 0
  while (offset < text.length) {
    token.lastIndex = offset
    const match = token.exec(text)
    if (!match) return { what: text.slice(offset, offset + 20), offset }
    const what = refuseToken(match, open)
    if (what !== undefined) return { what, offset }
    offset = token.lastIndex
  }
  return open.length > 0 ? { what: `<${open.at(-1)}>`, offset } : undefined
}

const prolog =
  /^\ufeff?(?:<\?xml version=["']1\.[01]["'](?: encoding=["'][Uu][Tt][Ff]-8["'])?(?: standalone=["'](?:yes|no)["'])?\s*\?>)?\s*/

/** A comment, a tag, or text. */
const token =
  /<!--(?:(?!--)[\s\S])*-->|<(\/?)([A-Za-z][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y

const attribute = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Refuses one token; opens and closes the element whose tag it is. */
function refuseToken(match: RegExpExecArray, open: string[]): string | undefined {
  const [whole, slash, name, attributes = '', empty] = match
  if (name === undefined) return refuseText(whole, open)
  if (slash === '/') return open.pop() === name ? undefined : whole
  const what = refuseTag(name, attributes, open.length)
  if (empty === '') open.push(name)
  return what
}

function refuseText(text: string, open: readonly string[]): string | undefined {
  if (text.startsWith('<!--') || text.trim() === '') return undefined
  const inside = open.at(-1)
  const harmless = (inside === 'title' || inside === 'desc') && !strangeEntity.test(text)
  return harmless ? undefined : text.trim().slice(0, 20)
}

function refuseTag(name: string, attributes: string, depth: number): string | undefined {
  const isRoot = name === 'svg'
  if (!elements.has(name) || isRoot !== (depth === 0) || depth > 64) return `<${name}>`
  for (const [, key = '', double, single] of attributes.matchAll(attribute)) {
    const value = double ?? single ?? ''
    if (!isHarmless(key, value)) return `${key}="${value.slice(0, 40)}"`
  }
  return undefined
}

function isHarmless(key: string, value: string): boolean {
  if (key === 'xmlns') return value === 'http://www.w3.org/2000/svg'
  if (!attributeNames.test(key) || strangeEntity.test(value)) return false
  if (key === 'style' && !/^[\w\s:;#.,%()-]*$/.test(value)) return false
  return value.replace(/url\(#[\w.-]+\)/g, '').search(/url\s*\(|\\|:\/\/|javascript:/i) < 0
}

const strangeEntity = /&(?!(?:amp|lt|gt|quot|apos);)/

const elements: ReadonlySet<string> = new Set(
  `svg g defs title desc path rect circle ellipse line polyline polygon linearGradient
  radialGradient stop`.split(/\s+/)
)

const attributeNames =
  /^(?:id|class|style|version|viewBox|width|height|preserveAspectRatio|[xyrd]|[xy][12]|[cfr][xy]|points|transform|color|opacity|offset|(?:fill|stroke|stop)(?:-[a-z]+)?|stroke-[a-z]+|clip-rule|paint-order|vector-effect|shape-rendering|gradientUnits|gradientTransform|spreadMethod|role|aria-[a-z]+|data-[\w-]+|xml:space|xmlns:(?:xlink|svg))$/
