import { pixel } from './folder-of.ts'
import type { ToolFolder } from './tool-folder.ts'

/** Folders in the manner of tools that make sites. */
export const siteFolders: readonly ToolFolder[] = [
  {
    tool: 'Jekyll: dates in names, drafts apart, Liquid, kramdown',
    files: {
      '_posts/2024-01-05-the-mill.md':
        '---\nlayout: post\ntitle: "The mill: a history"\nsubtitle: What the water did\nauthor: Ann Lee\ncategories: [town, water]\ntags: [mill]\n---\n\nThe mill ran for years.\n{: .lead}\n\n![The race](/assets/race.png)\n\nSee {% link x.md %} it.\n',
      '_posts/2024-02-10-the-bridge.markdown':
        '---\nlayout: post\ntitle: The bridge\npublished: true\n---\nIt stands again.<!-- more -->\n\nAll came.\n',
      '_drafts/soon.md': '---\ntitle: Soon\n---\nNot yet.\n',
      'assets/race.png': pixel
    },
    stories: [
      {
        headline: 'The mill: a history',
        deck: 'What the water did',
        byline: 'Ann Lee',
        section: 'town',
        priority: 1,
        blocks: [
          'paragraph The mill ran for years.',
          'picture The race <assets/race.png>',
          'paragraph See it.'
        ]
      },
      {
        headline: 'The bridge',
        priority: 2,
        blocks: ['paragraph It stands again.', 'paragraph All came.']
      }
    ],
    told: [
      'warning articles/draft _drafts/soon.md',
      'advice articles/keys-aside _posts/2024-01-05-the-mill.md',
      'warning articles/markup-aside _posts/2024-01-05-the-mill.md'
    ]
  },
  {
    tool: 'Hugo: TOML, bundles, a section’s own page, shortcodes',
    files: {
      '_index.md': '+++\ntitle = "River News"\n+++\n',
      'town/_index.md': '+++\ntitle = "Town"\n+++\n',
      'town/flood/index.md':
        '+++\ntitle = "The flood"\ndate = 2024-03-02T08:00:00Z\ndraft = false\nweight = 2\nauthors = ["Bob Roe", "Cy Fox"]\ndescription = "Water in the lanes"\ntags = ["water"]\n[params]\n  wide = true\n+++\n\nThe water came.\n\n{{< figure src="lane.png" caption="The lane" >}}\n\n{{< youtube abc >}}\n',
      'town/flood/lane.png': pixel,
      'town/fair.md': '+++\ntitle = "The fair"\nweight = 1\n+++\n\nThe fair came.\n',
      'town/later.md': '+++\ntitle = "Later"\ndraft = true\n+++\n\nNot yet.\n'
    },
    paper: 'River News',
    stories: [
      { headline: 'The fair', section: 'Town', priority: 1, blocks: ['paragraph The fair came.'] },
      {
        headline: 'The flood',
        deck: 'Water in the lanes',
        byline: 'Bob Roe, Cy Fox',
        section: 'Town',
        priority: 2,
        blocks: ['paragraph The water came.', 'picture The lane <town/flood/lane.png>']
      }
    ],
    told: [
      'warning articles/left-out _index.md',
      'warning articles/draft town/later.md',
      'advice articles/keys-aside town/flood/index.md',
      'warning articles/markup-aside town/flood/index.md'
    ]
  },
  {
    tool: 'Hexo: Chinese, a folder of pictures beside the post, tags of its own',
    files: {
      '通水.md':
        '---\ntitle: 渠水到村\ndate: 2024-05-06 10:00:00\ncategories:\n  - 农村\n  - 水利\ntags:\n  - 渠\ncover: 通水/渠首.png\n---\n\n村里的水渠修了三年，今年通了水。\n\n<!-- more -->\n\n{% asset_img 老闸.png 老闸口 %}\n\n{% note info %}\n来看的人很多。\n{% endnote %}\n',
      '通水/渠首.png': pixel,
      '通水/老闸.png': pixel,
      '读书.md':
        '---\ntitle: 读书会开张\ndate: 2024-05-01\nsticky: 1\n---\n图书馆办起了读书会，每周一次。\n'
    },
    paper: '山里',
    stories: [
      { headline: '读书会开张', priority: 1, blocks: ['paragraph 图书馆办起了读书会，每周一次。'] },
      {
        headline: '渠水到村',
        section: '农村',
        priority: 2,
        blocks: [
          'picture  <通水/渠首.png>',
          'paragraph 村里的水渠修了三年，今年通了水。',
          'picture 老闸口 <通水/老闸.png>',
          'paragraph 来看的人很多。'
        ]
      }
    ],
    told: ['advice articles/keys-aside 通水.md', 'warning articles/markup-aside 通水.md']
  },
  {
    tool: 'Astro: pubDate, heroImage as a map, MDX imports',
    files: {
      'first.mdx':
        "---\ntitle: 'First post'\ndescription: 'Where it began'\npubDate: 'Jul 08 2022'\nheroImage: { src: './hero.png', alt: 'A hero' }\n---\nimport Chart from '../Chart.astro'\n\nIt began in July.\n",
      'second.md':
        '---\ntitle: Second post\npubDate: 2022-08-01\nupdatedDate: 2022-09-01\nauthor: Eve\n---\n\nIt went on in August, and much more was said of it then.\n',
      'hero.png': pixel
    },
    stories: [
      {
        headline: 'Second post',
        byline: 'Eve',
        priority: 1,
        blocks: ['paragraph It went on in August, and much more was said of it then.']
      },
      {
        headline: 'First post',
        deck: 'Where it began',
        priority: 2,
        blocks: ['picture  <hero.png>', 'paragraph It began in July.']
      }
    ],
    told: ['advice articles/keys-aside first.mdx', 'warning articles/markup-aside first.mdx']
  },
  {
    tool: 'Docusaurus: headings for titles, positions, admonitions, authors as maps',
    files: {
      'intro.md':
        '---\nsidebar_position: 1\nslug: /\n---\n\n# Start here\n\nRead this first.\n\n:::tip Mind this\n\nIt helps.\n\n:::\n\n### Deep\n\nDown.\n',
      'guides/index.md': '---\ntitle: Guides\n---\n\nAll guides.\n',
      'guides/more.md':
        '---\nsidebar_position: 2\ntitle: More\nauthors:\n  - name: Kim\n    title: Maintainer\n    url: https://example.org\n---\n\n# More\n\n## Part\n\nWords.\n\n:::note\n\nA note.\n\n:::\n'
    },
    stories: [
      {
        headline: 'Start here',
        priority: 1,
        blocks: [
          'paragraph Read this first.',
          'box Mind this It helps.',
          'subhead Deep',
          'paragraph Down.'
        ]
      },
      {
        headline: 'More',
        byline: 'Kim',
        section: 'Guides',
        priority: 2,
        blocks: ['subhead Part', 'paragraph Words.', 'box A note.']
      }
    ],
    told: [
      'warning articles/left-out guides/index.md',
      'advice articles/keys-aside guides/more.md',
      'warning articles/markup-aside guides/more.md',
      'advice articles/words-not-doubled guides/more.md'
    ]
  }
]
