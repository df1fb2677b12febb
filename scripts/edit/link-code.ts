import type { Nodes } from 'hast'
import { wordsOf } from '../model/furniture.ts'
import type { Place, Report } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import { outsideAddress } from './outside-address.ts'
import { printedAddress, saysAddress } from './printed-address.ts'
import { mostQrBytes, qrFigure } from './qr.ts'
import { made, shownText } from './shown-text.ts'

/** More words than this are no caption. */
const mostWords = 40

/**
 * A story with one QR code at its end: to its own page where its front matter names that, else to the first address
 * of the web or of mail in its copy that a code can hold. One that has neither, or a code of its own, stays as it is.
 */
export async function withLinkCode(
  story: Story,
  language: string,
  tooLong: (href: string, place: Place) => void,
  report: Report
): Promise<Story> {
  const last = story.blocks.at(-1)
  if (!last || story.blocks.some(({ kind }) => kind === 'qr')) return story
  const own = outsideAddress(story.meta.permalink ?? '')
  const { story: ownWords, leadsTo } = wordsOf(language).copy.qrCaption
  const links = [...story.blocks.map(({ node }) => node), ...story.footnotes].flatMap(linksIn)
  const all = [
    ...(own === undefined ? [] : [{ href: own, caption: ownWords }]),
    ...links.map(({ href, words }) => ({ href, caption: leadsTo(captionOf(words, href)) }))
  ]
  const fits = all.find(({ href }) => new TextEncoder().encode(href).length <= mostQrBytes)
  if (!fits) {
    for (const { href } of all.slice(0, 1)) tooLong(href, last.place)
    return story
  }
  const figure = await qrFigure(fits.href, [made(fits.caption)], language, last.place, report)
  if (!figure) return story
  const id = 'qr-of-links'
  const node = { ...figure, properties: { ...figure.properties, dataBlock: id } }
  const block = { id, kind: 'qr', node, text: shownText(node), place: last.place } as const
  return { ...story, blocks: [...story.blocks, block] }
}

function captionOf(words: string, href: string): string {
  if (!saysAddress(words, href) && words !== '' && words.length <= mostWords) return words
  const [site = ''] = printedAddress(href)
    .replace(/^https?:\/\//, '')
    .split('/')
  return site
}

interface Link {
  readonly href: string
  readonly words: string
}

function linksIn(node: Nodes): readonly Link[] {
  const inside = 'children' in node ? node.children.flatMap(linksIn) : []
  if (node.type !== 'element') return inside
  const href = String(node.properties.href ?? '')
  return /^(?:https?|mailto):/.test(href) ? [{ href, words: shownText(node) }, ...inside] : inside
}
