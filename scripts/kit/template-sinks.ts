import { parse } from 'yaml'
import { OwnMarkup, OwnSheet } from './own-markup.ts'
import { escapeXml, xmlCharacters } from './xml-text.ts'

/** Where a value of a template may land; each is a filter that makes the value safe there, and must be the last. */
export type Sink = keyof typeof sinks

/**
 * The filters of the sinks: `{{ title | text }}`. Each gives the value as its sink has to have it.
 * @throws Error naming the sink where there is no way to write the value there
 */
export const sinks = {
  /** Words between tags. */
  text: (value: unknown) => escapeXml(plain(value, 'text')),
  /** The words of an attribute in quotes. */
  attribute: (value: unknown) => escapeXml(plain(value, 'attribute')),
  /** A whole address: relative, or of a scheme that links may have. */
  address,
  /** What goes on with an address, as the words after `#`: no mark in it parts the address. */
  address_part: addressPart,
  /** One value of a declaration: a number with or without its unit, or a word of CSS. */
  css,
  /** Rules of our own style sheets. */
  sheet,
  /** HTML or XML that we have written ourselves. */
  markup,
  /** One value of a YAML file. */
  yaml,
  /** Words of a file of plain text, on one line. */
  plain: (value: unknown) => xmlCharacters(plain(value, 'plain')).replace(/\s+/g, ' ').trim(),
  /** Paragraphs of a Markdown file, in which no character is markup. */
  markdown
} satisfies Record<string, (value: unknown) => string>

function plain(value: unknown, sink: string): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new Error(`“${sink}” takes words or a number`)
}

const schemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel'])

function address(value: unknown): string {
  const written = plain(value, 'address')
  // Browsers leave blanks and controls out before they look for a scheme (WHATWG URL §4.4).
  const read = written.replace(/[\u0000-\u0020]/g, '')
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(read)?.[1]?.toLowerCase()
  const isOfHost = /^[/\\]{2}/.test(read)
  if (isOfHost || (scheme !== undefined && !schemes.has(scheme)))
    throw new Error(`“address” takes no address like “${written.slice(0, 40)}”`)
  return escapeXml(written)
}

function addressPart(value: unknown): string {
  const characters = xmlCharacters(plain(value, 'address_part'))
  return encodeURIComponent(characters).replaceAll("'", '%27')
}

const cssValue = /^(?:-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:[a-z]+|%)?|-{0,2}[a-z_][a-z\d_-]*)$/i

/** How JavaScript writes numbers that are none. */
const notNumbers: ReadonlySet<string> = new Set(['NaN', 'Infinity', '-Infinity'])

function css(value: unknown): string {
  const written = plain(value, 'css')
  if (cssValue.test(written) && !notNumbers.has(written)) return written
  throw new Error(`“css” takes a number with its unit, or one word of CSS, not “${written}”`)
}

function sheet(value: unknown): string {
  if (!(value instanceof OwnSheet)) throw new Error('“sheet” takes our own style sheets alone')
  const rules = OwnSheet.read(value)
  if (/<\/style/i.test(rules)) throw new Error('“sheet” takes no rules that end their element')
  return rules
}

function markup(value: unknown): string {
  if (value instanceof OwnMarkup) return OwnMarkup.read(value)
  throw new Error('“markup” takes what our own serialisers write alone')
}

function yaml(value: unknown): string {
  const written = plain(value, 'yaml')
  const isPlain = /^[\p{L}\d][\p{L}\d-]*$/u.test(written) && parse(written) === value
  // JSON's strings are strings of YAML; it names these two as line ends besides.
  return isPlain ? written : JSON.stringify(written).replace(/[\u0085\u2028\u2029]/g, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function markdown(value: unknown): string {
  return plain(value, 'markdown')
    .split('\n')
    .map(line =>
      line
        .trim()
        .replace(/[\\`*_[\]<>&~|{}$]/g, '\\$&')
        .replace(/^(\d*)([.)#+=:-])/, '$1\\$2')
    )
    .join('\n')
}
