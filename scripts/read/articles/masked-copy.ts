import type { RecastKind } from '../../model/article.ts'

/** A stretch that was masked, in offsets of the copy: what kind it is and what of it is printed. */
export interface Mask {
  readonly kind: RecastKind
  readonly start: number
  readonly end: number
  readonly prints: readonly { readonly start: number; readonly end: number }[]
}

/** Stands for a character that is masked, and for a blank in the address of a picture; neither is in any text. */
export const [hidden, blankInAddress] = ['\ue000', '\ue001']

/**
 * Hides what other tools write into Markdown and a newspaper has no use for, so that every other character
 * stays on its line and, but at the end of a line, in its column. Code stays as it is.
 */
export function maskedCopy(
  copy: string,
  isMdx: boolean
): { readonly text: string; readonly masks: readonly Mask[] } {
  const masks: Mask[] = []
  let text = copy
  for (const row of isMdx ? [...mdxRows, ...rows] : rows) {
    const code = codeIn(text)
    text = text.replace(row.shape, (...found: unknown[]) => {
      const at = found.findLast(one => typeof one === 'number') as number
      const parts = found.slice(0, found.indexOf(at)) as readonly (string | undefined)[]
      const [whole = ''] = parts
      if (code.some(({ start, end }) => start <= at && at < end)) return whole
      const made = row.write(parts)
      if (made === undefined) return whole
      masks.push({
        kind: row.kind,
        start: at,
        end: at + whole.length,
        prints: made.prints.map(([start, end]) => ({ start: at + start, end: at + end }))
      })
      return made.text
    })
  }
  return { text, masks: masks.toSorted((one, other) => one.start - other.start) }
}

interface Written {
  readonly text: string
  /** What of the found stretch is printed: first index and the one after the last. */
  readonly prints: readonly (readonly [number, number])[]
}

type Write = (found: readonly (string | undefined)[]) => Written | undefined

const blank: Write = ([whole = '']) => ({ text: whole.replace(/[^\n]/g, hidden), prints: [] })

/** A line that is all markup is a blank line; two line ends stay two. */
const blankLine: Write = ([whole = '']) => ({ text: whole.replace(/[^\n]/g, ' '), prints: [] })

/** Keeps one part of the stretch and hides what stands around it. */
function keep(part: number): Write {
  return found => {
    const [whole = ''] = found
    const words = found[part] ?? ''
    const start = whole.lastIndexOf(words)
    const end = start + words.length
    const text = hidden.repeat(start) + words + hidden.repeat(whole.length - end)
    return { text, prints: [[start, end]] }
  }
}

/** A picture in the form of another tool becomes one of Markdown; it is accounted for as a picture. */
function picture(address: number, caption: number): Write {
  return found => {
    const [whole = ''] = found
    const words = found[caption] ?? ''
    const isSize = /^\d+(?:x\d+)?$/.test(words)
    const name = (found[address] ?? '').trim().replaceAll(' ', blankInAddress)
    const made = `![${isSize ? '' : words}](${name})`
    return { text: made.padEnd(whole.length, hidden), prints: [] }
  }
}

