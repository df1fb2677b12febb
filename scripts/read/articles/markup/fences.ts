import { atLength, blankLine, type Mark, matched } from './mark.ts'

/** What stands between fences and is drawn or asked for by a program: on paper its source would be noise. */
export const fences: readonly Mark[] = [
  {
    example: '```mermaid\ngraph TD\n```',
    kind: 'diagram',
    isInCode: true,
    changes: fenced(
      'mermaid|plantuml|puml|uml|dot|graphviz|viz|d2|flowchart|flow|sequence|seq|gantt|vega|vega-lite|echarts?|charts?|chartjs|chartsview|markmap|mindmap|mind|wavedrom|abc|music-abc|tikz|ditaa|nomnoml|excalidraw|kroki|drawio|geogebra|desmos|smiles|leaflet|map|geojson|topojson|stl|bpmn|erd|pikchr|svgbob|bytefield|timeline|kanban|smartart|ocl'
    )
  },
  {
    example: '```dataview\nLIST\n```',
    kind: 'query',
    isInCode: true,
    changes: fenced(
      'dataview|dataviewjs|tasks|query|button|toc|table-of-contents|contents|meta-bind\\S*|tracker|calendar|heatmap|templater|base|embed|cardlink|js-engine|buttonjs|file-tree|folder-overview|todoist'
    )
  },
  {
    example: '```{=latex}\n\\newpage\n```',
    kind: 'typesetting',
    isInCode: true,
    changes: fenced('\\{=\\w+\\}')
  },
  {
    example: '```{r echo=FALSE}\nplot(x)\n```',
    kind: 'query',
    isInCode: true,
    changes: fenced(
      '\\{\\w+[ ,][^}\\n]*\\b(?:echo|include)\\s*=\\s*(?:FALSE|F|false)\\b[^}\\n]*\\}'
    )
  },
  {
    example: '```{python}\n#| echo: false\nplot()\n```',
    kind: 'query',
    isInCode: true,
    changes: matched(
      /^[ \t>]*(`{3,})[ \t]*\{\w+\}[ \t]*\n(?:(?:#|\/\/)\|[^\n]*\n)*(?:#|\/\/)\| (?:echo|include): false[ \t]*\n(?:(?!^[ \t>]*\1)[\s\S])*^[ \t>]*\1[ \t]*$/gm,
      blankLine
    )
  },
  {
    example: '```js title="mill.js" {1,3}',
    kind: 'code-mark',
    isInCode: true,
    changes: matched(
      /^([ \t>]*(`{3,}|~{3,}))([ \t]*)(?:\{[ \t]*\.?([\w+#-]*)[^}\n]*\}([^`\n]*)|([\w+#./-]+)((?:[ \t]*[,:{[]|[ \t]+\S)[^`\n]*))\n(?=[\s\S]*?^[ \t>]*\2[`~]*[ \t]*$)/gm,
      ([whole = '', open = '', , blanks = '', braced = '', , plain = '']) => {
        const language = (braced || plain).replace(/[^\w+#.-]/g, '')
        const from = whole.indexOf(language, open.length)
        return {
          text: `${atLength(open + blanks + language, whole.slice(0, -1), ' ')}\n`,
          prints: [
            [0, open.length],
            [from, from + language.length],
            [whole.length - 1, whole.length]
          ]
        }
      }
    )
  }
]

function fenced(names: string): Mark['changes'] {
  const shape = `^[ \\t>]*(\`{3,}|~{3,}|:{3,}(?=[ \\t]*mermaid))[ \\t]*(?:${names})(?![\\w=])[^\`\\n]*\\n(?:(?!^[ \\t>]*\\1)[\\s\\S])*^[ \\t>]*\\1[\`~:]*[ \\t]*$`
  return matched(new RegExp(shape, 'gim'), found => ({
    text: (found[0] ?? '').replace(/[^\n>]/g, ' '),
    prints: []
  }))
}
