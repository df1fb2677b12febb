import type { Explanations } from '../explanation.ts'

/** What a printer would send a file back for: its type, pictures, rules, and what moves or is clicked in it. */
export const typeExplanations: Explanations = {
  'preflight/font-not-embedded': {
    means: {
      en: 'A face is only named, not brought along. The printer’s machine takes another one: letters change, lines run over.',
      zh: '字体只有名字，没有嵌入。印刷厂的机器会换用别的字体，字形和断行都会变。'
    }
  },
  'preflight/font-drawn': {
    means: {
      en: 'Letters are stored as drawings (Type 3), as of variable, coloured and synthesised faces. They print bolder than others.',
      zh: '文字以图形存储（Type 3），多见于可变字体、彩色字体和合成字体，印出来比别的字粗。'
    }
  },
  'preflight/font-forbidden': {
    means: {
      en: 'The face itself says that its maker forbids embedding (OS/2 fsType 2).',
      zh: '字体文件注明厂商不允许嵌入（OS/2 fsType 为 2）。'
    }
  },
  'preflight/text-unmapped': {
    means: {
      en: 'Letters have shapes but no meaning: the page prints well, but nobody can search, copy or hear its text.',
      zh: '字有形而无编码：印刷不受影响，但文本不能搜索、复制和朗读。'
    }
  },
  'preflight/text-strange': {
    means: {
      en: 'Letters are read as radicals (⼀ for 一), forms of presentation or private signs: a search for the word does not find them.',
      zh: '文字被读作部首（⼀ 而不是 一）、竖排变体或私用字符，搜不到这个词。'
    }
  },
  'preflight/glyph-missing': {
    means: {
      en: 'The face in the file has no glyph for a letter that is shown; a box or nothing is printed.',
      zh: '文件里的字体没有某个要印的字，印出来是方框或空白。'
    }
  },
  'preflight/type-small': {
    means: {
      en: 'Type, measured as it is printed, is smaller than the press holds (an error) or advises (a warning).',
      zh: '按印出的大小，字小于这种印刷能印清的（错误）或宜用的（警告）。'
    }
  },
  'preflight/type-reversed-small': {
    means: {
      en: 'White letters stand in ink that spreads on newsprint; small ones fill up.',
      zh: '反白字周围的油墨在新闻纸上会扩开，字小就被糊住。'
    }
  },
  'preflight/type-inks-small': {
    means: {
      en: 'Letters are printed by two or more plates, which never meet exactly: small ones blur.',
      zh: '一个字由两块以上的版印成，套印总有偏差，字小就发虚。'
    }
  },
  'preflight/type-screened-small': {
    means: {
      en: 'Letters are printed in less than the whole of an ink, as dots; the edges of small ones fray.',
      zh: '文字不是满版油墨而是网点，字小时边缘发毛。'
    }
  },
  'preflight/picture-coarse': {
    means: {
      en: 'A picture has too few pixels for the size in which it is printed; enlarging it in another program adds none.',
      zh: '图片按印出的大小像素太少；用软件放大并不会增加细节。'
    }
  },
  'preflight/rule-thin': {
    means: {
      en: 'A rule, measured as it is printed, is thinner than a plate holds; it breaks or vanishes.',
      zh: '按印出的粗细，线比印版能保住的还细，会断线或消失。'
    }
  },
  'preflight/rule-inks-thin': {
    means: {
      en: 'A thin rule is printed by several plates; where they do not meet it is two rules.',
      zh: '细线由几块版印成，套印不准就变成两条线。'
    }
  },
  'preflight/annotation-inside': {
    means: {
      en: 'A link, a comment or a stamp lies over what is printed; PDF/X keeps them off the sheet.',
      zh: '链接、批注或图章压在印刷范围内；PDF/X 不允许。'
    }
  },
  'preflight/action-on-open': {
    means: {
      en: 'The file asks programs to do something when it is opened; a press only prints.',
      zh: '文件要求打开时执行动作；印刷只管印。'
    }
  },
  'preflight/javascript': {
    means: {
      en: 'A script may change what a page shows; no printer runs one.',
      zh: '脚本可能改变版面内容，印刷厂不会运行它。'
    }
  },
  'preflight/form-fields': {
    means: {
      en: 'Fields of a form may be shown empty, filled or not at all, depending on the program.',
      zh: '表单栏位在不同程序里可能是空的、填好的或不显示。'
    }
  },
  'preflight/file-embedded': {
    means: {
      en: 'Another file travels inside this one; PDF/X forbids it.',
      zh: '文件里带着别的文件；PDF/X 不允许。'
    }
  },
  'preflight/action-added': {
    means: {
      en: 'Something is to happen when pages are turned, or the file is saved or closed; PDF/X forbids it.',
      zh: '文件设有翻页、保存、关闭时的动作；PDF/X 不允许。'
    }
  }
}
