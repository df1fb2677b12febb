import type { Explanations } from './explanation.ts'

/** The house's own files: styles, typefaces, templates. */
export const styleExplanations: Explanations = {
  'style/no-format': {
    means: {
      en: 'There is no page format of this name in styles/formats/.',
      zh: 'styles/formats/ 里没有这个名称的版式。'
    },
    example: { in: 'issue.yaml', wrong: 'format: 四开', right: 'format: sikai' }
  },
  'style/no-set': {
    means: {
      en: 'There is no style set of this name in styles/sets/.',
      zh: 'styles/sets/ 里没有这个名称的样式。'
    },
    example: { in: 'issue.yaml', wrong: 'style: dangbo', right: 'style: dangbao' }
  },
  'style/body-size': {
    means: {
      en: 'The body size that issue.yaml asks for is smaller or larger than the style allows for the page format.',
      zh: 'issue.yaml 要求的正文字号小于或大于样式对该版式规格的限度。'
    }
  },
  'style/bad-token': {
    means: {
      en: 'A token of the style has a value of another form than is needed: a number, a length, a text in quotation marks.',
      zh: '样式变量的值写法不对：该写数字、长度或加引号的文字。'
    },
    example: { in: 'style', wrong: '--head-leading: 1.1.5;', right: '--head-leading: 1.15;' }
  },
  'style/no-token': {
    means: {
      en: 'The program needs a token that no style sheet has any more; it was deleted from styles/tokens.css.',
      zh: '程序要用的样式变量找不到了，它从 styles/tokens.css 里被删去。'
    }
  },
  'style/unknown-token': {
    means: {
      en: 'A token is declared that nothing reads. If it looks like a known one it is misspelt, and the known one keeps its old value.',
      zh: '声明了一个没有用处的样式变量。若与已有的名字相近，多半是写错了，真正的变量仍是原来的值。'
    },
    example: {
      in: 'style',
      wrong: '--head-styels: "notice ruled";',
      right: '--head-styles: "notice ruled";'
    }
  },
  'style/head-styles': {
    means: {
      en: '--head-styles says for each kind of story how its headlines are dressed: “notice reversed, letter ruled”. One of these words is not known.',
      zh: '--head-styles 规定各类稿件标题的样子：“notice reversed, letter ruled”。其中有一个词不认识。'
    },
    example: {
      in: 'style',
      wrong: '--head-styles: "notice rulde";',
      right: '--head-styles: "notice ruled";'
    }
  },
  'style/sign-look': {
    means: {
      en: '--sign-look says how the sign of a column is drawn: plain, band, frame, line or bar. The word is none of these.',
      zh: '--sign-look 规定栏目标识的样子：plain（只排字）、band（反白）、frame（线框）、line（加线）、bar（色条）。写的不是其中之一。'
    },
    example: { in: 'style', wrong: '--sign-look: "bnad";', right: '--sign-look: "band";' }
  },
  'style/devices': {
    means: {
      en: '--devices says where a page has which rules: “stories thin, columns hairline, lead thick, foot thick-thin, folio thin”; --boxes how the box of each kind of story looks: “usual frame, editorial thick-thin”. One of these words is not known, or an ornament would stand between all stories.',
      zh: '--devices 规定各处用什么线：“stories thin, columns hairline, lead thick, foot thick-thin, folio thin”；--boxes 规定各类稿件的框：“usual frame, editorial thick-thin”。其中有一个词不认识，或把花线用到了每两篇稿件之间。'
    },
    example: {
      in: 'style',
      wrong: '--boxes: "usual frame, letter ornamnet";',
      right: '--boxes: "usual frame, letter ornament";'
    }
  },
  'style/unknown-face': {
    means: {
      en: 'The style names a typeface that styles/faces.css does not declare; another would be printed in its place.',
      zh: '样式用了一种没有在 styles/faces.css 中声明的字体，印出来会是别的字体。'
    },
    example: { in: 'style', wrong: '--face-deck: "Song Bolt";', right: '--face-deck: "Song Bold";' }
  },
  'style/face-without-family': {
    means: {
      en: 'A typeface in styles/faces.css has no name by which a style could call it.',
      zh: 'styles/faces.css 里有一种字体没有名字，样式无法使用。'
    }
  },
  'style/face-without-src': {
    means: {
      en: 'A typeface in styles/faces.css names no file.',
      zh: 'styles/faces.css 里有一种字体没有写明文件。'
    }
  },
  'style/no-face-file': {
    means: {
      en: 'The file of a typeface is not where styles/faces.css says.',
      zh: '字体文件不在 styles/faces.css 所写的位置。'
    }
  },
  'style/unreadable': {
    means: { en: 'The disk does not give a style sheet.', zh: '样式表无法从磁盘读取。' }
  },
  'template/missing': {
    means: {
      en: 'A template that a page or the e-book is made with is not there.',
      zh: '版面或电子书要用的模板不见了。'
    }
  },
  'template/mistake': {
    means: {
      en: 'A template has a mistake in its own language, Liquid: a tag is not closed or not known, or a value does not say by its last filter (text, attribute, address, css …) where it lands.',
      zh: '模板里有 Liquid 写法的错误：标签没有结束或不认识，或某个值没有用最后一个过滤器（text、attribute、address、css……）写明它输出到哪里。'
    }
  },
  'template/unknown-value': {
    means: {
      en: 'A template asks for a value that it is not given; the ones that it is given are listed.',
      zh: '模板用了没有提供的值；提示里列出可用的值。'
    }
  }
}
