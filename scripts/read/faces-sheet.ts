import { packageFile } from '../kit/package-file.ts'
import type { FaceSource } from '../model/style.ts'

/**
 * Reads the faces that `faces.css` declares: `src: url("npm:package/file.ttf")` or a file below `styles/`,
 * `unicode-range` for what a face draws, `--small-capitals: 0.8` for one whose small letters are capitals.
 */
export function facesOf(css: string, root: string): readonly FaceSource[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, body = '']) => {
    const family = /font-family:\s*"([^"]+)"/.exec(body)?.[1]
    const address = /src:\s*url\("([^"]+)"\)/.exec(body)?.[1]
    if (!family || !address) return []
    const path = address.startsWith('npm:')
      ? packageFile(address.slice(4), root)
      : `${root}/styles/${address}`
    const ranges = rangesOf(/unicode-range:\s*([^;]+)/.exec(body)?.[1] ?? '')
    const scale = Number(/--small-capitals:\s*([\d.]+)/.exec(body)?.[1] ?? 0)
    return [
      {
        family,
        path,
        ...(ranges.length > 0 ? { ranges } : {}),
        ...(scale > 0 ? { smallCapitals: scale } : {})
      }
    ]
  })
}

/** `U+2E80-9FFF, U+3000` → first and last code point of each. */
function rangesOf(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '', last]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last ?? first, 16)
  ])
}
