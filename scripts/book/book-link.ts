import { percentDecoded } from '../kit/percent.ts'
import { xmlCharacters } from '../kit/xml-text.ts'

/** Where a link of the copy may lead inside the book. */
export interface LinkTargets {
  /** Id in the copy of this story → id in its file. */
  readonly ids: ReadonlyMap<string, string>
  /** Slug → file name beside this one. */
  readonly stories: Readonly<Record<string, string>>
}

/**
 * The address as the book may carry it, or undefined when it leads nowhere from a closed book.
 * Kept are web addresses, `mailto:`, `tel:`, places in this story and other stories (`rain.md`).
 */
export function bookLink(href: string, targets: LinkTargets): string | undefined {
  const address = xmlCharacters(href).trim()
  if (address.startsWith('#')) {
    const id = targets.ids.get(percentDecoded(address.slice(1)))
    return id === undefined ? undefined : `#${id}`
  }
  if (/^tel:/i.test(address)) return telephone(address.slice(4))
  if (/^mailto:/i.test(address)) return mail(address.slice(7))
  if (/^https?:\/\//i.test(address)) return web(address)
  const slug = percentDecoded(address).replace(/^\.\//, '').replace(/\.md$/, '')
  return Object.hasOwn(targets.stories, slug) ? targets.stories[slug] : undefined
}

/** `0437 - 3280039` → `tel:0437-3280039` (RFC 3966 has digits, `-`, `.`, `+`, `*`, `#`, brackets). */
function telephone(number: string): string | undefined {
  const plain = percentDecoded(number).replace(/[^\d+*().-]/g, '')
  return /\d/.test(plain) ? `tel:${plain}` : undefined
}

function mail(address: string): string | undefined {
  const plain = percentDecoded(address).split('?')[0]?.trim() ?? ''
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(plain)) return undefined
  return `mailto:${encodeURIComponent(plain).replace('%40', '@')}`
}

/** The URL standard is laxer than RFC 3986, to which books are checked. */
function web(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.hostname === '' || !/^[\w.:[\]-]+$/.test(url.hostname)) return undefined
  const rest = `${url.pathname}${url.search}${url.hash}`
  return `${url.origin}${rest.replace(/[[\]|^{}`\\"<> ]/g, encodeURIComponent).replace(/%(?![0-9A-Fa-f]{2})/g, '%25')}`
}
