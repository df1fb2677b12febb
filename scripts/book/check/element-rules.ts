/** What HTML (3.2.5, 4) lets stand in an element. */
export type Inside = 'flow' | 'phrasing' | 'text' | 'nothing' | 'around' | ReadonlySet<string>

const phrasing = set(
  'a abbr area audio b bdi bdo br button canvas cite code data datalist del dfn em embed i iframe img input ins',
  'kbd label link map mark meta meter noscript object output picture progress q ruby s samp script select slot small',
  'span strong sub sup template textarea time u var video wbr'
)
const flowOnly = set(
  'address article aside blockquote details dialog div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header',
  'hgroup hr main menu nav ol p pre search section table ul'
)
const scripts = 'script template'

const inside: ReadonlyMap<string, Inside> = new Map<string, Inside>([
  ...each('flow', 'address article aside blockquote body caption dd dialog div dt figcaption'),
  ...each('flow', 'footer form header li main nav search section td th details fieldset figure'),
  ...each(
    'phrasing',
    'p h1 h2 h3 h4 h5 h6 pre abbr b bdi bdo button cite code data dfn em i kbd label'
  ),
  ...each(
    'phrasing',
    'legend mark meter output progress q s samp small span strong sub sup summary time u var'
  ),
  ...each('phrasing', 'rt rp datalist ruby'),
  ...each('around', 'a audio canvas del ins map noscript object slot video template'),
  ...each('text', 'title textarea option style script iframe'),
  ...each('nothing', 'area base br col embed hr img input link meta source track wbr'),
  ...each(set('head body'), 'html'),
  ...each(set('base link meta noscript script style template title'), 'head'),
  ...each(set('li', scripts), 'ol ul menu'),
  ...each(set('dt dd div', scripts), 'dl'),
  ...each(set('caption colgroup thead tbody tfoot tr', scripts), 'table'),
  ...each(set('tr', scripts), 'thead tbody tfoot'),
  ...each(set('td th', scripts), 'tr'),
  ...each(set('col template'), 'colgroup'),
  ...each(set('option optgroup hr', scripts), 'select'),
  ...each(set('option', scripts), 'optgroup'),
  ...each(set('source img', scripts), 'picture'),
  ...each(set('p h1 h2 h3 h4 h5 h6', scripts), 'hgroup')
])

/** What else may stand in an element whose content is flow, phrasing or that around it. */
const also: Readonly<Record<string, ReadonlySet<string>>> = {
  details: set('summary'),
  fieldset: set('legend'),
  figure: set('figcaption'),
  ruby: set('rt rp rb rtc'),
  dl: set('dt dd'),
  datalist: set('option'),
  audio: set('source track'),
  video: set('source track'),
  object: set('param'),
  noscript: set('link meta style')
}

/** Whether HTML has the element. */
export function isKnown(name: string): boolean {
  return inside.has(name)
}

/** What may stand in an element that stands where `around` may; a part of another language holds anything. */
export function insideOf(name: string, around: Inside): Inside {
  const own = inside.get(name) ?? 'flow'
  return own === 'around' ? around : own
}

/** Whether an element may stand in another with this content. */
export function mayHold(parent: string, content: Inside, child: string): boolean {
  if (also[parent]?.has(child)) return true
  if (parent === 'div' && /^d[dt]$/.test(child)) return true
  if (typeof content !== 'string') return content.has(child)
  const isPhrase = phrasing.has(child) || child === 'svg' || child === 'math'
  return content === 'flow' ? isPhrase || flowOnly.has(child) : content === 'phrasing' && isPhrase
}

/** Whether bare words may stand where such content may. */
export function mayHoldWords(content: Inside): boolean {
  return typeof content === 'string' && content !== 'nothing'
}

const interactive = set('a button details embed iframe label select textarea')

/** The element around, if any, in which this one may not stand however deep. */
export const notWithin: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries([
  ...[...interactive].map(name => [name, set('a button')] as const),
  ['a', set('a button')],
  ['form', set('form')],
  ['dfn', set('dfn')],
  ['label', set('label a button')],
  ['header', set('header footer address dt th')],
  ['footer', set('header footer address dt th')],
  ['table', set('caption')],
  ['main', set('article aside header footer nav')]
])

function set(...names: readonly string[]): ReadonlySet<string> {
  return new Set(names.join(' ').split(' '))
}

function each(content: Inside, names: string): readonly (readonly [string, Inside])[] {
  return names.split(' ').map(name => [name, content] as const)
}
