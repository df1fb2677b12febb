import { openCache } from '../../../kit/cache.ts'
import { cacheFolder } from '../../../kit/folders.ts'
import type { FaceSource } from '../../../model/style.ts'
import type { World } from '../../../model/world.ts'
import { cutFaces } from '../../../typeset/cut-faces.ts'
import { filedOf } from '../../accept/edition-world.ts'
import {
  type Edition,
  editionNumbers,
  editionParts,
  isEdition,
  readEdition
} from '../../editions/edition.ts'
import { faceStore } from '../../faces.ts'

/** A file as it is served. */
export interface ShownFile {
  readonly type: string
  readonly content: Uint8Array | string
}

/** The newest accepted edition, as the desk shows it. */
export interface AcceptedPages {
  readonly edition: Edition
  /** A page of it, or a face or picture that its pages name, by the path below the edition. */
  readonly file: (path: string, faces: readonly FaceSource[]) => Promise<ShownFile | undefined>
}

/** Reads the newest accepted edition of an issue; undefined without one, or where it is not whole. */
export async function newestAccepted(
  folder: string,
  world: World
): Promise<AcceptedPages | undefined> {
  const number = (await editionNumbers(folder, world)).at(-1)
  if (number === undefined) return undefined
  const edition = await readEdition(folder, number, world)
  if (!isEdition(edition)) return undefined
  return { edition, file: (path, faces) => fileOf(path, faces, { edition, folder, world }) }
}

interface Shelf {
  readonly edition: Edition
  readonly folder: string
  readonly world: World
}

async function fileOf(
  path: string,
  faces: readonly FaceSource[],
  shelf: Shelf
): Promise<ShownFile | undefined> {
  const { edition, folder, world } = shelf
  if (/^\d+$/.test(path)) return pageOf(Number(path), edition)
  const face = /^fonts\/(.+)-[0-9a-f]{8}\.ttf$/.exec(path)?.[1]
  if (face !== undefined) return faceOf(face, faces, shelf)
  const filed = await filedOf(folder, edition, world)
  const bytes = filed instanceof Map ? filed.get(decodeURIComponent(path)) : undefined
  const type = pictureTypes[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '']
  return bytes && type ? { type, content: bytes } : undefined
}

function pageOf(number: number, { files }: Edition): ShownFile | undefined {
  const text = (name: string) => {
    const bytes = files.get(`${editionParts.set}/${name}`)
    return bytes && new TextDecoder().decode(bytes)
  }
  const sheets = text('sheets.html')
  const section = text(`page-${String(number).padStart(3, '0')}.html`)
  if (sheets === undefined || section === undefined) return undefined
  const head = sheets.replace('</head>', `<style>${sheetRules(sheets)}</style></head>`)
  return { type: 'text/html; charset=utf-8', content: `${head}${section}` }
}

/** The body is the trimmed sheet, its padding the margins that the page's own rule for paper has. */
function sheetRules(sheets: string): string {
  const [, width, height] = /size: ([\d.]+mm) ([\d.]+mm);/.exec(sheets) ?? []
  const [, margin] = /margin: ((?:[\d.]+mm ?)+);/.exec(sheets) ?? []
  return `body { position: relative; box-sizing: border-box; width: ${width}; height: ${height}; padding: ${margin}; overflow: hidden; background: var(--paper) }`
}

/** An edition keeps no faces: they are cut anew to its own characters. */
async function faceOf(
  slug: string,
  faces: readonly FaceSource[],
  { edition: { files }, world }: Shelf
): Promise<ShownFile | undefined> {
  const face = faces.find(({ family }) => family.toLowerCase().replace(/[^a-z0-9]+/g, '-') === slug)
  if (!face) return undefined
  const characters = new Set<string>()
  for (const [path, bytes] of files)
    if (/^set\/page-/.test(path))
      for (const one of new TextDecoder().decode(bytes)) characters.add(one)
  const store = faceStore(world, openCache(world, cacheFolder, 'faces'))
  const [cut] = await cutFaces([face], new Map([[face.family, characters]]), store)
  return cut && { type: 'font/ttf', content: cut.bytes }
}

const pictureTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  svg: 'image/svg+xml'
}
