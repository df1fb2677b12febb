import { atLength, blankInAddress, type Mark, matched, type Write } from './mark.ts'

/** Pictures in the form of a tool become pictures of Markdown; each is accounted for as a picture. */
export const foreignPictures: readonly Mark[] = [
  {
    example: '![[hall.png|The hall]]',
    kind: 'picture',
    changes: matched(
      /!\[\[([^\]|\n#]+\.(?:jpe?g|png|webp|svg|gif|avif|bmp))(?:[|#]([^\]\n]*))?\]\]/gi,
      picture(1, 2)
    )
  },
  {
    example: '{{< figure src="hall.jpg" caption="The hall" >}}',
    kind: 'picture',
    changes: matched(
      /\{\{[<%]\s*(?:figure|image|img|picture|figure-\w+)\b((?:(?![>%]\}\})[\s\S]){0,800}?)\/?[>%]\}\}/g,
      named
    )
  },
  {
    example: '{% include image.html url="hall.jpg" description="The hall" %}',
    kind: 'picture',
    changes: matched(
      /\{%-?\s*(?:include|render|figure|image|picture|responsive_image)(?=\s)((?:(?!%\})[\s\S]){0,800}?)-?%\}/g,
      named
    )
  },
  {
    example: '{% asset_img hall.jpg The hall %} {% img left /hall.jpg 300 "The hall" %}',
    kind: 'picture',
    changes: matched(
      /\{%-?\s*(?:asset_img|img|image|figure)\s+(?:[\w-]+\s+)*?["']?([^\s%"',]+\.\w{3,4})["']?,?[ \t]*((?:(?!%\})[^\n])*?)\s*%\}/g,
      found => {
        const words = (found[2] ?? '').replace(/^(?:\d+\s+)+(?=["']|$)/, '')
        return picture(
          1,
          2
        )([found[0], found[1], words.replace(/^["']|["']$/g, '').split(/["'] ["']/)[0]])
      }
    )
  },
  {
    example: '[caption id="a"]![](hall.png) The hall[/caption]',
    kind: 'picture',
    changes: matched(
      /\[caption\b[^\]\n]*\]\s*(?:!\[[^\]\n]*\]\(([^)\s]+)[^)\n]*\)|<img\b[^>]*?\bsrc="([^"\n]+)"[^>]*>)\s*([^[\n]*?)\s*\[\/caption\]/g,
      found => picture(1, 2)([found[0], found[1] ?? found[2], found[3]])
    )
  },
  {
    example: '<Image src="/hall.jpg" alt="The hall" />',
    kind: 'picture',
    changes: matched(
      /<(?:Image|Figure|Picture|Img)\s((?:"[^"]*"|'[^']*'|\{[^{}\n]*\}|[^<>"'{}])*?)\/>/g,
      named
    )
  },
  {
    example: '![The hall](the hall.png "The hall")',
    kind: 'picture',
    changes: matched(
      /(!\[[^\]\n]*\]\()([^()<>"\n]*? [^()<>"\n]*?\.\w{3,4})((?:[ \t]+"[^"\n]*")?\))/g,
      ([, before = '', address = '', after = '']) => ({
        text: before + address.replaceAll(' ', blankInAddress) + after,
        prints: []
      })
    )
  }
]

function picture(address: number, caption: number): Write {
  return found => {
    const [whole = ''] = found
    const words = (found[caption] ?? '').replace(/[\s[\]]+/g, ' ').trim()
    const isSize = /^(?:\d+%?(?:x\d+)?|left|right|center)$/.test(words)
    const name = (found[address] ?? '').trim().replaceAll(' ', blankInAddress)
    return { text: atLength(`![${isSize ? '' : words}](${name})`, whole), prints: [] }
  }
}

/** One whose address and words have names. */
function named(found: readonly (string | undefined)[]) {
  const part = (names: string) =>
    new RegExp(`\\b(?:${names})\\s*=\\s*(?:\\{?"([^"]*)"|\\{?'([^']*)')`).exec(found[1] ?? '')
  const source = part('src|url|path|file|image_path|image')
  const address = source?.[1] ?? source?.[2]
  if (address === undefined || !/\.\w{3,4}(?:[?#]|$)/.test(address)) return undefined
  const words = part('caption|description') ?? part('title') ?? part('alt')
  return picture(1, 2)([found[0], address, words?.[1] ?? words?.[2]])
}
