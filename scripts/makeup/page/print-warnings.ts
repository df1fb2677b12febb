import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { headSeats } from '../../model/head-seats.ts'
import type { Problem } from '../../model/problem.ts'
import type { SetFrame, SetPage } from '../../model/set-copy.ts'
import type { Style } from '../../model/style.ts'
import { columnsPx } from '../../typeset/type-width.ts'

/** What is printed otherwise than its editor would wish: headlines that lie, pictures that look coarse. */
export function printWarnings(pages: readonly SetPage[], style: Style): readonly Problem[] {
  return [...lyingHeadlines(pages), ...coarsePictures(pages, style)]
}

/** Pixels in an inch of paper under which a printed picture looks coarse. */
const leastPpi = 150
const cssPpi = 96
const mmInInch = 25.4

/** Names every picture with too few pixels for its size in print, and the width that would be fine. */
function coarsePictures(pages: readonly SetPage[], style: Style): readonly Problem[] {
  return pages.flatMap(({ frames }) =>
    frames.flatMap(set =>
      printedPictures(set, style).flatMap(printed => {
        const ppi = cssPpi / Math.max(printed.widthPx / printed.pixels.width, printed.heightScale)
        return ppi < leastPpi ? [coarse(set, printed, ppi, style)] : []
      })
    )
  )
}

interface PrintedPicture {
  readonly block: string
  readonly name: string
  readonly widthPx: number
  /** CSS px of print for each pixel of the picture's height. */
  readonly heightScale: number
  readonly pixels: { readonly width: number; readonly height: number }
}

function printedPictures(set: SetFrame, style: Style): readonly PrintedPicture[] {
  const { recipe, legGapPx, rect, boxed } = set.frame
  const legPx = recipe.measure * style.grid.bodyPx
  const side = boxed ? 2 * style.boxSide * style.grid.bodyPx : 0
  const found: PrintedPicture[] = []
  if (set.picture) {
    const { strip, node, block } = set.picture
    const ownPx = strip.legs * legPx + (strip.legs - 1) * legGapPx
    const isWide = headSeats[recipe.seat].picture === 'over-all'
    const widthPx = isWide ? columnsPx(style.grid, rect.width) - side : ownPx
    found.push(...imagesIn(node, block, widthPx, set, style))
  }
  for (const { nodes } of set.copy) {
    for (const node of nodes) {
      const block = String(node.properties.dataBlock ?? '')
      found.push(...imagesIn(node, block, legPx, set, style))
    }
  }
  return found
}

function imagesIn(
  node: Element,
  block: string,
  widthPx: number,
  { story }: SetFrame,
  style: Style
): readonly PrintedPicture[] {
  const found: PrintedPicture[] = []
  visit(node, 'element', ({ tagName, properties }) => {
    if (tagName !== 'img') return
    const name = String(properties.src ?? '')
    const picture = story.pictures.find(one => one.name === name)
    if (!picture || picture.mediaType === 'image/svg+xml') return
    const pixels = { width: picture.widthPx, height: picture.heightPx }
    const rows = Number(/--rows:(\d+)/.exec(String(properties.style ?? ''))?.[1] ?? 0)
    const heightScale = (rows * style.grid.rowPx) / pixels.height
    found.push({ block, name, widthPx, heightScale, pixels })
  })
  return found
}

function coarse(
  { story }: SetFrame,
  { block, name, widthPx, pixels }: PrintedPicture,
  ppi: number,
  style: Style
): Problem {
  const mm = (px: number) => Math.floor((px / cssPpi) * mmInInch)
  const fineMm = mm((widthPx * ppi) / leastPpi)
  const needs = Math.ceil((pixels.width * leastPpi) / ppi)
  const columns = Array.from({ length: style.grid.columns }, (_, at) => at + 1).filter(
    count => mm(columnsPx(style.grid, count)) <= fineMm
  )
  const most = columns.at(-1)
  const line = story.blocks.find(({ id }) => id === block)?.place
  return {
    code: 'makeup/picture-coarse',
    severity: 'warning',
    place: line ?? { file: story.file, line: 1 },
    message: {
      en: `“${name}” is printed ${mm(widthPx)} mm wide at ${Math.floor(ppi)} pixels an inch and will look coarse; up to ${fineMm} mm would be fine.`,
      zh: `“${name}”印成 ${mm(widthPx)} 毫米宽，每英寸只有 ${Math.floor(ppi)} 像素，会发虚；宽 ${fineMm} 毫米以内为宜。`
    },
    hint: {
      en: `Use a picture at least ${needs} pixels wide${most ? `, or ask for fewer columns: width="${most}"` : ''}.`,
      zh: `请换宽至少 ${needs} 像素的图片${most ? `，或少占几栏：width="${most}"` : ''}。`
    }
  }
}

/** Names the stories whose editor asked for an upright headline (竖题) and whose headline lies. */
function lyingHeadlines(pages: readonly SetPage[]): readonly Problem[] {
  return pages
    .flatMap(page => page.frames)
    .filter(({ story, frame }) => {
      return story.meta.headStyle === 'upright' && !headSeats[frame.recipe.seat].isUpright
    })
    .map(({ story }) => ({
      code: 'makeup/not-upright',
      severity: 'warning',
      place: { file: story.file, line: 1 },
      message: {
        en: `The headline of “${story.slug}” was to stand upright and cannot.`,
        zh: `“${story.slug}”要求竖题，但排不成竖题。`
      },
      hint: {
        en: 'An upright headline has 4 to 16 characters, no Latin words, and a frame of two columns or more without a box.',
        zh: '竖题须为4至16字，不含西文单词，版位至少两栏、不加框。'
      }
    }))
}
