import { atLength, blank, blankLine, hide, keep, type Mark, matched, type Write } from './mark.ts'

/** Code between the tags of a site’s tool becomes a fence of Markdown, on its own lines. */
const fence: Write = found => {
  const [whole = '', open = '', language = '', body = '', close = ''] = found
  if (/^[ \t]*(?:```|~~~)/m.test(body)) return undefined
  return {
    text: `${atLength(`\`\`\`${language}`, open, ' ')}\n${body}${atLength('```', close, ' ')}`,
    prints: [[open.length + 1, whole.length - close.length]]
  }
}

/** What tools for sites write: Liquid and Nunjucks (Jekyll, Hexo, Eleventy), Hugo’s shortcodes, kramdown, WordPress. */
export const sites: readonly Mark[] = [
  {
    example: '{% raw %}{{ kept }}{% endraw %}',
    kind: 'shortcode',
    changes: matched(
      /\{%-?\s*(?:raw|verbatim)\s*-?%\}([\s\S]*?)\{%-?\s*end(?:raw|verbatim)\s*-?%\}/g,
      found => {
        const made = keep(1)(found)
        return made && { ...made, isPlain: true }
      }
    )
  },
  {
    example: '{% comment %} to myself {% endcomment %}',
    kind: 'note-to-self',
    changes: matched(
      /\{%-?\s*comment\b[^\n]*?-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{\{[<%]?\s*\/\*[\s\S]*?\*\/\s*[>%]?\}\}|\{#(?=\s)[^\n]*?(?<=\s)#\}|\{::comment\}[\s\S]*?\{:\/(?:comment)?\}|\{::comment [^\n]*?\/\}/g,
      blank
    )
  },
  {
    example: '{% highlight ruby %}\nputs 1\n{% endhighlight %}',
    kind: 'shortcode',
    changes: matched(
      /^([ \t]*\{%-?\s*(?:highlight|codeblock|code)\b[ \t]*(?:lang:)?([\w+#.-]*)[^\n]*?%\}[ \t]*)\n([\s\S]*?)^([ \t]*\{%-?\s*end(?:highlight|codeblock|code)\s*-?%\})[ \t]*$/gm,
      fence
    )
  },
  {
    example: '{{< highlight go >}}\nfmt.Println()\n{{< /highlight >}}',
    kind: 'shortcode',
    changes: matched(
      /^([ \t]*\{\{[<%]\s*(?:highlight|code)\b[ \t]*"?([\w+#.-]*)[^\n]*?[>%]\}\}[ \t]*)\n([\s\S]*?)^([ \t]*\{\{[<%]\s*\/\s*(?:highlight|code)\s*[>%]\}\})[ \t]*$/gm,
      fence
    )
  },
  {
    example: '{{< mermaid >}}graph TD{{< /mermaid >}}',
    kind: 'diagram',
    changes: matched(
      /\{\{[<%]\s*(mermaid|chart|echarts|plantuml|markmap|mathjax)\b[^\n]*?[>%]\}\}[\s\S]*?\{\{[<%]\s*\/\s*\1\s*[>%]\}\}|\{%\s*(mermaid|plantuml|markmap|echarts|pullquote-chart)\b[^\n]*?%\}[\s\S]*?\{%\s*end\2\s*%\}/g,
      blank
    )
  },
  {
    example: '[the mill]({% link mill.md %})',
    kind: 'wiki-link',
    changes: matched(
      /(?<!!)\[([^\]\n]+)\]\([^()\n]*(?:\{\{(?:(?!\}\})[^\n])*\}\}|\{%(?:(?!%\})[^\n])*%\})[^()\n]*\)/g,
      keep(1)
    )
  },
  {
    example: '{% post_link mill The mill %} {% link The mill https://a.org %}',
    kind: 'wiki-link',
    changes: matched(
      /\{%\s*(?:post_link\s+\S+\s+["']?([^"'%\n]+?)["']?|link\s+([^%\n]+?)\s+(?:https?:|\/)\S*[^%\n]*|label\s+(?:\w+@)?([^%\n]+?))(?:\s+(?:true|false))?\s*%\}/g,
      found => keep(found[1] ? 1 : found[2] ? 2 : 3)(found)
    )
  },
  {
    example: '{{< youtube abc >}}',
    kind: 'embedded',
    changes: matched(
      /\{\{[<%]\s*(?:youtube|vimeo|bilibili|video|audio|music|tweet|x|twitter|instagram|instagram_simple|gist|spotify|soundcloud|iframe|peertube|asciinema|map|pdf|netease)\b[\s\S]{0,400}?[>%]\}\}|\{%\s*(?:youtube|vimeo|bilibili|video|dplayer|aplayer|meting|audio|tweet|twitter|gist|jsfiddle|iframe|embed|pdf|codepen|spotify|soundcloud|raw_embed)\b[\s\S]{0,400}?%\}/gi,
      blank
    )
  },
  {
    example: '{{< note >}} or {% if x %} alone on a line',
    kind: 'shortcode',
    changes: matched(
      /^[ \t]*(?:(?:\{\{[\s\S]{0,400}?\}\}|\{%[\s\S]{0,400}?%\})[ \t]*)+$/gm,
      blankLine
    )
  },
  {
    example: 'words {{ site.name }} words',
    kind: 'shortcode',
    changes: matched(/\{\{[^\n]*?\}\}|\{%[^\n]*?%\}/g, blank)
  },
  {
    example: '[embed]https://a.org/v[/embed] of WordPress',
    kind: 'embedded',
    changes: matched(
      /\[(embed|video|audio|playlist|youtube|gallery|contact-form-7|sourcecode)\b[^\]\n]*\](?:(?:(?!\[\/?\1)[^[]){0,300}\[\/\1\])?(?!\()/g,
      found => (/^\[\w[\w-]*\]$/.test(found[0] ?? '') ? undefined : blank(found))
    )
  },
  {
    example: '[caption width="300"]![](a.png) The hall[/caption]',
    kind: 'shortcode',
    changes: matched(/\[caption\s[^\]\n]*\]|\[\/caption\]/g, blank)
  },
  {
    example: '* TOC\n{:toc}',
    kind: 'shortcode',
    changes: matched(
      /^[ \t]*(?:[*+-]|\d+\.)[ \t]+[^\n]{0,80}\n[ \t]*\{:\s*(?:toc|\.toc)[^}\n]*\}[ \t]*$/gim,
      blankLine
    )
  },
  {
    example: '{: .lead} of kramdown',
    kind: 'shortcode',
    changes: matched(/^[ \t>]*\{::?[^}\n]*\}[ \t]*$/gm, found => ({
      text: (found[0] ?? '').replace(/[^\n>]/g, ' '),
      prints: []
    }))
  },
  {
    example: '![The hall](hall.png){: width="300"} of kramdown',
    kind: 'shortcode',
    changes: matched(
      /(?<=[)\]*_`>])\{:[^}\n]*\}|(?<=[\p{L}\p{N}\p{P}])[ \t]*\{:(?:[ \t]*[.#][\w-]+)+[ \t]*\}[ \t]*$/gmu,
      blank
    )
  },
  {
    example: '*[HTML]: Hypertext Markup Language',
    kind: 'abbreviation',
    changes: matched(/^\*\[[^\]\n]+\]:[^\n]*$/gm, found => ({
      text: hide(found[0] ?? ''),
      prints: []
    }))
  }
]
