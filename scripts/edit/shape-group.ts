import type { Element, ElementContent } from 'hast'
import type { RootContent } from 'mdast'
import type { Place } from '../model/problem.ts'
import { attribute, type Directive, isSaid } from './directive.ts'
import { creditSpan } from './picture.ts'
import { isPicture, mostInGroup, ownParagraphs } from './picture-groups.ts'
import { askedColumns } from './shape-picture.ts'
import { element, type Shape, type ShapeTools } from './shape-tools.ts'

type Inside = (nodes: readonly RootContent[]) => Promise<readonly Shape[]>

/**
 * Shapes `:::pictures`: up to three pictures as one block, each with its caption, or with one caption for all, which
 * is the label or what stands below the pictures. With `apart` they stay apart.
 */
export async function shapePictures(
  node: Directive,
  label: readonly ElementContent[],
  content: readonly RootContent[],
  place: Place,
  tools: ShapeTools,
  inside: Inside
): Promise<readonly Shape[]> {
  const shapes = await inside(
    content.flatMap((child): readonly RootContent[] =>
      isPicture(child) ? ownParagraphs(child) : [child]
    )
  )
  const figures = shapes.filter(({ kind }) => kind === 'picture')
  const others = shapes.filter(({ kind }) => kind !== 'picture')
  const isCaption = label.length === 0 && others.every(({ kind }) => kind === 'paragraph')
  const words = isCaption ? others.flatMap(spaced) : []
  const after = isCaption ? [] : others
  const caption = [...label, ...words]
  const credit = attribute(node, 'credit')
  const shared = sharedCaption(caption, credit === undefined ? undefined : tools.style(credit))
  if (figures.length === 0) {
    tools.report(noPictures(place))
    return [...shared.map(wordsAlone), ...after]
  }
  const [only, ...more] = figures
  if (only && more.length === 0 && shared.length > 0 && !hasCaption(only.node))
    return [
      { ...only, node: { ...only.node, children: [...only.node.children, ...shared] } },
      ...after
    ]
  if (more.length === 0 || isSaid(node, 'apart')) {
    const own = shared.map(wordsAlone)
    return label.length > 0 ? [...own, ...figures, ...after] : [...figures, ...own, ...after]
  }
  if (figures.length > mostInGroup) tools.report(manyPictures(place, figures.length))
  const group = groupFigure(
    figures.slice(0, mostInGroup).map(({ node }) => plainFigure(node)),
    { shared, isLabelled: label.length > 0, ...wishes(node, place, tools) }
  )
  return [{ kind: 'picture', node: group }, ...figures.slice(mostInGroup), ...after]
}

/** In a group a portrait is a picture as the others are. */
function plainFigure(figure: Element): Element {
  return { ...figure, properties: { ...figure.properties, className: ['picture'] } }
}

interface GroupWishes {
  readonly columns?: number
  readonly areTogether?: boolean
}

function groupFigure(
  figures: readonly Element[],
  {
    shared,
    isLabelled,
    columns,
    areTogether
  }: GroupWishes & { readonly shared: readonly Element[]; readonly isLabelled: boolean }
): Element {
  // A label stands above its pictures in the file, and is read there.
  const children = isLabelled ? [...shared, ...figures] : [...figures, ...shared]
  const group = element('figure', ['pictures'], children)
  const asked = {
    ...(columns === undefined ? {} : { dataColumns: String(columns) }),
    ...(areTogether === undefined ? {} : { dataCaptions: areTogether ? 'together' : 'each' })
  }
  return { ...group, properties: { ...group.properties, ...asked } }
}

function wishes(node: Directive, place: Place, tools: ShapeTools): GroupWishes {
  const columns = askedColumns(attribute(node, 'width'), place, tools)
  const written = attribute(node, 'captions')?.trim()
  const areTogether =
    written === undefined ? undefined : /^(?:together|合排|合写|一起)$/i.test(written)
  if (written !== undefined && !areTogether && !/^(?:each|apart|分排|分写|各自)$/i.test(written)) {
    tools.report(unknownCaptions(written, place))
    return columns === undefined ? {} : { columns }
  }
  return {
    ...(columns === undefined ? {} : { columns }),
    ...(areTogether === undefined ? {} : { areTogether })
  }
}

function sharedCaption(
  words: readonly ElementContent[],
  credit: string | undefined
): readonly Element[] {
  const all = [...words, ...(credit === undefined ? [] : [creditSpan(credit)])]
  return all.length > 0 ? [element('figcaption', [], all)] : []
}

function hasCaption({ children }: Element): boolean {
  return children.some(child => child.type === 'element' && child.tagName === 'figcaption')
}

function wordsAlone({ children }: Element): Shape {
  return { kind: 'paragraph', node: element('p', [], children) }
}

/** Several paragraphs of a caption are read as one. */
function spaced({ node }: Shape, at: number): readonly ElementContent[] {
  return [...(at > 0 ? [{ type: 'text' as const, value: ' ' }] : []), ...node.children]
}

function noPictures(place: Place) {
  return {
    code: 'copy/pictures-none',
    severity: 'warning',
    place,
    message: {
      en: 'There is no picture between “:::pictures” and its end; its words stand as a paragraph.',
      zh: '“:::pictures”和结束行之间没有图片，其中的文字照正文排。'
    },
    hint: {
      en: 'Put the pictures on lines of their own between them: ![caption](pictures/name.jpg "credit").',
      zh: '请把图片逐行写在中间：![说明](pictures/文件名.jpg "某某 摄")。'
    }
  } as const
}

function manyPictures(place: Place, count: number) {
  return {
    code: 'copy/pictures-many',
    severity: 'warning',
    place,
    message: {
      en: `A group holds ${mostInGroup} pictures; ${count - mostInGroup} of these ${count} stand in the copy after it.`,
      zh: `一组最多 ${mostInGroup} 张图片；这里有 ${count} 张，其余 ${count - mostInGroup} 张随文排在后面。`
    },
    hint: {
      en: 'Make groups of two or three, or several stories.',
      zh: '请分成两三张一组，或分成几篇。'
    }
  } as const
}

function unknownCaptions(written: string, place: Place) {
  return {
    code: 'copy/pictures-captions',
    severity: 'warning',
    place,
    message: {
      en: `Captions of a group stand “together” or under “each” picture; “${written}” is not known.`,
      zh: `一组图片的说明或合排（together），或各排各的（each）；没有“${written}”。`
    },
    hint: {
      en: 'Write captions="together" or captions="each"; without it the program chooses.',
      zh: '请写 captions="together" 或 captions="each"；不写，由程序来定。'
    }
  } as const
}