/** One row for each kind of markup that a tool has of its own; one that makes a line longer stands last. */
const rows: readonly {
  readonly example: string
  readonly kind: RecastKind
  readonly shape: RegExp
  readonly write: Write
}[] = [
  {
    example: '![[hall.png|The hall]]',
    kind: 'picture',
    shape: /!\[\[([^\]|\n#]+\.(?:jpe?g|png|webp|svg|gif|avif))(?:\|([^\]\n]*))?\]\]/gi,
    write: picture(1, 2)
  },
  {
    example: '{{< figure src="hall.jpg" caption="The hall" >}}',
    kind: 'picture',
    shape: /\{\{[<%]\s*(?:figure|image|img)\b([^\n]*?)[>%]\}\}/g,
    write: found => {
      const part = (name: string) =>
        new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(found[1] ?? '')
      const source = part('src')
      const words = part('caption') ?? part('title')
      if (!source) return undefined
      return picture(1, 2)([found[0], source[1] ?? source[2], words?.[1] ?? words?.[2]])
    }
  },
  {
    example: '{% asset_img hall.jpg The hall %}',
    kind: 'picture',
    shape: /\{%\s*asset_img\s+([^\s%]+\.\w+)[ \t]*([^%\n]*?)\s*%\}/g,
    write: picture(1, 2)
  },
  {
    example: '![The hall](the hall.png "The hall")',
    kind: 'picture',
    shape: /(!\[[^\]\n]*\]\()([^()<>"\n]*? [^()<>"\n]*?\.\w{3,4})((?:[ \t]+"[^"\n]*")?\))/g,
    write: ([, before = '', address = '', after = '']) => ({
      text: before + address.replaceAll(' ', blankInAddress) + after,
      prints: []
    })
  },
  {
    example: '![[Another note]]',
    kind: 'shortcode',
    shape: /!\[\[[^\]\n]+\]\]/g,
    write: blank
  },
  {
    example: '[[Another note|words]]',
    kind: 'wiki-link',
    shape: /\[\[(?:[^\]|\n]*\|)?([^\]|\n]+)\]\]/g,
    write: found => (/^_?toc_?$/i.test(found[1] ?? '') ? blank(found) : keep(1)(found))
  },
  {
    example: '[TOC]',
    kind: 'shortcode',
    shape: /^(?:\[TOC\]|\$\{toc\}|\[\[_TOC_\]\])[ \t]*$/gim,
    write: blankLine
  },
  {
    example: 'A headline\n==========',
    kind: 'underline',
    shape:
      /(?<=^\n|\n[ \t]*\n|^(?<![\s\S]))([^\s#>|<`*+:[!{-][^\n]{0,119})\n(={2,}|-{3,})[ \t]*$/gm,
    write: ([whole = '', words = '', line = '']) => {
      const isTop = line.startsWith('=')
      if (!isTop && /[。！？；.!?;|]\s*$/.test(words)) return undefined
      const mark = isTop ? '# ' : '## '
      return { text: `${mark}${words}\n`.padEnd(whole.length), prints: [[0, words.length]] }
    }
  },
  {
    example: '> [!note] Mind the gap',
    kind: 'callout',
    shape: /(?<=^[ \t]*>[ \t]?)\[![A-Za-z-]+\][+-]?(?=[ \t]|$)/gm,
    write: blank
  },
  {
    example: '==marked words==',
    kind: 'wiki-link',
    shape: /(?<![=\p{L}\p{N}])==(?=[^\s=])([^=\n]+?)(?<=[^\s=])==(?!=)/gu,
    write: keep(1)
  },
  {
    example: '%% to myself %%',
    kind: 'note-to-self',
    shape: /%%(?!%)[^%]*?%%/g,
    write: blank
  },
  {
    example: '{{< youtube abc >}} or {% raw %} alone on a line',
    kind: 'shortcode',
    shape: /^[ \t]*(?:(?:\{\{[\s\S]{0,400}?\}\}|\{%[\s\S]{0,400}?%\})[ \t]*)+$/gm,
    write: blankLine
  },
  {
    example: 'words {{ site.name }} words',
    kind: 'shortcode',
    shape: /\{\{[^\n]*?\}\}|\{%[^\n]*?%\}/g,
    write: blank
  },
  {
    example: '{: .lead} of kramdown',
    kind: 'shortcode',
    shape: /^[ \t]*\{:[^}\n]*\}[ \t]*$/gm,
    write: blankLine
  },
  {
    example: 'the last words ^a1b2c3',
    kind: 'shortcode',
    shape: /(?<=\S)[ \t]\^[a-z0-9-]{4,}[ \t]*$/gim,
    write: blank
  },
  {
    example: ':::note Mind the gap',
    kind: 'callout',
    shape:
      /^(:{3,})(?:note|tip|info|warning|caution|danger|important|success|seealso|details)(?:[ \t]+(\S.*?)|\[([^\]\n]*)\])?[ \t]*$/gim,
    write: ([whole = '', colons = '', words = '', label = '']) => {
      const title = words || label
      const start = whole.lastIndexOf(title)
      const head = title === '' ? '' : `[${title}]`
      return {
        text: `${colons}box${head}`,
        prints: title === '' ? [] : [[start, start + title.length]]
      }
    }
  }
]

const mdxRows: typeof rows = [
  {
    example: "import Tabs from '@theme/Tabs'",
    kind: 'script',
    shape: /^(?:import|export)\b[^\n]*(?:from|=|['"])[^\n]*$/gm,
    write: blankLine
  }
]

/** Fenced code and code inside a line. */
function codeIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const shape =
    /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1[`~]*[ \t]*$|$(?![\s\S]))|(`+)[^`\n]+\2/gm
  return [...text.matchAll(shape)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length
  }))
}
