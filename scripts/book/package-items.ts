import type { BookPlace } from './book-names.ts'
import type { ShelvedPicture } from './picture-shelf.ts'

/** One file in the package document's manifest. */
export interface PackageItem {
  readonly id: string
  readonly href: string
  readonly mediaType: string
  readonly properties: string
}

/** Manifest and reading order: cover, title page, contents, stories, corrections. */
export function packageItems(
  places: readonly BookPlace[],
  pictures: readonly ShelvedPicture[],
  cover: ShelvedPicture | undefined,
  lists: readonly { readonly path: string }[]
): { items: PackageItem[]; spine: string[] } {
  const names = [
    ...(cover ? ['cover.xhtml'] : []),
    'title.xhtml',
    ...new Set(places.map(place => place.fileName)),
    ...lists.map(({ path }) => path.replace('text/', ''))
  ]
  const pages = names.map(name => ({
    id: name.replace('.xhtml', ''),
    href: `text/${name}`,
    mediaType: 'application/xhtml+xml',
    properties: ''
  }))
  const shown = pictures.map((picture, index) => ({
    id: `picture-${index + 1}`,
    href: picture.path,
    mediaType: picture.mediaType,
    properties: ''
  }))
  const coverItem = cover && {
    id: 'cover-image',
    href: cover.path,
    mediaType: cover.mediaType,
    properties: 'cover-image'
  }
  const ids = pages.map(({ id }) => id)
  const front = cover ? 2 : 1
  const spine = [...ids.slice(0, front), 'nav', ...ids.slice(front)]
  return { items: [...pages, ...shown, ...(coverItem ? [coverItem] : [])], spine }
}
