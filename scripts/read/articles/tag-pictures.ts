import type { Stretch } from '../../model/article.ts'

/** A picture written as HTML, with offsets in the HTML. */
export interface TagPicture {
  readonly address: string
  /** For those who cannot see it. */
  readonly alt: string
  /** What is printed under it; the words between tags that stand in it. */
  readonly caption: readonly Stretch[]
  /** The whole of its markup. */
  readonly whole: Stretch
}

/**
 * Reads the pictures in a piece of HTML: an `<img>` with the tags around it that hold nothing else, a
 * `<figure>` with its caption. Words beside them are not theirs.
 */
export function tagPictures(html: string): readonly TagPicture[] {
  return [...html.matchAll(shape)].flatMap(({ 0: found, index }) => {
    const [tag] = /<img\b(?:"[^"]*"|'[^']*'|[^>"'])*>/i.exec(found) ?? []
    if (tag === undefined) return []
    const address = attribute(tag, 'src') ?? attribute(tag, 'data-src') ?? ''
    const title = attributeAt(found, tag, 'title')
    const caption = figureCaption(found) ?? (title ? [title] : [])
    return [
      {
        address,
        alt: attribute(tag, 'alt') ?? '',
        caption: caption.map(({ start, end }) => ({ start: start + index, end: end + index })),
        whole: { start: index, end: index + found.length }
      }
    ]
  })
}

const image = String.raw`<img\b(?:"[^"]*"|'[^']*'|[^>"'])*>(?:\s*</img>)?`
const choice = String.raw`<picture\b[^>]*>(?:(?!</picture>)[\s\S])*${image}\s*</picture>`
/** A figure that holds one image, an image in a link, or an image. */
const shape = new RegExp(
  String.raw`<figure\b[^>]*>(?:(?!</figure>|<img\b)[\s\S])*${image}(?:(?!</figure>|<img\b)[\s\S])*</figure>|<a\b[^>]*>\s*(?:${choice}|${image})\s*</a>|${choice}|${image}`,
  'gi'
)

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  return found ? (found[1] ?? found[2] ?? found[3])?.trim() : undefined
}

function attributeAt(html: string, tag: string, name: string): Stretch | undefined {
  const words = attribute(tag, name)
  if (!words) return undefined
  const at = html.indexOf(tag)
  const start = html.indexOf(words, at + tag.search(new RegExp(`\\s${name}\\s*=`, 'i')))
  return { start, end: start + words.length }
}

/** The words of a caption, without the tags among them. */
function figureCaption(html: string): readonly Stretch[] | undefined {
  const found = /<figcaption\b[^>]*>([\s\S]*?)<\/figcaption>/i.exec(html)
  if (!found) return undefined
  const [whole, words = ''] = found
  const from = found.index + whole.indexOf('>') + 1
  return [...words.matchAll(/[^<>]+(?=<|$)/g)].flatMap(({ 0: text, index }) =>
    /\S/.test(text) ? [{ start: from + index, end: from + index + text.length }] : []
  )
}
