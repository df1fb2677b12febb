import type { Explanations } from './explanation.ts'

/** A story's file: its name, its front matter, its directives. */
export const storyExplanations: Explanations = {
  'story/no-front-matter': {
    means: {
      en: 'A story begins with its front matter: a line “---”, a line “headline: …”, a line “---”. Without it the program does not know the headline.',
      zh: '稿件开头要有稿件信息：一行“---”，一行“headline: …”，再一行“---”。没有它，程序不知道标题。'
    },
    example: {
      in: 'story',
      wrong: '渠水到村\n\n县里的水渠通了水。',
      right: '---\nheadline: 渠水到村\n---\n\n县里的水渠通了水。'
    }
  },
  'story/front-matter-open': {
    means: {
      en: 'The second line “---”, which ends the front matter, is missing: the program cannot tell keys from copy.',
      zh: '缺少结束稿件信息的第二行“---”，程序分不清哪里是信息、哪里是正文。'
    },
    example: {
      in: 'story',
      wrong: '---\nheadline: 渠水到村\n\n县里的水渠通了水。',
      right: '---\nheadline: 渠水到村\n---\n\n县里的水渠通了水。'
    }
  },
  'story/front-matter-dashes': {
    means: {
      en: 'The line around the front matter is made of other dashes, or of more or fewer than three; word processors change hyphens into dashes.',
      zh: '稿件信息首尾的横线不是三个半角连字符。文字处理软件常把它自动改成破折号。'
    },
    example: {
      in: 'story',
      wrong: '---\nheadline: 渠水到村\n——\n\n水渠通了水。',
      right: '---\nheadline: 渠水到村\n---\n\n水渠通了水。'
    }
  },
  'story/front-matter-language': {
    means: {
      en: 'Some programs run what stands after “---js”. Here nothing in a manuscript runs.',
      zh: '有的程序会执行“---js”之后的内容；这里稿件中的东西一概不执行。'
    },
    example: {
      in: 'story',
      wrong: '---js\nheadline: 渠水到村\n---\n\n水渠通了水。',
      right: '---\nheadline: 渠水到村\n---\n\n水渠通了水。'
    }
  },
  'story/no-headline': {
    means: {
      en: 'Every story needs a headline: it stands on the page and in the e-book’s contents. Only a picture with its caption (“kind: photo”) may do without.',
      zh: '每篇稿件都要有标题：版面和电子书目录都要用它。只有图片新闻（kind: photo）可以没有。'
    },
    example: { in: 'front', wrong: 'kind: news', right: 'kind: news\nheadline: 渠水到村' }
  },
  'story/empty': {
    means: {
      en: 'Under the front matter stands nothing that could be printed.',
      zh: '稿件信息之下没有可以印出的内容。'
    },
    example: {
      in: 'story',
      wrong: '---\nheadline: 渠水到村\n---\n',
      right: '---\nheadline: 渠水到村\n---\n\n水渠通了水。'
    }
  },
  'story/slug': {
    means: {
      en: 'The name of a story’s file becomes an address in the e-book; blanks and marks cannot stand in it.',
      zh: '稿件的文件名要用作电子书里的地址，不能有空格和标点。'
    }
  },
  'story/duplicate-slug': {
    means: {
      en: 'On many disks large and small letters are the same: one of the two files would take the other’s place.',
      zh: '很多磁盘不分大小写，两个文件会互相覆盖。'
    }
  },
  'story/unknown-directive': {
    means: {
      en: 'After “::” or “:::” stands a word that is none of the known ones (box, picture, verse …): its text would be printed with the colons, or not at all.',
      zh: '“::”或“:::”后面的词不是已有的标记（box 方框、picture 图片、verse 诗等），照此排会连冒号一起印出，或漏掉内容。'
    },
    example: { in: 'copy', wrong: ':::bok\n温馨提示\n:::', right: ':::box\n温馨提示\n:::' }
  },
  'story/directive-open': {
    means: {
      en: 'A block that begins with “:::name” has no line “:::” at its end; all that follows would belong to it.',
      zh: '以“:::名称”开始的一块没有用“:::”一行结束，后面的文字都会算在里面。'
    },
    example: { in: 'copy', wrong: ':::box\n温馨提示', right: ':::box\n温馨提示\n:::' }
  },
  'story/directive-broken': {
    means: {
      en: 'A line looks like a directive and is none: full-width colons, words after its name, or an end without a beginning.',
      zh: '有一行像标记又不是：用了全角冒号，名称后面还有别的字，或只有结束没有开始。'
    },
    example: {
      in: 'copy',
      wrong: ':::box 提示\n带好雨具\n:::',
      right: ':::box\n提示：带好雨具\n:::'
    }
  },
  'story/too-long': {
    means: {
      en: 'No newspaper story has 400,000 characters; perhaps a whole book stands in the file.',
      zh: '报纸稿件不会有 40 万字；文件里也许是一整本书。'
    },
    example: { in: 'copy', wrong: '水渠通了水。\n\n'.repeat(12_000), right: '水渠通了水。' }
  },
  'story/too-many-marks': {
    means: {
      en: 'Hundreds of Markdown marks stand close together; to read them would take longer than to write the story.',
      zh: '成百上千个 Markdown 标记挤在一起，读完它们比写这篇稿件还久。'
    },
    example: { in: 'copy', wrong: '*a_'.repeat(3000), right: '水渠通了水。' }
  },
  'story/paragraph-too-long': {
    means: {
      en: 'A paragraph is longer than any page; mostly the blank lines of a text were lost.',
      zh: '有一段比整个版面还长，多半是丢了段间的空行。'
    },
    example: { in: 'copy', wrong: '水渠通了水。'.repeat(4000), right: '水渠通了水。' }
  },
  'story/word-too-long': {
    means: {
      en: 'Thousands of letters without a blank are no word; perhaps a picture or a file was pasted as text.',
      zh: '几千个字母连在一起不是词，也许是把图片或文件当文字粘贴了进来。'
    },
    example: { in: 'copy', wrong: 'a'.repeat(3000), right: '水渠通了水。' }
  },
  'story/too-many-blanks': {
    means: {
      en: 'Thousands of blanks or empty lines stand together; they were pasted by mistake.',
      zh: '几千个空格或空行连在一起，多半是误粘进来的。'
    },
    example: { in: 'copy', wrong: `水渠${' '.repeat(3000)}通了水。`, right: '水渠通了水。' }
  },
  'story/table-too-large': {
    means: {
      en: 'A table has more columns or cells than any page can show.',
      zh: '表格的栏数或格数超过了版面能容纳的。'
    },
    example: {
      in: 'copy',
      wrong: `|${'甲|'.repeat(80)}\n|${'-|'.repeat(80)}`,
      right: '| 甲 | 乙 |\n|---|---|\n| 一 | 二 |'
    }
  },
  'story/too-deep': {
    means: {
      en: 'Quotations or lists stand more than sixty deep in one another, mostly because “>” was typed or pasted again and again.',
      zh: '引文或列表嵌套超过六十层，多半是“>”被反复粘贴。'
    },
    example: { in: 'copy', wrong: `${'> '.repeat(70)}水渠通了水。`, right: '> 水渠通了水。' }
  },
  'story/lines-as-paragraphs': {
    means: {
      en: 'Text files often have one paragraph a line and no blank lines. They are read so, and it is said once, so that you can look.',
      zh: '文本文件常常一行一段、段间没有空行，程序照此读入，并提示一次，便于核对。'
    },
    example: {
      in: 'copy',
      wrong: '　　水渠通了水。\n　　村里人来看。',
      right: '水渠通了水。\n\n村里人来看。'
    }
  },
  'story/lines-joined': {
    means: {
      en: 'A line ends with a full sentence, and the next one may or may not begin a new paragraph; they were read as one.',
      zh: '有一行以整句结尾，下一行是否另起一段看不出来，程序接成了一段。'
    }
  },
  'story/tabs-as-table': {
    means: {
      en: 'Lines with tabs between their parts come from a table of Word or Excel and are set as one.',
      zh: '用制表符隔开的几行来自 Word 或 Excel 的表格，照表格排。'
    }
  }
}
