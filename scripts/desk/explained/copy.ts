import type { Explanations } from './explanation.ts'

/** What stands in the copy of a story. */
export const copyExplanations: Explanations = {
  'copy/nested-directive': {
    means: {
      en: 'A box, a picture or a list of hotlines stands inside a quotation, a list or a note, where it has no place on the page.',
      zh: '方框、图片或热线写在了引文、列表或注释里，版面上没有它的位置。'
    },
    example: { in: 'copy', wrong: '> :::box\n> 温馨提示\n> :::', right: ':::box\n温馨提示\n:::' }
  },
  'copy/text-lost': {
    means: {
      en: 'Between the file and the page words would be lost, doubled or changed. The build stops and names them: no word may vanish in silence.',
      zh: '从稿件到版面会有文字丢失、重复或改变。程序停下并指明是哪些字：一个字也不许悄悄消失。'
    }
  },
  'copy/struck-out': {
    means: {
      en: 'Words between ~~ are meant as deleted; printed, nobody could see that.',
      zh: '~~ 之间的字是要删去的，印出来却看不出已删。'
    },
    example: { in: 'copy', wrong: '水渠修了~~三~~四年。', right: '水渠修了四年。' }
  },
  'copy/qr-empty': {
    means: {
      en: 'A QR code needs an address or a text to hold.',
      zh: '二维码要有网址或文字作内容。'
    },
    example: { in: 'copy', wrong: '::qr[扫码]', right: '::qr[扫码]{value="https://example.org"}' }
  },
  'copy/qr-too-long': {
    means: {
      en: 'The more a QR code holds, the finer its squares; this one would be blurred on newsprint.',
      zh: '二维码内容越多，方格越细；这一个印在新闻纸上会糊。'
    },
    example: {
      in: 'copy',
      wrong: `::qr[扫码]{value="https://example.org/${'a'.repeat(600)}"}`,
      right: '::qr[扫码]{value="https://example.org/a"}'
    }
  },
  'copy/link-too-long': {
    means: {
      en: 'With “links: notes” or “links: qr” paper says where a link leads; nobody types so long an address, and no such code can be scanned from newsprint.',
      zh: '写了 links: notes 或 links: qr，纸上就要印出链接的去处；这样长的网址没有人会输入，印成二维码也扫不出。'
    }
  },
  'copy/note-not-called': {
    means: {
      en: 'A note stands in the file, and nothing in the text points to it; it would be left out.',
      zh: '文件里有一条注释，正文没有引用它，它不会印出。'
    },
    example: {
      in: 'copy',
      wrong: '水渠通了水。\n\n[^1]: 据县水利局。',
      right: '水渠通了水[^1]。\n\n[^1]: 据县水利局。'
    }
  },
  'copy/unknown-attribute': {
    means: {
      en: 'Between the braces of a directive stands a name that it does not have.',
      zh: '标记的花括号里写了它没有的项目。'
    },
    example: {
      in: 'copy',
      wrong: '::qr[扫码]{vale="https://example.org" value="a"}',
      right: '::qr[扫码]{value="https://example.org"}'
    }
  },
  'copy/picture-address': {
    means: {
      en: 'A picture has no name, or one that leads to the web or to another place on the disk. Only pictures in the issue’s folder are printed.',
      zh: '图片没有写文件名，或写的是网址、磁盘上别的位置。只有本期文件夹里的图片才能印出。'
    },
    example: {
      in: 'copy',
      wrong: '::picture[渠]{src="https://example.org/a.jpg"}',
      right: '::picture[渠]{src="pictures/hall.png"}'
    }
  },
  'copy/table-cells': {
    means: {
      en: 'A row of a table has more cells than its head; the cells too many would not be printed.',
      zh: '表格里有一行的格数比表头多，多出的格不会印出。'
    },
    example: {
      in: 'copy',
      wrong: '| 甲 | 乙 |\n|---|---|\n| 一 | 二 | 三 |',
      right: '| 甲 | 乙 | 丙 |\n|---|---|---|\n| 一 | 二 | 三 |'
    }
  },
  'copy/fence-open': {
    means: {
      en: 'Three backticks or tildes begin a piece of code and nothing ends it: the rest of the story would be set as code.',
      zh: '三个反引号或波浪号开始了一段代码而没有结束，下面全文都会排成代码。'
    },
    example: { in: 'copy', wrong: '```\n代码\n\n正文。', right: '```\n代码\n```\n\n正文。' }
  },
  'copy/heading-level': {
    means: {
      en: 'In a newspaper’s copy there are subheads of two sizes; the headline stands in the front matter.',
      zh: '报纸正文里的小标题分两级；大标题写在稿件信息里。'
    },
    example: { in: 'copy', wrong: '# 修渠三年\n\n渠通了。', right: '## 修渠三年\n\n渠通了。' }
  },
  'copy/duplicate-id': {
    means: {
      en: 'Two paragraphs have one id; a correction could not say which it means.',
      zh: '两段用了同一编号，更正时分不清是哪一段。'
    },
    example: {
      in: 'copy',
      wrong: '水渠通了水。{#a}\n\n村里人来看。{#a}',
      right: '水渠通了水。{#a}\n\n村里人来看。{#b}'
    }
  },
  'copy/picture-width': {
    means: {
      en: 'A picture asks for a width that is no number of columns; the program chooses one.',
      zh: '图片要求的宽度不是栏数，由程序来定。'
    }
  },
  'copy/picture-type': {
    means: {
      en: 'A picture says that it is of a type which is not known; it is taken for a photograph, of which the edges may be cut.',
      zh: '图片写了不认识的类型，按照片处理，边上可能裁去一点。'
    }
  },
  'copy/picture-in-line': {
    means: {
      en: 'A picture stands in the middle of a paragraph or as HTML; a page places only pictures that are paragraphs of their own.',
      zh: '图片写在段落中间或写成了 HTML；版面只安放单独成段的图片。'
    },
    example: {
      in: 'copy',
      wrong: '看<img src="pictures/hall.png">图。',
      right: '看图。\n\n::picture[渠]{src="pictures/hall.png"}'
    }
  },
  'copy/html-dropped': {
    means: {
      en: 'HTML that a page does not take stands in the copy; it is left out, and the message says whether its words go too.',
      zh: '稿中有版面不收的 HTML 标记，已略去；提示里说明其中的文字是否一并略去。'
    },
    example: { in: 'copy', wrong: '<center>通水</center>', right: '通水' }
  },
  'copy/link-address': {
    means: {
      en: 'A link leads to something else than a web, mail or telephone address; its words are printed without it.',
      zh: '链接指向的不是网址、邮箱或电话，只印文字，不带链接。'
    },
    example: {
      in: 'copy',
      wrong: '见<a href="javascript:a">公告</a>。',
      right: '见[公告](https://example.org)。'
    }
  },
  'copy/html-attribute': {
    means: {
      en: 'A colour, size or event was written on an HTML tag; how copy looks is the style’s to decide.',
      zh: 'HTML 标记上写了颜色、大小或动作；样子由样式决定，已略去。'
    },
    example: {
      in: 'copy',
      wrong: '这是<span style="color:red">重点</span>。',
      right: '这是**重点**。'
    }
  },
  'copy/gaiji-text': {
    means: {
      en: 'A character given as a picture, ![word](gaiji/x.svg), needs a text that says what it is: readers who cannot see it, and search, go by that.',
      zh: '用图补的外字 ![字](gaiji/x.svg) 要写明是什么字，供朗读和检索。'
    }
  },
  'check/no-glyph': {
    means: {
      en: 'No typeface has these letters, signs or emoji; empty boxes would be printed in their place. A face of your own is added in one line of issue.yaml: faces: [faces/Name.ttf].',
      zh: '所有字体都没有这些字、符号或表情，照此印出会是空框。可在 issue.yaml 加一行 faces: [faces/字体.ttf]，用自己的字体补上。'
    }
  },
  'check/plain-variant': {
    means: {
      en: 'A letter is filed with a selector of one of its variants, as names are, and no face draws that variant: the plain letter is printed, and the book keeps the selector.',
      zh: '人名等处的字带有异体选择符，而字体没有那个异体：版面上排通行字形，电子书仍保留选择符。'
    }
  },
  'check/borrowed-letter': {
    means: {
      en: 'The style’s own faces lack these letters, and the house’s last face draws them, in a style of its own.',
      zh: '样式的字体没有这些字，改用备用字体排出，字形风格会与正文不同。'
    }
  },
  'issue/face': {
    means: {
      en: 'A face that issue.yaml names is not there, is no static TrueType face, or may not be embedded.',
      zh: 'issue.yaml 所写的字体不存在、不是静态 TrueType 字体，或不允许嵌入。'
    }
  }
}
