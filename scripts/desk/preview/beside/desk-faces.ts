import { openCache } from '../../../kit/cache.ts'
import { cacheFolder } from '../../../kit/folders.ts'
import { ideograph } from '../../../kit/han.ts'
import { sha256Hex } from '../../../kit/hash.ts'
import { packageFile } from '../../../kit/package-file.ts'
import type { World } from '../../../model/world.ts'
import { cutFaces } from '../../../typeset/cut-faces.ts'
import { faceStore } from '../../faces.ts'

/** The faces in which the desk speaks: many systems have none for Chinese. */
export interface DeskFaces {
  /** Names every slice of every face; a browser asks only for those whose characters it shows. */
  readonly css: string
  /** A slice by its file's name; undefined for a name that the sheet does not have. */
  readonly slice: (name: string) => Promise<Uint8Array | undefined>
}

const families = {
  'Desk Sans': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'Desk Strong': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'Desk Book': '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'Desk Serif': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'
} as const

/** Parts the desk's faces into slices; `words` are those that it always shows. Nothing is cut before it is asked for. */
export function deskFaces(words: string, root: string, world: World): DeskFaces {
  const store = faceStore(world, openCache(world, cacheFolder, 'faces'))
  const slices = new Map(
    Object.entries(families).flatMap(([family, file]) =>
      slicesFor(words).map(characters => {
        const hash = sha256Hex([file, ...characters].join('')).slice(0, 12)
        const name = `${family.toLowerCase().replace(' ', '-')}-${hash}.ttf`
        return [name, { family, file, characters }] as const
      })
    )
  )
  return {
    css: [...slices].map(([name, slice]) => rule(name, slice)).join('\n'),
    slice: async name => {
      const wanted = slices.get(name)
      if (!wanted) return undefined
      const path = await packageFile(wanted.file, root, world)
      const { family, characters } = wanted
      const asked = new Map([[family, new Set(characters)]])
      const [cut] = await cutFaces([{ family, path }], asked, store)
      return cut?.bytes
    }
  }
}

interface Slice {
  readonly family: string
  readonly characters: readonly string[]
}

function rule(name: string, { family, characters }: Slice): string {
  const range = rangesOf(characters.map(one => one.codePointAt(0) ?? 0)).join(', ')
  return `@font-face { font-family: "${family}"; src: url("desk-face/${name}"); font-display: swap; unicode-range: ${range}; }`
}

/** The words of the desk with Latin and marks; the common characters; then the others by their places in Unicode. */
function slicesFor(words: string): readonly (readonly string[])[] {
  const own = new Set(
    [...words, ...span(0x20, 0x7e), ...span(0xa0, 0xff), ...marks].filter(isShown)
  )
  const common = commonCharacters().filter(one => !own.has(one))
  const taken = new Set([...own, ...common])
  const rest = []
  for (let first = 0x4e00; first <= 0x9fff; first += sliceSize)
    rest.push(span(first, Math.min(0x9fff, first + sliceSize - 1)).filter(one => !taken.has(one)))
  return [[...own].sort(), common, ...rest]
}

const sliceSize = 0x200

/** Level one of GB 2312, as its decoder knows it: what copy is made of nearly always. */
function commonCharacters(): readonly string[] {
  const decoder = new TextDecoder('gbk')
  const found: string[] = []
  for (let lead = 0xb0; lead <= 0xd7; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1)
      found.push(decoder.decode(Uint8Array.of(lead, trail)))
  return found.filter(one => han.test(one))
}

const marks = [...span(0x2010, 0x2027), ...span(0x3000, 0x3017), ...span(0xff01, 0xff5e)]

function span(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at))
}

function isShown(character: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character)
}

function rangesOf(codes: readonly number[]): readonly string[] {
  const ranges: [number, number][] = []
  for (const code of [...codes].sort((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last && code <= last[1] + 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges.map(([first, last]) =>
    first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`
  )
}

function hex(code: number): string {
  return code.toString(16)
}

const han = new RegExp(`^${ideograph}$`, 'u')
