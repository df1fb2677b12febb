import { unzipSync } from 'fflate'
import type { OpenedInReader } from './reader-room.ts'
import type { Screenful, SeenItem } from './seen-book.ts'
import { type WrittenItem, writtenItems } from './written-book.ts'

/** What was looked at, and what a reader of the book would miss; `faults` name the engine's document and what is wrong. */
export interface ReaderReport {
  readonly items: number
  readonly screens: number
  readonly jumps: number
  readonly faults: readonly string[]
}

/**
 * Turns every page of an open book and follows every link in it: each document whole and as it is written, each
 * picture drawn, each place found on the screen, nothing asked of the world.
 */
export async function readerFaults(
  opened: OpenedInReader,
  book: Uint8Array
): Promise<ReaderReport> {
  const written = writtenItems(unzipSync(book))
  const faults = sameList(
    opened.items,
    written.map(({ path }) => path)
  )
  const links = new Map([...opened.contents, ...opened.pages].map(({ href }) => [href, 'nav']))
  let screens = 0
  for (const [index, item] of written.entries()) {
    const seen = await opened.item(index)
    const shown = await opened.screenfuls(index)
    screens += shown.length
    const found = [...itemFaults(seen, item), ...screenFaults(seen, shown)]
    faults.push(...found.map(fault => `${item.path}: ${fault}`))
    for (const href of seen.links) if (!links.has(href)) links.set(href, item.path)
  }
  for (const [href, from] of links) {
    const fault = await jumpFault(opened, href, written)
    if (fault) faults.push(`${from}: ${href} ${fault}`)
  }
  faults.push(...opened.outside.map(address => `asks ${address}`))
  return { items: written.length, screens, jumps: links.size, faults }
}

function itemFaults(seen: SeenItem, item: WrittenItem): readonly string[] {
  const missing = seen.pictures.filter(({ natural, width, height }) => {
    return Math.min(natural.width, natural.height, width, height) <= 0
  })
  const counted = Object.entries(item.counts).filter(([name, count]) => {
    return seen.counts[name as keyof typeof item.counts] !== count
  })
  return [
    ...(seen.text === item.text ? [] : [`other words${firstOther(seen.text, item.text)}`]),
    ...missing.map(({ alt }) => `picture not drawn: ${alt}`),
    ...seen.drawings.filter(({ width, height }) => width <= 0 || height <= 0).map(() => 'flat SVG'),
    ...counted.map(([name, count]) => `${name} are not ${count}`),
    ...(seen.pictures.length === item.pictures ? [] : ['other number of pictures']),
    ...(seen.drawings.length === item.drawings ? [] : ['other number of drawings']),
    ...(item.counts.scopes === item.heads ? [] : ['head of a table without scope']),
    ...(seen.language === '' ? ['no language'] : [])
  ]
}

/** The screens, one after the other, show all words once. */
function screenFaults(seen: SeenItem, shown: readonly Screenful[]): readonly string[] {
  const text = shown.map(one => one.text).join('')
  return text === seen.text ? [] : [`screens show other words${firstOther(text, seen.text)}`]
}

async function jumpFault(
  opened: OpenedInReader,
  href: string,
  written: readonly WrittenItem[]
): Promise<string | undefined> {
  const [path = '', id = ''] = href.split('#')
  const item = written.find(one => one.path === path)
  const words = item?.from(decodeURIComponent(id))
  if (words === undefined) return 'leads nowhere'
  const landing = await opened.jump(href)
  if (opened.items[landing.index] !== path || !landing.isThere) return 'leads elsewhere'
  if (landing.text !== words.slice(0, landing.text.length) || (words && !landing.text))
    return `lands on ${landing.text}`
  return landing.isOnScreen ? undefined : `is off the screen at ${landing.left}, ${landing.top}`
}

function sameList(seen: readonly string[], expected: readonly string[]): string[] {
  return seen.join(' ') === expected.join(' ') ? [] : [`the spine is ${seen.join(' ')}`]
}

function firstOther(one: string, other: string): string {
  const at = [...one].findIndex((sign, index) => sign !== [...other][index])
  return ` at ${at}: ${[...one].slice(at, at + 20).join('')} / ${[...other].slice(at, at + 20).join('')}`
}
