import { outsideAddress } from '../edit/outside-address.ts'
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
  if (/^(?:tel:|mailto:|https?:\/\/)/i.test(address)) return outsideAddress(address)
  const slug = percentDecoded(address).replace(/^\.\//, '').replace(/\.md$/, '')
  return Object.hasOwn(targets.stories, slug) ? targets.stories[slug] : undefined
}
