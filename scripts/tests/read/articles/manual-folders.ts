import { pixel } from './folder-of.ts'
import type { ToolFolder } from './tool-folder.ts'

/** Folders in the manner of tools that make manuals and papers. */
export const manualFolders: readonly ToolFolder[] = [
  {
    tool: 'Docusaurus: a blog with tabs and live code, a page with details and a note',
    files: {
      'blog/authors.yml': 'a: {}',
      'blog/2024-01-01-first/index.mdx':
        '---\nslug: first\ntitle: First\nauthors: [ann, bob]\ntags: [x]\nhide_table_of_contents: false\n---\n\nIntro.\n\n{/* truncate */}\n\n<Tabs>\n<TabItem value="a" label="A">\n\nIn A.\n\n</TabItem>\n</Tabs>\n\n:::info[Mind]\n\nIt.\n\n:::\n\n```jsx live title="x"\n<A/>\n```\n',
      'docs/_category_.json': '{}',
      'docs/a.md':
        '---\nid: a\ntitle: Doc A\nsidebar_label: A\ndescription: What A is\n---\n\n# Doc A\n\nText[^1].\n\n[^1]: A note.\n\n<details>\n<summary>More</summary>\n\nHidden.\n\n</details>\n'
    },
    stories: [
      {
        headline: 'Doc A',
        deck: 'What A is',
        priority: 1,
        blocks: ['paragraph Text1.', 'paragraph More', 'paragraph Hidden.']
      },
      {
        headline: 'First',
        byline: 'ann, bob',
        priority: 2,
        blocks: ['paragraph Intro.', 'paragraph In A.', 'box Mind It.', 'code <A/>']
      }
    ],
    told: [
      'advice articles/keys-aside blog/2024-01-01-first/index.mdx',
      'warning articles/markup-aside blog/2024-01-01-first/index.mdx',
      'advice articles/words-not-doubled docs/a.md'
    ]
  },
  {
    tool: 'MkDocs: admonitions, tabs and keys',
    files: {
      'mkdocs.yml': 'site_name: x',
      'docs/index.md': '# Welcome\n\nRead.\n',
      'docs/guide.md':
        '---\nicon: x\nhide:\n  - toc\n---\n# Guide\n\n!!! tip "Do"\n    This.\n\n=== "A"\n    In A.\n\n++ctrl+s++ saves.\n'
    },
    stories: [
      {
        headline: 'Guide',
        priority: 1,
        blocks: ['quote Do This.', 'quote A In A.', 'paragraph ctrl+s saves.']
      }
    ],
    told: [
      'warning articles/left-out docs/index.md',
      'advice articles/keys-aside docs/guide.md',
      'warning articles/markup-aside docs/guide.md'
    ]
  },
  {
    tool: 'VuePress: containers and badges',
    files: {
      'README.md': '---\nhome: true\nheroText: 我的站\n---\n',
      'guide/start.md':
        '---\nsidebarDepth: 2\neditLink: false\n---\n# 开始\n\n[[toc]]\n\n::: tip 提示\n先读。\n:::\n\n<Badge text="新" /> 好了。\n\n::: details 更多\n细节。\n:::\n'
    },
    stories: [
      {
        headline: '开始',
        section: 'Guide',
        priority: 1,
        blocks: ['box 提示 先读。', 'paragraph 好了。', 'box 更多 细节。']
      }
    ],
    told: [
      'warning articles/left-out README.md',
      'advice articles/keys-aside guide/start.md',
      'warning articles/markup-aside guide/start.md'
    ]
  },
  {
    tool: 'GitBook: hints, a figure, a summary that is no article',
    files: {
      'SUMMARY.md': '# Summary\n\n* [A](a.md)\n',
      'README.md': '# Book\n',
      'a.md':
        '---\ndescription: About A\ncover: .gitbook/assets/a.png\ncoverY: 0\n---\n\n# A\n\n{% hint style="info" %}\nMind.\n{% endhint %}\n\n<figure><img src=".gitbook/assets/a.png" alt=""><figcaption><p>The hall</p></figcaption></figure>\n',
      '.gitbook/assets/a.png': pixel
    },
    paper: 'Book',
    stories: [
      {
        headline: 'A',
        deck: 'About A',
        priority: 1,
        blocks: ['paragraph Mind.', 'picture The hall <.gitbook/assets/a.png>']
      }
    ],
    told: [
      'warning articles/left-out SUMMARY.md',
      'advice articles/keys-aside a.md',
      'warning articles/markup-aside a.md'
    ]
  },
  {
    tool: 'docsify: side bars and cover pages that are no articles, tips of a line',
    files: {
      '_sidebar.md': '* [a](a.md)\n',
      '_coverpage.md': '# X\n',
      'a.md': '# A\n\n!> Mind.\n\n?> Tip.\n\n[filename](x.md ":include")\n'
    },
    stories: [
      {
        headline: 'A',
        priority: 1,
        blocks: ['paragraph Mind.', 'paragraph Tip.', 'paragraph filename']
      }
    ],
    told: [
      'warning articles/left-out _coverpage.md',
      'warning articles/markup-aside a.md',
      'advice articles/links-aside a.md'
    ]
  },
  {
    tool: 'mdBook: a summary, code with settings, included files',
    files: {
      'src/SUMMARY.md': '# Summary\n- [A](a.md)\n',
      'src/a.md': '# A\n\n{{#include x.rs}}\n\n```rust,editable\nfn main(){}\n```\n'
    },
    stories: [{ headline: 'A', priority: 1, blocks: ['code fn main(){}'] }],
    told: ['warning articles/left-out src/SUMMARY.md', 'warning articles/markup-aside src/a.md']
  },
  {
    tool: 'Pandoc: chapters with citations, divisions, definitions, lines of verse, notes in the line',
    files: {
      '01-intro.md':
        '---\ntitle: |\n  Water\n  and stone\nauthor: [Ann Lee, Bob Roe]\ndate: May 2024\nabstract: |\n  Water runs.\nbibliography: r.bib\n---\n\n# Introduction {#sec:intro}\n\nAs said [@lee2020, p. 3].\n\n::: {.note}\nMind.\n:::\n\nTerm\n: Meaning.\n\n| one\n| two\n\n![A mill](m.png){#fig:m width=50%}\n\n\\newpage\n',
      '02-end.md': '# Conclusion\n\nDone.^[Really.]\n\n## References {-}\n\n::: {#refs}\n:::\n',
      'm.png': pixel
    },
    stories: [
      {
        headline: 'Water and stone',
        deck: 'Water runs.',
        byline: 'Ann Lee, Bob Roe',
        priority: 1,
        blocks: [
          'subhead Introduction',
          'paragraph As said.',
          'box Mind.',
          'paragraph Term: Meaning.',
          'paragraph one two',
          'picture A mill <m.png>'
        ]
      },
      {
        headline: 'Conclusion',
        priority: 2,
        blocks: ['paragraph Done. (Really.)', 'subhead References']
      }
    ],
    told: ['advice articles/keys-aside 01-intro.md', 'warning articles/markup-aside 01-intro.md']
  },
  {
    tool: 'Quarto: chunks and callouts',
    files: {
      'index.qmd':
        '---\ntitle: Report\nauthor: Ann\nformat:\n  html:\n    toc: true\nexecute:\n  echo: false\n---\n\nWords.\n\n```{python}\n#| echo: false\nplot(1)\n```\n\n::: {.callout-tip}\n## Tip\nDo it.\n:::\n',
      '_quarto.yml': 'x'
    },
    stories: [
      {
        headline: 'Report',
        byline: 'Ann',
        priority: 1,
        blocks: ['paragraph Words.', 'box Tip Do it.']
      }
    ],
    told: ['advice articles/keys-aside index.qmd', 'warning articles/markup-aside index.qmd']
  }
]
