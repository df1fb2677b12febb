import { doubleBrackets } from './double-brackets.ts'
import { atLength, blank, blankLine, hidden, keep, type Mark, matched } from './mark.ts'

/** What programs for notes write: Obsidian, Logseq, Typora, and those that read callouts. */
export const notes: readonly Mark[] = [
  {
    example: '![[Another note]]',
    kind: 'embedded',
    changes: matched(/!\[\[[^\]\n]+\]\]/g, blank)
  },
  doubleBrackets,
  {
    example: '[TOC]',
    kind: 'shortcode',
    changes: matched(/^(?:\[TOC\]|\$\{toc\}|\[\[_?TOC_?\]\]|<!-- toc -->)[ \t]*$/gim, blankLine)
  },
  {
    example: '> [!note] Mind the gap\n> Words.',
    kind: 'callout',
    // The title is a line of its own.
    changes: matched(
      /(?<=^[ \t]*(?:>[ \t]?)+)(\[![\w|-]+\][+-]?)[ \t]+(\S[^\n]*?)[ \t]*$/gm,
      ([whole = '', , title = '']) => ({
        text: `${hidden.repeat(whole.length - title.length - 2)}${title}  `,
        prints: [[whole.lastIndexOf(title), whole.lastIndexOf(title) + title.length]]
      })
    )
  },
  {
    example: '> [!note]\n> Words.',
    kind: 'callout',
    changes: matched(/(?<=^[ \t]*(?:>[ \t]?)+)\[![\w|-]+\][+-]?(?=[ \t]|$)/gm, blank)
  },
  {
    example: '```ad-note\nMind the gap\n```',
    kind: 'callout',
    isInCode: true,
    changes: matched(
      /^(`{3,}|~{3,})[ \t]*(?:\{)?ad-[\w-]+\}?[ \t]*\n((?:title|icon|color|collapse):.*\n)*([\s\S]*?)^\1[ \t]*$/gm,
      found => keep(3)(found)
    )
  },
  {
    example: '==marked words==',
    kind: 'wiki-link',
    changes: matched(/(?<![=\p{L}\p{N}])==(?=[^\s=])([^=\n]+?)(?<=[^\s=])==(?!=)/gu, keep(1))
  },
  {
    example: '%% to myself %%',
    kind: 'note-to-self',
    changes: matched(/%%(?!%)[^%]*?%%/g, blank)
  },
  {
    example: '- [ ] Bread 📅 2026-05-01 🔁 every week',
    kind: 'task',
    changes: matched(
      /(?<=^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[.\][^\n]*?)[ \t]*(?:(?:📅|⏳|🛫|➕|✅|❌)\ufe0f?[ \t]*\d{4}-\d{2}-\d{2}|(?:🔺|⏫|🔼|🔽|⏬)\ufe0f?|🔁\ufe0f?[ \t]*(?:(?![📅⏳🛫➕✅❌🔺⏫🔼🔽⏬🆔⛔🏁])[^\n])*|(?:🆔|⛔|🏁)\ufe0f?[ \t]*[\w,-]+)/gmu,
      blank
    )
  },
  {
    example: '`= this.file.name`',
    kind: 'query',
    isInCode: true,
    changes: matched(
      /(?<!`)`(?:=|\$=|\$?=)[ \t]*(?:this|dv|link|date|dateformat|choice|sum|length)\b[^`\n]*`(?!`)/g,
      blank
    )
  },
  {
    example: 'id:: 64f1c2d0-aaaa of Logseq',
    kind: 'query',
    changes: matched(
      /^[ \t]*(?:[-*][ \t]+)?(?:id|collapsed|alias|aliases|tags|title|type|icon|public|filters|template|exclude-from-graph-view|card-\w+|logseq\.[\w.-]+|heading|background-color):: \S[^\n]*$/gm,
      blankLine
    )
  },
  {
    example: '#village #water alone on a line',
    kind: 'tags',
    changes: matched(
      /^[ \t]*(?:tags:?[ \t]*)?#[\p{L}_][\p{L}\p{N}_/-]*(?:[ \t,，]+#[\p{L}_][\p{L}\p{N}_/-]*)+[ \t]*$/gimu,
      blankLine
    )
  },
  {
    example: '- with nothing behind it',
    kind: 'shortcode',
    changes: matched(/^[ \t]*[-*+][ \t]*$/gm, blankLine)
  },
  {
    example: '###### tags: `village`',
    kind: 'tags',
    changes: matched(/^#{5,6}[ \t]+tags?:[^\n]*$/gim, blankLine)
  },
  {
    example: 'The mill runs. #mill #water',
    kind: 'tags',
    changes: matched(
      /(?<=[。.!?！？…”)）])(?:[ \t]+#[\p{L}_][\p{L}\p{N}_/-]*)+(?=[ \t]*(?:\^[\w-]+)?[ \t]*$)/gmu,
      blank
    )
  },
  {
    example: '!> Mind the gap',
    kind: 'callout',
    changes: matched(/^[!?]>(?=[ \t]+\S)/gm, blank)
  },
  {
    example: 'SCHEDULED: <2026-05-01 Fri>',
    kind: 'task',
    changes: matched(/^[ \t]*(?:SCHEDULED|DEADLINE): <[^>\n]*>[ \t]*$/gm, blankLine)
  },
  {
    example: 'the last words ^a1b2c3',
    kind: 'shortcode',
    changes: matched(/(?<=\S)[ \t]\^[a-z0-9-]{4,}[ \t]*$|^\^[a-z0-9-]{4,}[ \t]*$/gim, blank)
  }
]

/** Headings with a line under them; as their line grows longer, nothing may be masked after them. */
export const underlined: Mark = {
  example: 'A headline\n==========',
  kind: 'underline',
  changes: matched(
    /(?<=^\n|\n[ \t]*\n|^(?<![\s\S]))([^\s#>|<`*+:[!{-][^\n]{0,119})\n(={2,}|-{3,})[ \t]*$/gm,
    ([whole = '', words = '', line = '']) => {
      const isTop = line.startsWith('=')
      if (!isTop && /[。！？；.!?;|]\s*$/.test(words)) return undefined
      return {
        text: atLength(`${isTop ? '# ' : '## '}${words}\n`, whole, ' '),
        prints: [[0, words.length]]
      }
    }
  )
}
