import { pixel } from './folder-of.ts'
import type { ToolFolder } from './tool-folder.ts'

/** Folders in the manner of programs for notes, and what people write without one. */
export const noteFolders: readonly ToolFolder[] = [
  {
    tool: 'Obsidian: a diary, tasks, queries, pictures wherever they lie, a drawing',
    files: {
      '日记/2024-05-01.md':
        '---\ntags: [日记]\n---\n## 上午\n\n去了[[老桥|桥上]]。![[照片 1.png]]\n\n- [ ] 买种子 📅 2024-05-02\n- [x] 修锄头 ✅ 2024-05-01\n\n```dataview\nLIST\n```\n',
      '老桥.md':
        '---\naliases: [桥]\ncreated: 2024-04-01\n---\n老桥有一百年了。 #桥 ^a1b2c3\n\n> [!quote] 镇志\n> 桥建于光绪年间。\n\n![[2024-05-01#上午]]\n\n%% 要查 %%\n',
      '附件/图/照片 1.png': pixel,
      'Templates/日记模板.md': '{{date}}\n',
      'Excalidraw/a.excalidraw.md': '---\nexcalidraw-plugin: parsed\n---\n# Text\n'
    },
    stories: [
      {
        headline: '2024-05-01',
        section: '日记',
        priority: 1,
        blocks: [
          'subhead 上午',
          'paragraph 去了桥上。',
          'picture  <附件/图/照片 1.png>',
          'list [ ] 买种子 [x] 修锄头'
        ]
      },
      {
        headline: '老桥',
        priority: 2,
        blocks: ['paragraph 老桥有一百年了。', 'quote 镇志 桥建于光绪年间。']
      }
    ],
    told: [
      'warning articles/left-out Excalidraw/a.excalidraw.md',
      'warning articles/headline-from-name 日记/2024-05-01.md',
      'advice articles/keys-aside 日记/2024-05-01.md',
      'warning articles/markup-aside 老桥.md'
    ]
  },
  {
    tool: 'a box of notes with numbers for names',
    files: {
      '202405011230 Water wheel.md': '# Water wheel\n\nA wheel. [[202405011231]]\n\n#mill #water\n',
      '202405011231 Mill.md': 'The mill.\n'
    },
    stories: [
      { headline: 'Water wheel', priority: 1, blocks: ['paragraph A wheel. 202405011231'] },
      { headline: 'Mill', priority: 2, blocks: ['paragraph The mill.'] }
    ],
    told: [
      'warning articles/headline-from-name 202405011231 Mill.md',
      'warning articles/markup-aside 202405011230 Water wheel.md'
    ]
  },
  {
    tool: 'Notion: names with numbers, an aside',
    files: {
      'Village 0123456789abcdef0123456789abcdef.md':
        '# Village\n\nOwner: Ann\nStatus: Done\n\nWords.\n',
      'Village 0123456789abcdef0123456789abcdef/Mill fedcba9876543210fedcba9876543210.md':
        '# Mill\n\n![a.png](Mill%20fedcba9876543210fedcba9876543210/a.png)\n\n<aside>\n💡 Mind.\n\n</aside>\n',
      'Village 0123456789abcdef0123456789abcdef/Mill fedcba9876543210fedcba9876543210/a.png': pixel
    },
    stories: [
      {
        headline: 'Village',
        priority: 1,
        blocks: ['paragraph Owner: Ann Status: Done', 'paragraph Words.']
      },
      {
        headline: 'Mill',
        section: 'Village',
        priority: 2,
        blocks: [
          'picture  <Village 0123456789abcdef0123456789abcdef/Mill fedcba9876543210fedcba9876543210/a.png>',
          'paragraph 💡 Mind.'
        ]
      }
    ],
    told: [
      'advice articles/words-not-doubled Village 0123456789abcdef0123456789abcdef/Mill fedcba9876543210fedcba9876543210.md'
    ]
  },
  {
    tool: 'HackMD: tags as a heading, containers',
    files: {
      '会议.md':
        '---\ntitle: 会议记录\ntags: a, b\nGA: UA-1\nbreaks: false\nslideOptions:\n  theme: x\n---\n\n# 会议记录\n###### tags: `会议` `村`\n\n[TOC]\n\n:::info\n时间：三点\n:::\n\n:::spoiler 附\n内容\n:::\n\n{%youtube abc%}\n\n- [ ] 事 @张三\n'
    },
    stories: [
      {
        headline: '会议记录',
        priority: 1,
        blocks: ['box 时间：三点', 'paragraph 附内容', 'list [ ] 事@张三']
      }
    ],
    told: [
      'advice articles/keys-aside 会议.md',
      'warning articles/markup-aside 会议.md',
      'advice articles/words-not-doubled 会议.md'
    ]
  },
  {
    tool: '语雀: anchors, fonts and line breaks of HTML',
    files: {
      '周报.md':
        '<a name="AbC"></a>\n# 本周\n<font style="color:red">渠通了</font>。<br />大家来看。\n\n<a name="x1"></a>\n## 一、通水\n:::info\n注意\n:::\n![image.png](./img/1.png#clientId=u1&from=paste)\n',
      'img/1.png': pixel
    },
    stories: [
      {
        headline: '本周',
        priority: 1,
        blocks: [
          'paragraph 渠通了。 大家来看。',
          'subhead 一、通水',
          'box 注意',
          'picture  <img/1.png>'
        ]
      }
    ],
    told: ['warning articles/markup-aside 周报.md', 'advice articles/words-not-doubled 周报.md']
  },
  {
    tool: 'Typora: a folder of pictures of the file’s name, a drawn flow, marks of its own',
    files: {
      '笔记.md':
        '# 笔记\n\n[toc]\n\n![image-20240501](笔记.assets/image-20240501.png)\n\n水是 H~2~O，==重点==，<u>下划线</u>。\n\n```flow\nst=>start\n```\n',
      '笔记.assets/image-20240501.png': pixel
    },
    stories: [
      {
        headline: '笔记',
        priority: 1,
        blocks: ['picture  <笔记.assets/image-20240501.png>', 'paragraph 水是H2O，重点，下划线。']
      }
    ],
    told: ['warning articles/markup-aside 笔记.md', 'advice articles/words-not-doubled 笔记.md']
  },
  {
    tool: 'Logseq: a journal of items with properties',
    files: {
      'journals/2024_05_01.md':
        '- 去了[[老桥]]\n  id:: 64f1\n- TODO 买种子\n  SCHEDULED: <2024-05-02 Thu>\n- 看水\n  - 水很清\n',
      'pages/老桥.md': 'alias:: 桥\ntags:: 村\n\n- 老桥有一百年了\n'
    },
    stories: [
      { headline: '2024-05-01', priority: 1, blocks: ['list 去了老桥 TODO买种子 看水 水很清'] },
      { headline: '老桥', priority: 2, blocks: ['list 老桥有一百年了'] }
    ],
    told: [
      'warning articles/headline-from-name journals/2024_05_01.md',
      'warning articles/markup-aside journals/2024_05_01.md'
    ]
  },
  {
    tool: 'by hand: folders for pages, a bold headline, a byline in the copy',
    files: {
      '第1版/头条.md': '　　渠水到村\n\n　　本报讯　村里的水渠通了水。\n　　大家都来看。\n',
      '第2版/桥.md': '**老桥修好了**\n\n文/张三 图/李四\n\n桥修好了。\n'
    },
    stories: [
      {
        headline: '头条',
        section: '第1版',
        priority: 1,
        blocks: [
          'paragraph 渠水到村',
          'paragraph 本报讯 村里的水渠通了水。',
          'paragraph 大家都来看。'
        ]
      },
      {
        headline: '老桥修好了',
        section: '第2版',
        priority: 2,
        blocks: ['paragraph 文/张三 图/李四', 'paragraph 桥修好了。']
      }
    ],
    told: [
      'advice story/lines-as-paragraphs 第1版/头条.md',
      'warning articles/headline-from-name 第1版/头条.md'
    ]
  },
  {
    tool: 'by hand: headings underlined or closed, lists with stars and brackets',
    files: {
      'news/1. Mill.md':
        'Mill runs again\n===============\n\nby Ann Lee\n\nThe mill ran.\n\nWhat it cost\n------------\n\nMuch.\n',
      'news/2. Bridge.md': '# BRIDGE #\n\n* one\n* two\n\nSee http://a.org/x_y and <b>bold</b>.\n',
      'sport/Cup.markdown': '# The cup\n\n1) Ann\n2) Bob\n'
    },
    stories: [
      {
        headline: 'BRIDGE',
        section: 'News',
        priority: 1,
        blocks: ['list one two', 'paragraph See http://a.org/x_y and bold.']
      },
      {
        headline: 'Mill runs again',
        section: 'News',
        priority: 2,
        blocks: [
          'paragraph by Ann Lee',
          'paragraph The mill ran.',
          'subhead What it cost',
          'paragraph Much.'
        ]
      },
      { headline: 'The cup', section: 'Sport', priority: 2, blocks: ['list 1) Ann 2) Bob'] }
    ],
    told: []
  }
]
