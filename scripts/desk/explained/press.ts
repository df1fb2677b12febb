import type { Explanations } from './explanation.ts'

/** Printing, binding, proving, and the machine that does it. */
export const pressExplanations: Explanations = {
  'press/request-refused': {
    means: {
      en: 'A page tried to fetch something or to run a script. It was stopped: nothing leaves this machine while a paper is made.',
      zh: '版面试图取外部内容或运行脚本，已被制止：做报纸时没有任何东西出入本机。'
    }
  },
  'press/face-not-loaded': {
    means: {
      en: 'The browser could not use the file of a typeface.',
      zh: '浏览器用不了某个字体文件。'
    }
  },
  'press/frame-overflow': {
    means: {
      en: 'A story stands outside its frame; printed, it would be cut or lie over its neighbour.',
      zh: '稿件超出了版位，印出来会被切掉或压住邻近的稿件。'
    }
  },
  'press/off-grid': {
    means: {
      en: 'A paragraph does not stand on the rows of the page, so that lines of neighbouring columns are not level.',
      zh: '有一段不在行格上，相邻各栏的行对不齐。'
    }
  },
  'press/picture-coarse': {
    means: {
      en: 'A picture has too few pixels for its size on paper. Under 150 to an inch it looks coarse, and no printer’s file is made with it; under 200 it could be sharper. A preset of styles/press/ may ask for more or less.',
      zh: '图片的像素不够印这么大。每英寸不足 150 像素，纸上会发虚，付印文件不收；不足 200 像素，还可以更清楚。styles/press/ 中的付印预设可另定数值。'
    }
  },
  'press/picture-inks-untold': {
    means: {
      en: 'A picture in CMYK has no profile that says for which press its inks were reckoned. A printer’s file prints them as they are, as far as the printer’s limit of ink allows.',
      zh: 'CMYK 图片没有内嵌配置文件，看不出是为哪种印刷分的色。付印文件照原样使用其油墨数值，超过总墨量的除外。'
    }
  },
  'press/picture-profile-broken': {
    means: {
      en: 'The colour profile that a picture brings is cut off, or none of such a picture. Its colours are taken as sRGB, or where it is in CMYK as those of the press that prints them.',
      zh: '图片内嵌的色彩配置文件残缺或与图片不符。其颜色按 sRGB 处理；若是 CMYK 图片，则按付印所用的油墨处理。'
    }
  },
  'press/browser-died': {
    means: {
      en: 'The browser that sets the pages ended in the middle of its work.',
      zh: '排版用的浏览器中途退出。'
    }
  },
  'browser/none': {
    means: {
      en: 'Pages are set by a Chromium browser, and none could be started on this machine.',
      zh: '版面由 Chromium 浏览器排出，本机没有能启动的。'
    }
  },
  'browser/other': {
    means: {
      en: 'Not the built-in browser sets the pages but another; it may break lines in other places.',
      zh: '排版用的不是内置浏览器，断行可能不同。'
    }
  },
  'browser/no-sandbox': {
    means: {
      en: 'The system forbids the browser’s sandbox, one of the walls around what a manuscript could do.',
      zh: '系统不允许浏览器的沙箱，少了一道防护。'
    }
  },
  'type/mark-begins-line': {
    means: {
      en: 'A line begins with a mark that may not stand there, such as a comma.',
      zh: '有一行以不该出现在行首的标点开头。'
    }
  },
  'type/mark-ends-line': {
    means: {
      en: 'A line ends with a mark that may not stand there, such as an opening bracket.',
      zh: '有一行以不该出现在行末的标点结尾。'
    }
  },
  'type/split-unit': {
    means: {
      en: 'A number and its unit, or the parts of one number, stand in two lines.',
      zh: '数字与单位（或一个数的各部分）被拆在两行。'
    }
  },
  'proof/paper-differs': {
    means: {
      en: 'The finished PDF was read back character by character, and does not say what the manuscript says. Nothing was written.',
      zh: '把做好的 PDF 逐字读回核对，与稿件不同。没有输出任何文件。'
    }
  },
  'proof/paper-surplus': {
    means: {
      en: 'The PDF holds words after its last story that are in no manuscript.',
      zh: 'PDF 在最后一篇稿件之后还有稿件里没有的字。'
    }
  },
  'proof/book-differs': {
    means: {
      en: 'The e-book was read back and does not say what the manuscript says.',
      zh: '把电子书读回核对，与稿件不同。'
    }
  },
  'proof/book-surplus': {
    means: {
      en: 'The e-book holds words that are in no manuscript.',
      zh: '电子书里有稿件里没有的字。'
    }
  },
  'proof/page-count': {
    means: {
      en: 'The PDF has more or fewer pages than were planned.',
      zh: 'PDF 的页数与计划不符。'
    }
  },
  'proof/link-dead': {
    means: {
      en: 'A link of the copy has no place to touch on its page of the PDF, as where a style sheet hides it.',
      zh: '稿件里的一个链接在 PDF 的版面上没有可点的地方，例如被样式隐藏了。'
    }
  },
  'proof/missing-glyph': {
    means: { en: 'Characters are printed as empty boxes.', zh: '有字印成了空框。' }
  },
  'proof/silent-glyph': {
    means: {
      en: 'Printed characters cannot be searched, copied or read aloud.',
      zh: '有的字印得出来，却不能检索、复制和朗读。'
    }
  },
  'proof/font-not-truetype': {
    means: {
      en: 'A font of the PDF is not embedded as TrueType; other machines would show another.',
      zh: 'PDF 里有字体不是嵌入的 TrueType，换一台机器会显示成别的字体。'
    }
  },
  'proof/not-seen': {
    means: {
      en: 'Words are in the PDF and cannot be read by eye: too pale, covered, lying over one another, or too small. A picture of each page is looked at line by line.',
      zh: '文字在 PDF 里，眼睛却看不清：颜色太浅、被盖住、叠在一起或字太小。程序逐行看过每一版的图。'
    }
  },
  'proof/story-missing': {
    means: {
      en: 'A story of the manuscript is not in the PDF at all.',
      zh: '有一篇稿件整篇不在 PDF 里。'
    }
  },
  'proof/story-differs': {
    means: {
      en: 'A story does not stand in the PDF exactly once and whole.',
      zh: '有一篇稿件在 PDF 里不完整或有重复。'
    }
  },
  'book/link-nowhere': {
    means: { en: 'A link in the e-book would lead nowhere.', zh: '电子书里有一个链接无处可去。' }
  },
  'book/no-picture': {
    means: {
      en: 'The e-book’s copy names a picture that the story does not have.',
      zh: '电子书正文里提到的图片，本篇没有。'
    }
  },
  'book/forbidden-character': {
    means: {
      en: 'A character that XML forbids stands in the copy.',
      zh: '稿中有 XML 不允许的字符。'
    }
  },
  'book/stale-date': {
    means: {
      en: 'An e-book that says something else than the one that was accepted bears the same time as that one, or an earlier one: libraries know a book by its identifier and its time, and would not take the new one. The time comes from “released” in issue.yaml and from the dates of corrections, never from the clock. A build warns of it; an edition is not accepted so.',
      zh: '电子书的内容与已签发的不同，时间却与它相同或更早：图书馆凭标识和时间认书，就不会收新的一本。时间取自 issue.yaml 的“released”和各条更正的“date”，从不取自时钟。生成时提醒，签发时不予通过。'
    }
  },
  'book/not-vertical': {
    means: {
      en: 'A vertical edition was asked for of an issue whose language is not read from top to bottom; paper and e-book are made as ever.',
      zh: '要求制作竖排本，但本期的语言不从上往下读；报纸和电子书照常生成。'
    }
  },
  'book/broken-template': {
    means: {
      en: 'A template of the e-book makes something that is not well-formed.',
      zh: '电子书模板生成的内容标签不配对。'
    }
  }
}
