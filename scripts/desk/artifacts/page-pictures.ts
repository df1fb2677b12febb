import { type Output, pageNumber } from './output-row.ts'

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
