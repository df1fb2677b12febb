import { unzipSync } from 'fflate'

/** Files of a ZIP by their names, or why it is not opened. */
export type OpenedZip =
  | { readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly fault: 'broken' | 'bomb' }

/** Opens a ZIP within bounds: what it says of its sizes is looked at before anything is unpacked. */
export function openZip(bytes: Uint8Array): OpenedZip {
  let count = 0
  let total = 0
  let isBomb = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ size, originalSize }) => {
        count++
        total += originalSize
        const ratio = originalSize / Math.max(1, size)
        isBomb ||=
          count > mostFiles || total > mostBytes || (originalSize > 1e6 && ratio > mostRatio)
        return !isBomb
      }
    })
    return isBomb ? { fault: 'bomb' } : { files: new Map(Object.entries(files)) }
  } catch {
    // fflate says only by messages of its own what is wrong with a file.
    return { fault: isBomb ? 'bomb' : 'broken' }
  }
}

const mostFiles = 4096
const mostBytes = 300e6
/** XML of offices packs to a twentieth; a hundredfold and more is made to burst. */
const mostRatio = 200
