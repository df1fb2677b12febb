import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Recast } from '../../model/article.ts'
import type { HouseFront } from './house-front.ts'
import type { FindPlace } from './picture-places.ts'

/** The picture that a front matter names for the whole article, if its copy does not show it already. */
export async function coverOf(
  { picture, keys }: HouseFront,
  path: string,
  find: FindPlace,
  tree: Root
): Promise<{ readonly nodes: Root['children']; readonly recasts: readonly Recast[] }> {
  if (picture === undefined) return { nodes: [], recasts: [] }
  const place = await find(path, picture)
  if ('lost' in place) {
    const key = Object.keys(keys).find(one => keys[one] === 'picture') ?? ''
    const note = `${place.lost} ${place.address}`
    const kind = 'lost-picture'
    return { nodes: [], recasts: key === '' ? [] : [{ start: 0, end: 0, kind, prints: [], note }] }
  }
  let isInCopy = false
  visit(tree, 'image', ({ url }) => {
    isInCopy ||= url === place.name
  })
  const image = { type: 'image', url: place.name, alt: '', title: null } as const
  return { nodes: isInCopy ? [] : [{ type: 'paragraph', children: [image] }], recasts: [] }
}
