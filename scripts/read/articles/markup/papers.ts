import { ideograph } from '../../../kit/han.ts'
import {
  atLength,
  blank,
  blankLine,
  endsShift,
  hidden,
  hide,
  keep,
  lowers,
  type Mark,
  matched,
  raises,
  type Write
} from './mark.ts'

/** `^2^` and `~2~`: the first mark begins what is raised or lowered, the last ends it. */
function shifted(begin: string): Write {
  return ([whole = '']) => ({
    text: begin + whole.slice(1, -1) + endsShift,
    prints: [[1, whole.length - 1]]
  })
}

/** What tools for papers write: Pandoc, Quarto, R Markdown, TeX, Python-Markdown. */
export const papers: readonly Mark[] = [
  {
    example: '`\\newpage`{=latex}',
    kind: 'typesetting',
    isInCode: true,
    changes: matched(/(?<!`)`[^`\n]+`\{=\w+\}/g, blank)
  },
  {
    example: '\\begin{center}\nwords\n\\end{center}',
    kind: 'typesetting',
    changes: matched(
      /^[ \t]*\\(?:begin|end)\{(?:center|quote|quotation|flushleft|flushright|abstract|document|multicols|minipage|verse|itemize|enumerate|small|large|landscape|framed|columns?)\*?\}(?:[[{][^\]}\n]*[\]}])*[ \t]*$/gm,
      blankLine
    )
  },
  {
    example: '\\begin{tikzpicture} … \\end{tikzpicture}',
    kind: 'typesetting',
    changes: matched(/^[ \t]*\\begin\{([a-zA-Z]+\*?)\}[\s\S]*?\\end\{\1\}[ \t]*$/gm, blankLine)
  },
  {
    example: '\\newpage',
    kind: 'typesetting',
    changes: matched(
      /^[ \t]*\\(?:newpage|pagebreak|clearpage|cleardoublepage|tableofcontents|listoffigures|maketitle|noindent|bigskip|medskip|smallskip|vfill|hfill|appendix|centering|newline|linebreak|printbibliography|vspace\*?|hspace\*?|setlength|setcounter|addtocounter|pagestyle|thispagestyle|usepackage|bibliography|bibliographystyle|label|rule|vskip|hrule)(?:[[{][^\]}\n]*[\]}])*[ \t]*$/gm,
      blankLine
    )
  },
  {
    example: '\\textbf{words}',
    kind: 'wiki-link',
    changes: matched(
      /\\(?:textbf|textit|emph|textsc|textrm|texttt|textsf|underline|mbox|textnormal|uline|text)\{([^{}\n]+)\}/g,
      keep(1)
    )
  },
  {
    example: '\\cite{knuth}',
    kind: 'citation',
    changes: matched(
      /[ ~]?\\(?:cite[a-z]*|parencite|textcite|autocite|footcite|ref|eqref|pageref|cref|label|index)\*?(?:\[[^\]\n]*\])*\{[^{}\n]*\}/g,
      blank
    )
  },
  {
    example: 'As was said [@knuth84, p. 3].',
    kind: 'citation',
    changes: matched(
      /[ \t]?(?<![\]\\])\[(?:[^\]\n@]{0,60}[ (;-])?-?@[\p{L}\p{N}_{][^\]\n]*\](?![([:])/gu,
      blank
    )
  },
  {
    example: 'words^[A note in the line.]',
    kind: 'wiki-link',
    changes: matched(
      /(?<=\S)\^\[((?:[^[\]\n]|\[[^\]\n]*\](?:\([^)\n]*\))?)+)\]/g,
      ([whole = '', words = '']) => {
        const [open, close] = han.test(words) ? ['（', '）'] : ['(', ')']
        const last = whole.length - 1
        return {
          text: `${open === '(' ? ' ' : hidden}${open}${words}${close}`,
          prints: [
            [0, 2, open],
            [2, last],
            [last, last + 1, close]
          ]
        }
      }
    )
  },
  {
    example: '[words]{.smallcaps}',
    kind: 'wiki-link',
    changes: matched(/(?<!!)\[([^[\]\n]+)\]\{[^}\n]*[.=#-][^}\n]*\}/g, keep(1))
  },
  {
    example: '![The hall](hall.png){#fig:hall width=50%}',
    kind: 'shortcode',
    changes: matched(
      /(?<=[)\]`])\{[ \t]*(?:[.#][\w:-]+|[\w-]+=[^\s}]+)(?:[ \t]+(?:[.#][\w:-]+|[\w-]+=(?:"[^"\n]*"|[^\s}]+)))*[ \t]*\}/g,
      blank
    )
  },
  {
    example: '# Preface {.unnumbered}',
    kind: 'shortcode',
    changes: matched(
      /(?<=^#{1,6}[ \t][^\n]*\S|^[^\n{}|]+\S(?=[ \t]+\{[^}\n]*\}[ \t]*\n(?:=|-){3,}[ \t]*$))[ \t]+\{(?!#[\w.\p{L}-]+\}[ \t]*$)[ \t]*(?:-|[.#][\w:-]+|[\w-]+=[^\s}]+)(?:[ \t]+[^}\n]*)?\}[ \t]*#*[ \t]*$/gmu,
      blank
    )
  },
  {
    example: ': The table’s caption {#tbl:mill}',
    kind: 'shortcode',
    changes: matched(
      /(?<=\n[ \t]*\|[^\n]*\n(?:[ \t]*\n)?|^)(?:Table)?:[ \t]+(\S[^\n{]*?)([ \t]*\{[^}\n]*\})[ \t]*$/gm,
      keep(1)
    )
  },
  {
    example: 'Term\n:   What it means',
    kind: 'wiki-link',
    changes: matched(
      /(?<=^\n|\n[ \t]*\n|^(?<![\s\S])|^:[ \t]+[^\n]*\n)([^\s:#>|`-][^\n]{0,80}?)([ \t]*)\n((?:[ \t]*\n)?)[:：~][ \t]+(?=\S)/gm,
      ([whole = '', term = '', , gap = '']) => {
        // The colon goes to the end of the line above, in the order of the file.
        if (/[。！？；：.!?;:]$/.test(term) || gap !== '') return undefined
        const head = `${term}: \n`
        return { text: head.padEnd(whole.length, ' '), prints: [[0, whole.length]] }
      }
    )
  },
  {
    example: '| a line\n| of verse',
    kind: 'wiki-link',
    changes: matched(
      /(?<=\n[ \t]*\n|^(?<![\s\S]))(?:\|[ \t][^|\n]*(?:\n|$)){2,}(?!\|)/g,
      ([whole = '']) => ({
        // Two blanks at the end keep a line; those before it go.
        text: whole.replace(/^\|[ \t](.*)$/gm, '$1  '),
        prints: [...whole.matchAll(/^\|(.*)$/gm)].map(({ 1: words = '', index }) => [
          index + 1,
          index + 1 + words.length
        ])
      })
    )
  },
  {
    example: 'H~2~O',
    kind: 'formula',
    changes: matched(/(?<=[A-Za-z)])~\d{1,3}~(?!~)/g, shifted(lowers))
  },
  {
    example: 'x^2^',
    kind: 'formula',
    changes: matched(/(?<=[\p{L}\p{N})])\^[\w+-]{1,6}\^(?!\^)/gu, shifted(raises))
  },
  {
    example: '{++added++} {==marked==} {--gone--} {>>to myself<<}',
    kind: 'note-to-self',
    changes: matched(
      /\{(?:(\+\+|==)((?:(?!\1\})[^\n])+)\1|(--)(?:(?!--\})[^\n])+--|>>(?:(?!<<\})[^\n])+<<)\}/g,
      found => {
        const made = found[2] === undefined ? blank(found) : keep(2)(found)
        return (
          made && {
            ...made,
            kind: found[2] === undefined ? (found[3] ? 'struck-out' : 'note-to-self') : 'wiki-link'
          }
        )
      }
    )
  },
  {
    example: '!!! note "Mind the gap"\n    Words.',
    kind: 'callout',
    changes: matched(
      /^([ \t]*)(?:!!!|\?{3}\+?|===[+!]?)[ \t]+([\w-]*(?: [\w-]+)*)[ \t]*(?:"([^"\n]*)")?[ \t]*\n((?:(?:[ \t]*\n)*\1(?: {4}|\t)[^\n]*(?:\n|$))+)/gm,
      ([whole = '', indent = '', , title = '', body = '']) => {
        const head = whole.slice(0, whole.length - body.length)
        const at = head.lastIndexOf(title)
        // An indent of four is that of a quotation: `>   words`.
        const quoted = body.replace(
          new RegExp(`^${indent}(?: {4}|\\t)(?=[ \\t]*\\S)`, 'gm'),
          found => (found.length > 3 ? `${indent}>   ` : `${indent}>`)
        )
        const line = title === '' ? '' : `${indent}> ${title}  `
        return {
          text: `${atLength(line, head.slice(0, -1), ' ')}\n${quoted}`,
          prints: [
            ...(title === '' ? [] : [[at, at + title.length] as const]),
            [head.length, whole.length] as const
          ]
        }
      }
    )
  },
  {
    example: '++ctrl+a++',
    kind: 'wiki-link',
    changes: matched(/(?<![+\w])\+\+([a-z][\w-]*(?:\+[\w-]+)*)\+\+(?![+\w])/gi, keep(1))
  },
  {
    example: ':octicons-heart-16:',
    kind: 'shortcode',
    changes: matched(
      /:(?:octicons|material|fontawesome|simple|bootstrap|fa[bsr]?|mdi)-[\w-]+:(?:\{[^}\n]*\})?/g,
      blank
    )
  },
  {
    example: '[//]: # (to myself)',
    kind: 'note-to-self',
    changes: matched(/^\[(?:\/\/|comment|_)\]:[ \t]*(?:#|<>)[^\n]*$/gim, ([whole = '']) => ({
      text: hide(whole),
      prints: []
    }))
  }
]

const han = new RegExp(ideograph, 'u')
