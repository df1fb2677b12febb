import { fitCover } from '../../book/cover/fit-cover.ts'
import { mastheadBox, pictureCut } from '../../book/cover/masthead.ts'
import type { Artifact } from '../../model/artifact.ts'
import { pictureWidthPx } from '../../press/batch-run.ts'
import { type MadeIssue, type Output, pageNumber } from './output-row.ts'

/** Each page as a picture. */
export const pagePictures: Output = {
  places: ['pages/'],
  artifacts: made =>
    made.printed.pictures.map((bytes, at) => ({
      path: `pages/${pageNumber(made, at)}.png`,
      mediaType: 'image/png',
      bytes,
      use: 'view'
    }))
}

/** What shelves show of an issue: the book's cover, and of a front page its nameplate, legible in a thumbnail. */
export const shelfPictures: Output = {
  places: ['shelf/'],
  artifacts: async made => [...cover(made), ...(await masthead(made))]
}

function cover({ book }: MadeIssue): readonly Artifact[] {
  const found = book.files.filter(({ path }) => path.startsWith('EPUB/images/cover.'))
  return found.map(({ path, bytes }) => shelved(path.replace('EPUB/images/', ''), bytes))
}

async function masthead({ layout, style, printed }: MadeIssue): Promise<readonly Artifact[]> {
  for (const [at, { set }] of layout.pages.entries()) {
    const box = mastheadBox(set, style, pictureWidthPx)
    const picture = printed.pictures[at]
    if (!box || !picture) continue
    const { bytes, extension } = await fitCover(await pictureCut(picture, box), box.width)
    return [shelved(`masthead.${extension}`, bytes)]
  }
  return []
}

function shelved(name: string, bytes: Uint8Array): Artifact {
  const mediaType = name.endsWith('.png') ? 'image/png' : 'image/jpeg'
  return { path: `shelf/${name}`, mediaType, bytes, use: 'view' }
}
