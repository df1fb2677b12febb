const everywhere = new Set(
  [
    'id class title lang dir hidden style tabindex accesskey contenteditable draggable spellcheck translate role slot',
    'autocapitalize autofocus enterkeyhint inert inputmode is itemid itemprop itemref itemscope itemtype nonce popover',
    'part about content datatype inlist prefix property rel resource rev typeof vocab xmlns xml:lang xml:base xml:space'
  ]
    .join(' ')
    .split(' ')
)

const media = 'src crossorigin preload autoplay loop muted controls'
const field = 'name disabled form'

const own: Readonly<Record<string, string>> = {
  a: 'href target download ping rel hreflang type referrerpolicy',
  area: 'alt coords shape href target download ping rel referrerpolicy',
  audio: media,
  base: 'href target',
  blockquote: 'cite',
  button: `${field} value type formaction formmethod formtarget popovertarget popovertargetaction`,
  canvas: 'width height',
  col: 'span',
  colgroup: 'span',
  data: 'value',
  del: 'cite datetime',
  details: 'open name',
  dialog: 'open',
  embed: 'src type width height',
  fieldset: field,
  form: 'accept-charset action autocomplete enctype method name novalidate target',
  html: 'manifest version',
  iframe: 'src srcdoc name sandbox allow allowfullscreen width height referrerpolicy loading',
  img: 'alt src srcset sizes crossorigin usemap ismap width height decoding loading fetchpriority referrerpolicy',
  input: `${field} accept alt autocomplete checked dirname height list max maxlength min minlength multiple pattern placeholder readonly required size src step type value width`,
  ins: 'cite datetime',
  label: 'for form',
  li: 'value',
  link: 'href crossorigin rel media integrity hreflang type referrerpolicy sizes imagesizes imagesrcset as disabled color',
  map: 'name',
  meta: 'name http-equiv charset media',
  meter: 'value min max low high optimum',
  object: 'data type name form width height usemap typemustmatch',
  ol: 'reversed start type',
  optgroup: 'disabled label',
  option: 'disabled label selected value',
  output: 'for form name',
  param: 'name value',
  progress: 'value max',
  q: 'cite',
  script: 'src type async defer crossorigin integrity nomodule charset referrerpolicy',
  select: `${field} autocomplete multiple required size`,
  source: 'src type srcset sizes media width height',
  style: 'media type',
  table: 'border',
  td: 'colspan rowspan headers',
  textarea: `${field} autocomplete cols dirname maxlength minlength placeholder readonly required rows wrap`,
  th: 'colspan rowspan headers scope abbr',
  time: 'datetime',
  track: 'default kind label src srclang',
  video: `${media} poster playsinline width height`
}

const allowed: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(own).map(([name, list]) => [name, new Set(list.split(' '))])
)

/** Whether an element of HTML may have an attribute. */
export function mayCarry(element: string, attribute: string): boolean {
  if (everywhere.has(attribute) || allowed.get(element)?.has(attribute)) return true
  return /^(?:data-[^A-Z:]+|aria-[a-z]+|on[a-z]+|xmlns:.+|epub:(?:type|prefix))$/.test(attribute)
}

/** Whether a value is one that the attribute may have; of those whose values are not fixed, any. */
export function mayBe(attribute: string, value: string): boolean {
  const shape = shapes.get(attribute)
  return shape === undefined || shape.test(value)
}

/** RFC 5646 as far as books are checked to it. */
const languageTag =
  /^(?:|(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)$/i

const shapes: ReadonlyMap<string, RegExp> = new Map([
  ['lang', languageTag],
  ['xml:lang', languageTag],
  ['id', /^\S+$/],
  ['dir', /^(?:ltr|rtl|auto)$/i],
  ['start', /^-?\d{1,9}$/],
  ['colspan', /^[1-9]\d{0,8}$/],
  ['rowspan', /^\d{1,9}$/],
  ['span', /^[1-9]\d{0,8}$/],
  ['width', /^\d{1,9}%?$/],
  ['height', /^\d{1,9}%?$/],
  ['tabindex', /^-?\d{1,9}$/],
  ['scope', /^(?:row|col|rowgroup|colgroup|auto)$/i],
  ['border', /^1?$/],
  ['hidden', /^(?:|hidden|until-found)$/i],
  ['translate', /^(?:|yes|no)$/i],
  ['contenteditable', /^(?:|true|false|plaintext-only)$/i],
  ['epub:type', /\S/],
  ['role', /^[a-z- ]+$/]
])
