import { blank, keep, type Mark, matched } from './mark.ts'
import { wholeElements } from './whole-elements.ts'

/** Elements of HTML that a newspaper cannot show, with all that is in them, and what is struck out. */
export const elements: readonly Mark[] = [
  {
    example: '<h1 align="center">The mill</h1>',
    kind: 'underline',
    changes: matched(/(?<!\S[ \t]*\n)^[ \t]*(<h1\b[^>\n]*>)([^<\n]+)<\/h1>[ \t]*$/gim, found => {
      const made = keep(2)(found)
      return made && { ...made, text: `# ${made.text.slice(2)}` }
    })
  },
  {
    example: '<video src="a.mp4">No video here</video>',
    kind: 'embedded',
    changes: wholeElements(
      'object|canvas|svg|math|map|applet|model-viewer|lite-youtube',
      'iframe|video|audio|embed',
      /(?!)/
    )
  },
  {
    example: 'https://www.youtube.com/watch?v=abc alone on a line',
    kind: 'embedded',
    changes: matched(
      /(?<=^\n|\n[ \t]*\n|^(?<![\s\S]))[ \t]*<?https?:\/\/(?:[\w-]+\.)*(?:youtube\.com\/(?:watch|embed|shorts|live|playlist)|youtu\.be\/|vimeo\.com\/\d|bilibili\.com\/video|b23\.tv\/|v\.qq\.com\/|youku\.com\/v|soundcloud\.com\/|open\.spotify\.com\/|(?:twitter|x)\.com\/\w+\/status|codepen\.io\/\w+\/pen|gist\.github\.com\/|music\.163\.com\/|ted\.com\/talks)[^\s<>]*>?[ \t]*(?=\n[ \t]*\n|\n?$(?![\s\S]))/g,
      blank
    )
  },
  {
    example: '<script src="a.js"></script>',
    kind: 'script',
    changes: wholeElements(
      'template|noscript|select|textarea|head|style|script',
      'input|link|meta|base|param|track',
      /<\?(?:php|=)[^<>]*\?>|<!doctype[^<>]*>/
    )
  },
  {
    example: '<source srcset="dark.png">',
    kind: 'underline',
    changes: matched(/<source\b[^>]*>/gi, blank)
  },
  {
    example: '<del>gone</del> ~~gone~~',
    kind: 'struck-out',
    changes: matched(
      /<(del|s|strike)(?:\s[^>]*)?>[\s\S]*?<\/\1\s*>|(?<![\d~\\])~~(?=[^\s~])(?:(?!~~|\n[ \t]*\n)[\s\S])*?(?<=[^\s~])~~(?![\d~])/gi,
      blank
    )
  }
]
