import type { ElementContent } from 'hast'
import type { Image, Link, RootContent } from 'mdast'
import type { Place } from '../model/problem.ts'
import { attribute, type Directive } from './directive.ts'
import { withoutLinkMarks } from './field-links.ts'
import { type PictureCopy, pictureFigure } from './picture.ts'
import { isPortraitType } from './portrait.ts'
import { inline } from './shape-copy.ts'
import type { Shape, ShapeTools } from './shape-tools.ts'

/** Shapes `::picture` or `:::picture`: the label and the copy inside are the caption. */
export async function directivePicture(
  node: Directive,
  label: readonly ElementContent[],
  content: readonly RootContent[],
  place: Place,
  tools: ShapeTools
): Promise<Shape> {
  const caption = [...label]
  for (const block of content) caption.push(...(await inline(block, place, tools)))
  const [alt, credit] = [attribute(node, 'alt'), attribute(node, 'credit')]
  const focus = attribute(node, 'focus')
  const columns = askedColumns(attribute(node, 'width'), place, tools)
  const copy = {
    name: attribute(node, 'src') ?? '',
    caption,
    place,
    ...(alt === undefined ? {} : { alt: tools.style(alt) }),
    ...(focus === undefined ? {} : { focus }),
    ...(columns === undefined ? {} : { columns }),
    ...typeWishes(attribute(node, 'type'), place, tools),
    ...(credit === undefined ? {} : { credit: tools.style(credit) })
  }
  return { kind: 'picture', node: await pictureFigure(copy, tools.find, tools.report) }
}

/** `3`, `3栏`, `3 columns`: the columns that a picture asks for; anything else is told, and the program chooses. */
export function askedColumns(
  written: string | undefined,
  place: Place,
  tools: ShapeTools
): number | undefined {
  if (written === undefined) return undefined
  const found = /^\s*([1-9])\s*(?:栏|columns?)?\s*$/.exec(written)
  if (found) return Number(found[1])
  tools.report({
    code: 'copy/picture-width',
    severity: 'warning',
    place,
    message: {
      en: `The picture’s width “${written}” is no number of columns.`,
      zh: `图片宽度“${written}”不是栏数。`
    },
    hint: {
      en: 'Write the columns it should take: width="2".',
      zh: '请写所占栏数：width="2"。'
    }
  })
  return undefined
}

/**
 * `type="chart"`: nothing of it is cut, whatever its file looks like; `type="portrait"`: half a column wide; `type="photo"`:
 * neither. A word that is not known is told.
 */
function typeWishes(
  written: string | undefined,
  place: Place,
  tools: ShapeTools
): Pick<PictureCopy, 'isDrawing' | 'isPortrait'> {
  if (written === undefined) return {}
  if (isPortraitType(written)) return { isPortrait: true }
  const found = types.find(({ words }) => words.test(written.trim()))
  if (found) return found.wishes
  tools.report({
    code: 'copy/picture-type',
    severity: 'warning',
    place,
    message: {
      en: `The picture’s type “${written}” is not known.`,
      zh: `不认识的图片类型“${written}”。`
    },
    hint: {
      en: 'Write type="chart" for a chart, a map or a drawing, of which nothing may be cut; type="portrait" for a portrait half a column wide.',
      zh: '图表、地图、图画一类不可裁切的，请写 type="chart"；半栏的人像写 type="portrait"。'
    }
  })
  return {}
}

const types = [
  { words: /^(?:photo|photograph|照片|图片)$/i, wishes: { isPortrait: false } },
  {
    words: /^(?:chart|graph|diagram|map|drawing|图表|统计图|示意图|地图|漫画|图画)$/i,
    wishes: { isDrawing: true, isPortrait: false }
  }
] as const

/** Shapes a Markdown picture that is a paragraph of its own: its words are the caption, its title the credit. */
export async function shapeImage(image: Image, place: Place, tools: ShapeTools): Promise<Shape> {
  const alt = tools.style(withoutLinkMarks(image.alt ?? ''))
  const caption = await captionOf(alt, image.data?.leadsTo, place, tools)
  const credit = image.title ? { credit: tools.style(image.title) } : {}
  const { spokenAlt } = image.data ?? {}
  const spoken = spokenAlt === undefined ? {} : { alt: spokenAlt }
  const copy = { name: image.url, caption, place, ...spoken, ...credit }
  return { kind: 'picture', node: await pictureFigure(copy, tools.find, tools.report) }
}

/** The words under a picture; where the picture was a link they are one. */
async function captionOf(
  alt: string,
  leadsTo: string | undefined,
  place: Place,
  tools: ShapeTools
): Promise<readonly ElementContent[]> {
  if (leadsTo === undefined) return alt ? [{ type: 'text', value: alt }] : []
  const words: Link['children'] = alt ? [{ type: 'text', value: alt }] : []
  const link: Link = { type: 'link', url: leadsTo, children: words }
  return inline({ type: 'paragraph', children: [link] }, place, tools)
}
