import { pixel } from './folder-of.ts'
import type { ToolFolder } from './tool-folder.ts'

/** Folders in the manner of tools that make blogs. */
export const blogFolders: readonly ToolFolder[] = [
  {
    tool: 'Jekyll: a page that includes a picture, code between tags, a list of contents, a post not published',
    files: {
      '_config.yml': 'title: 村报',
      'index.md': '---\nlayout: home\n---\n',
      'about.md': '---\nlayout: page\ntitle: 关于\npermalink: /about/\n---\n这是村报。\n',
      '_posts/2024-03-01-通水.md':
        '---\nlayout: post\ntitle: 渠水到村\ndate: 2024-03-01 08:00:00 +0800\ncategories: 农村 水利\nexcerpt_separator: <!--more-->\nheader:\n  image: /assets/q.png\n  caption: 渠\n---\n通水了。<!--more-->\n\n{% include image.html url="/assets/q.png" description="渠首" %}\n\n{% highlight sh %}\nls *.md\n{% endhighlight %}\n\n* TOC\n{:toc}\n\n## 后来\n{: .no_toc}\n\n见[前文]({% post_url 2024-02-01-修渠 %})。\n',
      '_posts/2024-02-01-修渠.md':
        '---\nlayout: post\ntitle: 修渠\npublished: false\n---\n不发。\n',
      'assets/q.png': pixel
    },
    stories: [
      {
        headline: '渠水到村',
        section: '农村',
        priority: 1,
        blocks: [
          'paragraph 通水了。',
          'picture 渠首 <assets/q.png>',
          'code ls *.md',
          'subhead 后来',
          'paragraph 见前文。'
        ]
      },
      { headline: '关于', priority: 2, blocks: ['paragraph 这是村报。'] }
    ],
    told: [
      'warning articles/left-out index.md',
      'warning articles/draft _posts/2024-02-01-修渠.md',
      'advice articles/keys-aside _posts/2024-03-01-通水.md',
      'warning articles/markup-aside _posts/2024-03-01-通水.md'
    ]
  },
  {
    tool: 'Hugo: archetypes, themes, a bundle, notices and diagrams between shortcodes',
    files: {
      'config.toml': 'title="x"',
      'archetypes/default.md': '---\ntitle: "{{ .Name }}"\ndraft: true\n---\n',
      'content/_index.md': '---\ntitle: 山里报\n---\n',
      'content/posts/mill.md':
        '---\ntitle: "The mill"\ndate: 2024-05-01\nlastmod: 2024-05-02\ntags: [a]\ncategories: ["Town"]\nfeatured_image: /images/m.png\nsummary: It runs.\ntoc: true\nshowtoc: false\n---\n{{< toc >}}\n\nIt runs {{< ref "bridge.md" >}}.\n\n{{< notice note >}}\nMind the wheel.\n{{< /notice >}}\n\n{{< mermaid >}}\ngraph TD\n{{< /mermaid >}}\n',
      'content/posts/bridge/index.md':
        '---\ntitle: Bridge\nresources:\n- src: b.png\n---\n{{< figure\n  src="b.png"\n  caption="The bridge"\n>}}\n\nWords.\n',
      'content/posts/bridge/b.png': pixel,
      'static/images/m.png': pixel,
      'themes/x/README.md': '# no'
    },
    stories: [
      {
        headline: 'The mill',
        deck: 'It runs.',
        section: 'Town',
        priority: 1,
        blocks: [
          'picture  <static/images/m.png>',
          'paragraph It runs.',
          'paragraph Mind the wheel.'
        ]
      },
      {
        headline: 'Bridge',
        priority: 2,
        blocks: ['picture The bridge <content/posts/bridge/b.png>', 'paragraph Words.']
      }
    ],
    told: [
      'warning articles/left-out content/_index.md',
      'advice articles/keys-aside content/posts/bridge/index.md',
      'warning articles/markup-aside content/posts/mill.md'
    ]
  },
  {
    tool: 'Hexo: code, quotations, a formula, a page of its own',
    files: {
      'source/_posts/hello.md':
        '---\ntitle: Hello\ndate: 2024-01-01\ntop_img: /img/t.png\nabbrlink: a1\npassword: x\nmathjax: true\n---\nHi $x_1$.\n\n{% codeblock lang:js a.js %}\nlet a\n{% endcodeblock %}\n\n{% blockquote Ann https://a.org %}\nSaid.\n{% endblockquote %}\n',
      'source/about/index.md': '---\ntitle: About\ntype: about\ncomments: false\n---\nMe.\n',
      'source/_drafts/d.md': '---\ntitle: D\n---\nNo.\n'
    },
    stories: [
      {
        headline: 'Hello',
        priority: 1,
        blocks: ['paragraph Hi x1.', 'code let a', 'paragraph Said.']
      },
      { headline: 'About', priority: 2, blocks: ['paragraph Me.'] }
    ],
    told: [
      'warning articles/draft source/_drafts/d.md',
      'advice articles/keys-aside source/_posts/hello.md',
      'warning articles/markup-aside source/_posts/hello.md'
    ]
  },
  {
    tool: 'Astro: components, imported pictures, expressions',
    files: {
      'src/content/blog/one.mdx':
        "---\ntitle: One\npubDate: 2024-01-01\nheroImage: '../../assets/h.png'\ntags: ['a']\n---\nimport { Image } from 'astro:assets'\nimport hero from '../../assets/h.png'\nimport YouTube from '../../c/YT.astro'\n\nHello {frontmatter.title}.\n\n<Image src={hero} alt=\"A hero\" />\n\n<YouTube id=\"x\" />\n\n<Callout type=\"note\">\n  Words **in** it.\n</Callout>\n",
      'src/content/blog/two.md':
        '---\ntitle: Two\npubDate: 2024-02-01\ndescription: d\nauthor: E\nisDraft: false\n---\n![h](../../assets/h.png)\n\nTwo words.\n',
      'src/assets/h.png': pixel
    },
    stories: [
      {
        headline: 'One',
        priority: 1,
        blocks: ['picture  <src/assets/h.png>', 'paragraph Hello.', 'paragraph Words in it.']
      },
      {
        headline: 'Two',
        deck: 'd',
        byline: 'E',
        priority: 2,
        blocks: ['picture h <src/assets/h.png>', 'paragraph Two words.']
      }
    ],
    told: [
      'advice articles/keys-aside src/content/blog/one.mdx',
      'warning articles/markup-aside src/content/blog/one.mdx'
    ]
  },
  {
    tool: 'Eleventy: a picture as a call, values of the page',
    files: {
      'posts/a.md':
        '---\ntitle: A\ndate: 2024-01-01\ntags: posts\nlayout: layouts/post.njk\neleventyNavigation:\n  key: A\n---\n{% image "./a.png", "The hall" %}\n\n{{ title }} words {# no #}.\n',
      'posts/a.png': pixel,
      'posts/posts.json': '{}'
    },
    stories: [
      { headline: 'A', priority: 1, blocks: ['picture The hall <posts/a.png>', 'paragraph words.'] }
    ],
    told: ['advice articles/keys-aside posts/a.md', 'warning articles/markup-aside posts/a.md']
  },
  {
    tool: 'Zola: TOML with tables, shortcodes as calls',
    files: {
      'content/_index.md': '+++\ntitle = "Z"\n+++\n',
      'content/a.md':
        '+++\ntitle = "A"\ndate = 2024-01-01\n[taxonomies]\ntags = ["x"]\n[extra]\ncover = "a.png"\n+++\n\nWords.\n\n<!-- more -->\n\n{{ image(path="a.png") }}\n\n{% quote(author="B") %}\nSaid.\n{% end %}\n'
    },
    stories: [{ headline: 'A', priority: 1, blocks: ['paragraph Words.', 'paragraph Said.'] }],
    told: [
      'warning articles/left-out content/_index.md',
      'advice articles/keys-aside content/a.md',
      'warning articles/markup-aside content/a.md'
    ]
  },
  {
    tool: 'Gatsby: a folder for each post',
    files: {
      'content/blog/hi/index.md':
        '---\ntitle: Hi\ndate: "2015-05-01T22:12:03.284Z"\nfeaturedImage: ./a.png\n---\nHi.\n',
      'content/blog/hi/a.png': pixel
    },
    stories: [
      { headline: 'Hi', priority: 1, blocks: ['picture  <content/blog/hi/a.png>', 'paragraph Hi.'] }
    ],
    told: []
  },
  {
    tool: 'Ghost: cards of HTML, a cover on the web',
    files: {
      'a.md':
        '---\ntitle: A\nslug: a\nfeature_image: https://x.org/a.png\nfeatured: false\ncustom_excerpt: E\nprimary_tag: x\npublished_at: 2024-01-01T00:00:00.000Z\nvisibility: public\n---\n<!--kg-card-begin: html-->\n<p>Words <b>here</b>.</p>\n<!--kg-card-end: html-->\n'
    },
    stories: [{ headline: 'A', deck: 'E', priority: 1, blocks: ['paragraph Words here.'] }],
    told: ['advice articles/keys-aside a.md', 'warning articles/picture-left-out a.md']
  },
  {
    tool: 'WordPress: a caption and a gallery between brackets',
    files: {
      'a.md':
        '---\ntitle: "A &amp; B"\ndate: "2024-01-01"\nid: 12\npost_id: 12\nguid: x\ncategories:\n  - "town"\ncoverImage: "a.jpg"\n---\n\n[caption id="attachment_1" align="alignnone" width="300"]![](images/a.png) The hall[/caption]\n\nWords.\n\n[gallery ids="1,2"]\n',
      'images/a.png': pixel
    },
    stories: [
      {
        headline: 'A &amp; B',
        section: 'town',
        priority: 1,
        blocks: ['picture The hall <images/a.png>', 'paragraph Words.']
      }
    ],
    told: [
      'advice articles/keys-aside a.md',
      'warning articles/picture-left-out a.md',
      'warning articles/markup-aside a.md'
    ]
  },
  {
    tool: 'Pelican: keys without lines around them',
    files: {
      'a.md':
        'Title: The mill\nDate: 2024-01-01 10:00\nCategory: Town\nTags: a, b\nAuthor: Ann Lee\nSummary: It runs.\n\nThe mill ran.\n'
    },
    stories: [
      {
        headline: 'The mill',
        deck: 'It runs.',
        byline: 'Ann Lee',
        section: 'Town',
        priority: 1,
        blocks: ['paragraph The mill ran.']
      }
    ],
    told: ['advice articles/keys-aside a.md']
  }
]
