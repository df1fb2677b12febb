import { posix } from 'node:path'
import type { Artifact } from '../../model/artifact.ts'
import type { Output } from './output-row.ts'

/** What the pages are printed from: `pages.html` with its pictures and fonts, as it was served to the browser. */
export const printedFiles: Output = {
  places: ['pages.html', 'fonts/'],
  artifacts: ({ laidOut }) => {
    const files = [...laidOut.files].map(([address, { type, bytes }]): Artifact => {
      return { path: posix.normalize(address.slice(1)), mediaType: type, bytes, use: 'source' }
    })
    // Two addresses may lead to one file.
    return [...new Map(files.map(file => [file.path, file])).values()]
  }
}
