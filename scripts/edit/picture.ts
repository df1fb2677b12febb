import type { Element, ElementContent } from 'hast'
import type { Place, Report } from '../model/problem.ts'
import type { Picture } from '../model/story.ts'
import { looksLikePortrait } from './portrait.ts'
import { made, shownText } from './shown-text.ts'

/** Reads a picture of the issue by the name in the copy; reports and gives nothing when it cannot. */
export type FindPicture = (name: string, place: Place) => Promise<Picture | undefined>

/** What the copy says of a picture. */
export interface PictureCopy {
  readonly name: string
  /** Absent where the caption says what the picture shows. */
  readonly alt?: string
  readonly credit?: string
  /** The point that stays in view when the picture is cropped: per cent from the left and the top, `50 30`. */
  readonly focus?: string
  /** Columns of the page that it should take. */
  readonly columns?: number
  /** A chart or a drawing, of which nothing is cut. */
  readonly isDrawing?: boolean
  /** Half a column wide with the copy beside it; absent where shape and caption tell. */
  readonly isPortrait?: boolean
  readonly caption: readonly ElementContent[]
  readonly place: Place
}

/**
 * A picture with its caption and credit. One that cannot be read keeps its words and is marked
 * `missing`; an address outside the folder is an error.
 */
export async function pictureFigure(
  copy: PictureCopy,
  find: FindPicture,
  report: Report
): Promise<Element> {
  const picture = isInside(copy, report) ? await find(copy.name, copy.place) : undefined
  const credit = copy.credit ? [creditSpan(copy.credit)] : []
  const words = [...copy.caption, ...credit]
  const caption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: words
  }
  const isPortrait = picture && (copy.isPortrait ?? mayBePortrait(copy, picture))
  const className = [
    'picture',
    ...(picture ? [] : ['missing']),
    ...(isPortrait ? ['portrait'] : [])
  ]
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className },
    children: [...(picture ? [image(copy, picture)] : []), ...(words.length > 0 ? [caption] : [])]
  }
}

/** Who asks for columns asks for a picture of the page. */
function mayBePortrait({ columns, caption }: PictureCopy, picture: Picture): boolean {
  return columns === undefined && looksLikePortrait(picture, caption)
}

function image(copy: PictureCopy, picture: Picture): Element {
  const caption = shownText({ type: 'root', children: [...copy.caption] })
  const size = { width: picture.widthPx, height: picture.heightPx }
  const focus = copy.focus ? { dataFocus: focusPoint(copy.focus) } : {}
  const columns = copy.columns ? { dataColumns: String(copy.columns) } : {}
  const { mediaType, widthPx } = picture
  const pixels = mediaType === 'image/svg+xml' ? {} : { dataPixels: String(widthPx) }
  const whole = copy.isDrawing || picture.isDrawing ? { dataWhole: '' } : {}
  const spoken = { src: picture.name, alt: copy.alt ?? caption }
  const properties = { ...spoken, ...size, ...focus, ...columns, ...pixels, ...whole }
  const { line, column = 1 } = copy.place
  const point = { line: line ?? 1, column }
  // In a group each picture is told of at its own line.
  const position = { start: point, end: point }
  return { type: 'element', tagName: 'img', properties, children: [], position }
}

/** A credit as it stands behind a caption. */
export function creditSpan(credit: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['credit'] },
    children: [made(credit)]
  }
}

function isInside({ name, place }: PictureCopy, report: Report): boolean {
  if (name !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(name)) return true
  report({
    code: 'copy/picture-address',
    severity: 'error',
    place,
    message: name
      ? {
          en: `The picture “${name}” does not lie in the issue’s folder.`,
          zh: `图片“${name}”不在本期文件夹内。`
        }
      : { en: 'The picture has no name.', zh: '图片没有写文件名。' },
    hint: /^https?:/i.test(name)
      ? {
          en: 'Put the file into pictures/ and write src="pictures/name.jpg"; to print the story without it, write “remotePictures: leave-out” in issue.yaml.',
          zh: '请把文件放入 pictures/，写成 src="pictures/文件名.jpg"；不印这张图，就在 issue.yaml 中写“remotePictures: leave-out”。'
        }
      : {
          en: 'Put the file into pictures/ and write src="pictures/name.jpg".',
          zh: '请把文件放入 pictures/，写成 src="pictures/文件名.jpg"。'
        }
  })
  return false
}

/** `50 30`, `50% 30%` → `50% 30%`; anything else is the middle. */
function focusPoint(written: string): string {
  const found = /^\s*(\d{1,3})%?[\s,]+(\d{1,3})%?\s*$/.exec(written)
  const inside = (part: string | undefined) => Math.min(100, Number(part ?? 50))
  return found ? `${inside(found[1])}% ${inside(found[2])}%` : '50% 50%'
}
