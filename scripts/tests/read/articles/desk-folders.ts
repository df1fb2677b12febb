import { pixel } from './folder-of.ts'
import type { ToolFolder } from './tool-folder.ts'

/** Folders in the manner of notes, papers and what people write by hand. */
export const deskFolders: readonly ToolFolder[] = [
  {
    tool: 'Obsidian: links and pictures in double brackets, callouts, notes to oneself',
    files: {
      '.obsidian/app.json': '{}',
      'Walk to the mill.md':
        '---\ntags:\n  - walk\ncssclasses: wide\ncreated: 2024-04-01\n---\nWe went to [[The mill|the old mill]] and [[Bridge]]. %%ask Ann%% It was ==dry==. ^walk1\n\n![[mill wheel.png|The wheel]]\n\n> [!note] Wear boots\n> The path is wet.\n',
      'attachments/mill wheel.png': pixel,
      'Empty.md': '',
      'Town/Bakery.md': '# Bakery\n\nBread from six.\n'
    },
    stories: [
      {
        headline: 'Walk to the mill',
        priority: 1,
        blocks: [
          'paragraph We went to the old mill and Bridge. It was dry.',
          'picture The wheel <attachments/mill wheel.png>',
          'quote Wear boots The path is wet.'
        ]
      },
      { headline: 'Bakery', section: 'Town', priority: 2, blocks: ['paragraph Bread from six.'] }
    ],
    told: [
      'warning articles/left-out Empty.md',
      'warning articles/headline-from-name Walk to the mill.md',
      'advice articles/keys-aside Walk to the mill.md',
      'warning articles/markup-aside Walk to the mill.md',
      'advice articles/links-aside Walk to the mill.md'
    ]
  },
  {
    tool: 'Pandoc: a title block, metadata of a paper',
    files: {
      'block.md':
        '% On water\n% Ann Lee; Bob Roe\n% 2024-02-03\n\nWater runs.\n\n# Rivers\n\nThey run.\n',
      'paper.md':
        '---\ntitle: On stone\nauthor:\n- name: Cy Fox\n  affiliation: The Quarry\nlang: en-GB\nabstract: Stone stands.\nbibliography: refs.bib\n...\n\nStone stands, as many have said before and will say again.\n'
    },
    stories: [
      {
        headline: 'On water',
        byline: 'Ann Lee, Bob Roe',
        priority: 1,
        blocks: ['paragraph Water runs.', 'subhead Rivers', 'paragraph They run.']
      },
      {
        headline: 'On stone',
        deck: 'Stone stands.',
        byline: 'Cy Fox',
        priority: 2,
        blocks: ['paragraph Stone stands, as many have said before and will say again.']
      }
    ]
      .reverse()
      .map((one, at) => ({ ...one, priority: at + 1 })),
    told: ['advice articles/keys-aside paper.md']
  },
  {
    tool: 'by hand: no front matter, numbers in names',
    files: {
      '1 开篇.md': '# 河湾记事\n\n河湾镇有一座老桥，桥下的水一直很清。\n',
      '2-续.md': '# 老桥\n\n桥修好了。\n',
      '10.md': '# 尾声\n\n再见。\n'
    },
    stories: [
      {
        headline: '河湾记事',
        priority: 1,
        blocks: ['paragraph 河湾镇有一座老桥，桥下的水一直很清。']
      },
      { headline: '老桥', priority: 2, blocks: ['paragraph 桥修好了。'] },
      { headline: '尾声', priority: 2, blocks: ['paragraph 再见。'] }
    ],
    told: []
  },
  {
    tool: 'a repository: README, licence and others among the articles',
    files: {
      'README.md': '# Our village paper\n\nHow to help.\n',
      'LICENSE.md': 'MIT\n',
      'CONTRIBUTING.md': '# Contributing\n',
      'node_modules/x/a.md': '# No\n',
      'a.md': '# A\n\nWords of A.\n'
    },
    paper: 'Our village paper',
    stories: [{ headline: 'A', priority: 1, blocks: ['paragraph Words of A.'] }],
    told: ['warning articles/left-out CONTRIBUTING.md']
  },
  {
    tool: 'GitHub’s pictures: badges, HTML, captions, blanks and Han in paths',
    files: {
      'a.md':
        '# Pictures\n\n[![build](https://x.org/b.svg)](https://x.org)\n\n<p align="center"><img src="img/图 一.png" width="300" alt="One"></p>\n\n![两](img/%E5%9B%BE%20%E4%B8%80.png "第二张")\n\nBefore ![IMG_2044.png](<img/图 一.png>) after.\n\n<figure>\n<img src="img/图 一.png">\n<figcaption>The <b>third</b> one</figcaption>\n</figure>\n\n![gone](img/none.png) ![out](../../secret.png)\n',
      'img/图 一.png': pixel
    },
    stories: [
      {
        headline: 'Pictures',
        priority: 1,
        blocks: [
          'picture 第二张',
          'paragraph Before after.',
          'picture  <img/图 一.png>',
          'picture The third one <img/图 一.png>'
        ]
      }
    ],
    told: ['warning articles/picture-left-out a.md', 'advice articles/words-not-doubled a.md']
  },
  {
    tool: 'a program’s page: badges, a mark for a headline, pictures in items, cells, links and lines',
    files: {
      'mill.md':
        '# [![mill][mark]][site]\n\n[![Build][b]][c] [![Size](https://x.org/s.svg)][c]\n\nTurn the ![wheel](https://x.org/w.png) wheel, then [see ![eye](a.png) it][site].\n\n- ![one](https://x.org/1.png)\n- Two ![two](https://x.org/2.png)\n\n| a | b |\n|---|---|\n| ![x](a.png) | `...`. | c |\n\n> ``` js\n> run(1)\n>   run(2)\n> ```\n\n[mark]: https://x.org/m.svg\n[site]: https://x.org\n[b]: https://x.org/b.svg\n[c]: https://x.org/c\n[c]: https://x.org/d\n',
      'a.png': pixel
    },
    stories: [
      {
        headline: 'Mill',
        priority: 1,
        blocks: [
          'paragraph Turn the wheel, then see it.',
          'picture  <a.png>',
          'list Two',
          'table a b .... c',
          'picture  <a.png>',
          'quote run(1) run(2)'
        ]
      }
    ],
    told: [
      'warning articles/headline-from-name mill.md',
      'warning articles/picture-left-out mill.md',
      'advice articles/words-not-doubled mill.md',
      'warning copy/table-cells mill.md'
    ]
  },
  {
    tool: 'a program’s page in HTML: its name in the middle, links over lines, names defined for notes, code to the end',
    files: {
      'index.md':
        '<p align="center">\n  <picture><source srcset="dark.svg"><img src="logo.svg" alt="logo"></picture>\n  <h1 align="center">Mill &amp; <i>Co</i></h1>\n  <p align="center">It runs.</p>\n</p>\n\n<div align="center">\n  <a href="https://x.org/a">Docs</a>\n  <span>&nbsp;•&nbsp;</span>\n  <a href="https://x.org/b">Chat</a>\n</div>\n\n_See [this](https://x.org/a_b.pdf)._ More.[^1]\n\n * `one` item\n\n   with more\n\n[^1]: As [RFC 1] says.\n\n[RFC 1]: https://x.org/1\n\n<pre>By &lt;Ann&gt; <ann.lee@x.org></pre>\n\n```js\nrun()\n'
    },
    stories: [
      {
        headline: 'Mill & Co',
        priority: 1,
        blocks: [
          'paragraph It runs.',
          'paragraph Docs • Chat',
          'paragraph See this. More.1',
          'list one item with more',
          'code By <Ann> <ann.lee@x.org>',
          'code run()'
        ]
      }
    ],
    told: ['warning articles/picture-left-out index.md', 'warning copy/fence-open index.md']
  },
  {
    tool: 'headings underlined, words over rules, code that shows markup',
    files: {
      'a.md':
        'The title\n=========\n\nIntro.\n\nA part\n------\n\nWords `{{ kept }}` here.\n\n```\n{{< kept >}} [[kept]]\n```\n\nA sentence stands over this rule.\n\n---\n\nEnd.\n'
    },
    stories: [
      {
        headline: 'The title',
        priority: 1,
        blocks: [
          'paragraph Intro.',
          'subhead A part',
          'paragraph Words {{ kept }} here.',
          'code {{< kept >}} [[kept]]',
          'paragraph A sentence stands over this rule.',
          'rule',
          'paragraph End.'
        ]
      }
    ],
    told: []
  },
  {
    tool: 'stories of ours among articles, with keys of ours and a group',
    files: {
      'a.md':
        '---\nkind: editorial\nheadline:\n  kicker: 本报评论\n  main: 把水用好\n  deck: 三说渠水\npriority: 1\n---\n\n水来之不易。\n',
      'b.md': '# 村口的树\n\n树还在，人也在，村里的人都这么说，一直这么说。\n'
    },
    stories: [
      { headline: '把水用好', deck: '三说渠水', priority: 1, blocks: ['paragraph 水来之不易。'] },
      {
        headline: '村口的树',
        priority: 2,
        blocks: ['paragraph 树还在，人也在，村里的人都这么说，一直这么说。']
      }
    ],
    told: []
  },
  {
    tool: 'articles of one title, and of one name in two folders',
    files: {
      'east/news.md': '# News\n\nFrom the east.\n',
      'west/news.md': '# News\n\nFrom the west, where more was to be told this week.\n'
    },
    stories: [
      {
        headline: 'News',
        section: 'West',
        priority: 1,
        blocks: ['paragraph From the west, where more was to be told this week.']
      },
      { headline: 'News', section: 'East', priority: 2, blocks: ['paragraph From the east.'] }
    ],
    told: []
  },
  {
    tool: 'an article that is only a picture, and one that is only a list',
    files: {
      'a.md': '# The wheel\n\n![](w.png)\n',
      'b.md': '# Bring\n\n- boots\n- bread\n',
      'w.png': pixel
    },
    stories: [
      { headline: 'Bring', priority: 1, blocks: ['list boots bread'] },
      { headline: 'The wheel', priority: 2, blocks: ['picture  <w.png>'] }
    ],
    told: []
  }
]
