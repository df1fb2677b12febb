import { createHash } from 'node:crypto'
import type { Element, Nodes } from 'hast'
import { isGaiji } from '../edit/is-gaiji.ts'
import { percentDecoded } from '../kit/percent.ts'
import { xmlCharacters } from '../kit/xml-text.ts'
import type { Picture } from '../model/story.ts'
import { svgXml } from './book-xml.ts'
import type { ReadyPicture } from './fit-picture.ts'
import { onWhite } from './white-ground.ts'

/** A picture that the book shows: its file and whether it is described in text. */
export interface ShelvedPicture extends ReadyPicture {
  readonly path: string
}

/** Collects the pictures that stories show, each once, named by its content. */
export interface PictureShelf {
  /** The `img` for a picture of the copy, or undefined when the story has no such picture. */
  readonly image: (element: Element, pictures: readonly Picture[]) => Element | undefined
  /** The `img` for a drawing in the copy, such as a QR code, on white. */
  readonly drawing: (svg: Element, figure: Element | undefined, otherwise: string) => Element
  /** Sorted by path. */
  readonly pictures: () => readonly ShelvedPicture[]
  /** Whether all pictures shown so far have a text alternative. */
  readonly allDescribed: () => boolean
}

/** An empty shelf; `ready` has every picture of the issue by its hash, fit for a book. */
export function pictureShelf(ready: ReadonlyMap<string, ReadyPicture>): PictureShelf {
  const shelved = new Map<string, ShelvedPicture>()
  let allDescribed = true

  return {
    image: (element, pictures) => {
      const source = String(element.properties.src ?? '')
      const picture = pictures.find(
        ({ name }) => name === source || name === percentDecoded(source).replace(/^\.\//, '')
      )
      const file = picture && ready.get(picture.hash)
      if (!picture || !file) return undefined
      const shown = show(file, picture.hash, String(element.properties.alt ?? ''))
      return isGaiji(element)
        ? { ...shown, properties: { ...shown.properties, className: ['gaiji'] } }
        : shown
    },
    drawing: (svg, figure, otherwise) => {
      const bytes = new TextEncoder().encode(svgXml(onWhite(svg)))
      const hash = createHash('sha256').update(bytes).digest('hex')
      const file = { bytes, mediaType: 'image/svg+xml', extension: 'svg', ...drawingSize(svg) }
      return show(file, hash, described(svg) || captionOf(figure) || otherwise)
    },
    pictures: () => [...shelved.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    allDescribed: () => allDescribed
  }

  function show(file: ReadyPicture, hash: string, words: string): Element {
    const path = `images/${hash.slice(0, 16)}.${file.extension}`
    const alt = xmlCharacters(words).replace(/\s+/g, ' ').trim()
    shelved.set(path, { ...file, path })
    if (alt === '') allDescribed = false
    const properties = { src: `../${path}`, alt, width: file.widthPx, height: file.heightPx }
    return { type: 'element', tagName: 'img', properties, children: [] }
  }
}

/** Small drawings count in modules, not pixels: a QR code of 33 is shown at 264. */
function drawingSize(svg: Element): { widthPx: number; heightPx: number } {
  const box = String(svg.properties.viewBox ?? '')
    .split(/[\s,]+/)
    .map(Number)
  const width = positive(box[2]) ?? positive(svg.properties.width) ?? 240
  const height = positive(box[3]) ?? positive(svg.properties.height) ?? width
  const scale = Math.max(1, Math.ceil(240 / width))
  return { widthPx: Math.round(width * scale), heightPx: Math.max(1, Math.round(height * scale)) }
}

function positive(value: unknown): number | undefined {
  const number = Number.parseFloat(String(value))
  return number > 0 && Number.isFinite(number) ? number : undefined
}

function described(svg: Element): string {
  const label = svg.properties.ariaLabel
  if (typeof label === 'string') return label
  const title = svg.children.find(child => child.type === 'element' && child.tagName === 'title')
  return title ? textOf(title) : ''
}

function captionOf(figure: Element | undefined): string {
  const isCaption = (child: Nodes) => child.type === 'element' && child.tagName === 'figcaption'
  const caption = figure?.children.find(isCaption)
  return caption ? textOf(caption) : ''
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
