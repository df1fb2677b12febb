import type { Explanations } from './explanation.ts'

/** Files as they come: encodings, characters that nobody sees, pictures. */
export const fileExplanations: Explanations = {
  'file/document': {
    means: {
      en: 'A Word document or a PDF was given a name that ends in .md; its text is packed and cannot be read so.',
      zh: '把 Word 文档或 PDF 改名成了 .md；里面的文字是打包的，不能这样读。'
    }
  },
  'file/invalid-bytes': {
    means: {
      en: 'The file is no text in an encoding that is known: perhaps a Word document, a picture, or a file cut short.',
      zh: '此文件不是已知编码的文字：也许是 Word 文档、图片，或没有传完整。'
    }
  },
  'file/unpaired-surrogate': {
    means: {
      en: 'Half a character stands in the file, mostly after a program cut a text in the middle of a rare character.',
      zh: '文件里有半个字，多半是某个程序在生僻字中间截断了文字。'
    }
  },
  'file/nul': {
    means: {
      en: 'A byte of value zero stands in the file: it is no text file, or was damaged.',
      zh: '文件里有值为零的字节：它不是文字文件，或已损坏。'
    }
  },
  'file/encoding': {
    means: {
      en: 'The file is not in UTF-8 and was read in another encoding, which mostly is right. A character or two may have been taken for another.',
      zh: '此文件不是 UTF-8 编码，已按另一种编码读入，一般不会错，但请核对个别字。'
    }
  },
  'file/outside': {
    means: {
      en: 'A file of the issue is a link to a place outside its folder. Nothing outside is read, so that an issue can be moved and kept whole.',
      zh: '本期的某个文件是指向文件夹外面的链接。外面的东西一概不读，这样一期报纸才能整体搬动和保存。'
    }
  },
  'file/unreadable': {
    means: {
      en: 'The disk does not give the file: it is a folder or a device, too large, or you may not read it.',
      zh: '磁盘不让读取此文件：它是文件夹或设备，过大，或没有权限。'
    }
  },
  'file/invisible-character': {
    means: {
      en: 'Characters without a shape come with copy from web pages and chats. They are left out, because they would part words and hide them from search.',
      zh: '从网页、聊天软件粘贴来的文字常带有看不见的字符。程序把它们略去，否则会隔断词语、妨碍检索。'
    },
    example: { in: 'copy', wrong: '水渠\u200b通了水。', right: '水渠通了水。' }
  },
  'file/line-mark': {
    means: {
      en: 'Word’s own break of a line stands in the copy; it was read as the end of a line.',
      zh: '稿中有 Word 的手动换行符，已按换行读入。'
    }
  },
  'file/symbol-font': {
    means: {
      en: 'A sign that only Word’s font Symbol or Wingdings draws was read as the character of the same shape.',
      zh: '只有 Word 的 Symbol、Wingdings 字体才有的符号，已读作形状相同的字符。'
    }
  },
  'file/lost-character': {
    means: {
      en: 'U+FFFD is what a program writes for a character that it could not read. What stood there is lost; only the author knows it.',
      zh: 'U+FFFD 是别的程序读不出某个字时留下的记号。原来是什么字，只有作者知道。'
    },
    example: { in: 'copy', wrong: '水\ufffd通了水。', right: '水渠通了水。' }
  },
  'file/not-composed': {
    means: {
      en: 'A letter is written as a letter and an accent apart; it was read as the one letter that it is.',
      zh: '一个带符号的字母分成了两个字符，已读作一个字母。'
    },
    example: { in: 'copy', wrong: 'cafe\u0301 开张。', right: 'café 开张。' }
  },
  'picture/address': {
    means: {
      en: 'Pictures are printed from the issue’s folder; nothing is fetched, so that the paper can be made again at any time.',
      zh: '图片只从本期文件夹里取，不从网上下载，这样任何时候都能重新印出。'
    },
    example: {
      in: 'issue.yaml',
      wrong: 'nameplate: https://example.org/a.png',
      right: 'nameplate: pictures/hall.png'
    }
  },
  'picture/outside': {
    means: {
      en: 'The picture lies outside the issue’s folder, and nothing outside is read.',
      zh: '图片在本期文件夹之外，外面的东西一概不读。'
    },
    example: {
      in: 'copy',
      wrong: '::picture[渠]{src="../hall.png"}',
      right: '::picture[渠]{src="pictures/hall.png"}'
    }
  },
  'picture/missing': {
    means: {
      en: 'There is no file of this name; large and small letters count.',
      zh: '没有这个文件；文件名区分大小写。'
    },
    example: {
      in: 'copy',
      wrong: '::picture[渠]{src="pictures/hall.jpg"}',
      right: '::picture[渠]{src="pictures/hall.png"}'
    }
  },
  'picture/dead-link': {
    means: {
      en: 'The picture is a link to a file that is gone.',
      zh: '图片是一个链接，所指的文件已经没有了。'
    }
  },
  'picture/closed': {
    means: {
      en: 'The picture lies in a folder into which you may not look.',
      zh: '图片所在的文件夹没有权限查看。'
    }
  },
  'picture/unreadable': {
    means: {
      en: 'The disk does not give the picture’s file: it is a folder or a device, or you may not read it.',
      zh: '磁盘不让读取此图片：它是文件夹或设备，或没有权限。'
    }
  },
  'picture/empty': {
    means: {
      en: 'The picture’s file has no bytes: a copy was cut short.',
      zh: '图片文件是空的，多半是复制没有完成。'
    },
    example: {
      in: 'copy',
      wrong: '::picture[渠]{src="pictures/empty.png"}',
      right: '::picture[渠]{src="pictures/hall.png"}'
    }
  },
  'picture/broken': {
    means: {
      en: 'The picture’s file is cut short, or no picture at all; it would be printed as a white field.',
      zh: '图片文件不完整，或根本不是图片，印出来会是一块空白。'
    },
    example: {
      in: 'copy',
      wrong: '::picture[渠]{src="pictures/broken.png"}',
      right: '::picture[渠]{src="pictures/hall.png"}'
    }
  },
  'picture/format': {
    means: {
      en: 'The picture is in a format that the press does not take.',
      zh: '图片的格式不能付印。'
    },
    example: {
      in: 'copy',
      wrong: '::picture[渠]{src="pictures/hall.gif"}',
      right: '::picture[渠]{src="pictures/hall.png"}'
    }
  },
  'picture/too-large': {
    means: {
      en: 'More than 100 million pixels take minutes and gigabytes; no newspaper shows them.',
      zh: '超过 1 亿像素的图片处理起来要几分钟、几个 GB 内存，报纸也印不出这么细。'
    }
  },
  'picture/too-heavy': {
    means: {
      en: 'The picture’s file is larger than any picture that is printed needs to be.',
      zh: '图片文件过大，付印用不着这么大。'
    }
  },
  'picture/svg': {
    means: {
      en: 'An SVG can hold scripts, links and other files. Only plain shapes are taken.',
      zh: 'SVG 里可以藏脚本、链接和别的文件，这里只收纯图形。'
    },
    example: {
      in: 'copy',
      wrong: '::picture[渠]{src="pictures/script.svg"}',
      right: '::picture[渠]{src="pictures/hall.png"}'
    }
  }
}
