import type { Explanations } from './explanation.ts'

/** A folder of articles without an `issue.yaml`, written for other tools or for none. */
export const articlesExplanations: Explanations = {
  'articles/none': {
    means: {
      en: 'The folder has neither an issue.yaml nor a file of Markdown with something to print. README, licences and drafts do not count.',
      zh: '文件夹里既没有 issue.yaml，也没有可印的 Markdown 文件。README、许可证和草稿不算。'
    }
  },
  'articles/too-many': {
    means: {
      en: 'A folder of articles becomes one paper, and no paper takes so many.',
      zh: '一个文件夹排成一份报纸，容不下这么多篇文章。'
    }
  },
  'articles/left-out': {
    means: {
      en: 'Files of Markdown that no story was made of: README and the like, the page of a section, empty files and files that are no text.',
      zh: '没有排成稿件的 Markdown 文件：README 一类、栏目首页、空文件、不是文本的文件。'
    }
  },
  'articles/draft': {
    means: {
      en: 'Articles that say of themselves that they are drafts, or lie among drafts, are not printed.',
      zh: '自称草稿或放在草稿文件夹里的文章不见报。'
    }
  },
  'articles/headline-from-name': {
    means: {
      en: 'The article has no title in its front matter and no line “# …”; the name of its file became its headline.',
      zh: '文章开头的信息里没有标题，正文里也没有“# ”行，便以文件名作标题。'
    },
    example: {
      in: 'article',
      wrong: '渠水到了村口，大家都来看。',
      right: '# 渠水到村\n\n渠水到了村口，大家都来看。'
    }
  },
  'articles/front-matter-open': {
    means: {
      en: 'A front matter begins and has no end, or a line in it is none of its keys: it would be printed as copy.',
      zh: '文件信息有头无尾，或其中有一行不是“键名: 值”，会当成正文印出。'
    }
  },
  'articles/toml': {
    means: {
      en: 'A front matter between “+++” is TOML, where texts stand in quotation marks.',
      zh: '“+++”之间的文件信息是 TOML，文字要加引号。'
    },
    example: {
      in: 'article',
      wrong: '+++\ntitle = 渠水到村\n+++\n\n大家都来看。',
      right: '+++\ntitle = "渠水到村"\n+++\n\n大家都来看。'
    }
  },
  'articles/links-aside': {
    means: {
      en: 'Links to pages of the site that the articles come from: on paper and in the book their words stay.',
      zh: '指向原网站其他页面的链接：报纸和电子书里只留文字。'
    }
  },
  'articles/keys-aside': {
    means: {
      en: 'Keys of the front matter that other tools need and a newspaper does not: layout, tags, comments …',
      zh: '别的工具要用、报纸用不着的键名，如 layout、tags、comments。'
    },
    example: {
      in: 'article',
      wrong: '---\ntitle: 渠水到村\nlayout: post\n---\n\n大家都来看。',
      right: '---\ntitle: 渠水到村\n---\n\n大家都来看。'
    }
  },
  'articles/keys-unknown': {
    means: {
      en: 'Keys of the front matter that no tool is known for: what stands there is not printed.',
      zh: '没有哪种工具用的键名；写在那里的内容不会印出。'
    },
    example: {
      in: 'article',
      wrong: '---\ntitle: 渠水到村\nmood: 高兴\n---\n\n大家都来看。',
      right: '---\ntitle: 渠水到村\n---\n\n大家都来看。'
    }
  },
  'articles/picture-left-out': {
    means: {
      en: 'Pictures that are not in the folder, or are none that can be printed. Nothing is fetched from the web.',
      zh: '图片不在文件夹里，或不能印刷。程序不从网上下载。'
    },
    example: {
      in: 'article',
      wrong: '# 渠水到村\n\n![](https://example.org/hall.png)\n\n大家都来看。',
      right: '# 渠水到村\n\n![](pictures/hall.png)\n\n大家都来看。'
    }
  },
  'articles/markup-aside': {
    means: {
      en: 'What a newspaper cannot set or another tool means: videos, diagrams drawn by a program, formulas that words cannot say, struck-out words, citations, shortcodes, marks of callouts and components (their words stay), notes to oneself, lines of program.',
      zh: '报纸排不出、或只对别的工具有意义的：视频、程序绘制的图、不能用文字写出的公式、删去的文字、文献引用、短代码、提示框和组件的标记（其中文字保留）、作者自注、程序语句。'
    },
    example: {
      in: 'article',
      wrong: '# 渠水到村\n\n{{< youtube abc >}}\n\n大家都来看。',
      right: '# 渠水到村\n\n大家都来看。'
    }
  },
  'articles/issue-not-written': {
    means: {
      en: 'The issue.yaml that --write-issue asks for could not be written into the folder of articles.',
      zh: '--write-issue 要写的 issue.yaml 没能写进文章所在的文件夹。'
    }
  },
  'articles/words-not-doubled': {
    means: {
      en: 'Words that would be printed twice or are for the ear: a heading that repeats the headline, the description of a picture that has a caption.',
      zh: '会印两遍或供朗读的话：与标题重复的小标题、已有说明的图片的描述。'
    },
    example: {
      in: 'article',
      wrong: '# 渠水到村\n\n![渠首的闸门](pictures/hall.png "开闸")\n\n大家都来看。',
      right: '# 渠水到村\n\n![](pictures/hall.png "开闸")\n\n大家都来看。'
    }
  }
}
