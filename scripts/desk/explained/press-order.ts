import type { Explanations } from './explanation.ts'

/** What is asked of a printer’s file, and the inks that the style says. */
export const pressOrderExplanations: Explanations = {
  'press/no-preset': {
    means: {
      en: 'There is no press preset of this name in styles/press/. A preset says what a printer takes: total ink, bleed, marks, the smallest type. A printer’s own is a copy of one of these files under another name.',
      zh: 'styles/press/ 里没有这个名称的印刷预设。预设写明印刷厂的要求：总墨量、出血、标记、最小字号等。印刷厂自己的要求，复制其中一个文件改名即可。'
    }
  },
  'press/no-profile': {
    means: {
      en: 'The file of a colour profile (.icc) is not where it is named, or the disk does not give it.',
      zh: '色彩特性文件（.icc）不在所写的位置，或磁盘读不出来。'
    }
  },
  'press/profile-unfit': {
    means: {
      en: 'A colour profile is cut off, is none, or is not of a printing press with four inks, so that no ink could be found by it.',
      zh: '色彩特性文件不完整、不是特性文件，或不是四色印刷机的，无法据以换算油墨。'
    }
  },
  'press/profile-needed': {
    means: {
      en: 'A preset has no colour profile of its own, since each shop has another; the printer’s has to be named in issue.yaml.',
      zh: '该预设没有自带色彩特性文件（各厂不同），须在 issue.yaml 里写明印刷厂的。'
    }
  },
  'press/token-without-inks': {
    means: {
      en: 'A colour of the style does not say what it is printed in (--accent-ink: 0 100 100 10;), and the colour profile finds inks for it: mostly more of them than a red needs.',
      zh: '样式的一种颜色没有写明用墨（如 --accent-ink: 0 100 100 10;），由色彩特性文件换算，往往比需要的多用几种墨。'
    }
  },
  'press/token-inks': {
    means: {
      en: 'The inks that the style says for a colour cannot be printed so: no four percentages, more ink in all than the press takes, coloured inks for black or grey, or other inks than another token of the very same colour has.',
      zh: '样式为一种颜色所写的用墨不能照印：不是四个百分数、总墨量超过限度、黑灰用了彩墨，或与同一颜色的另一变量用墨不同。'
    }
  },
  'press/token-colour': {
    means: {
      en: 'A colour of the style lets through what is under it, or is written in a way that cannot be brought into inks.',
      zh: '样式的一种颜色是透明的，或写法无法换算成油墨。'
    }
  },
  'press/no-spot': {
    means: {
      en: 'The second colour that issue.yaml names is no colour of the style.',
      zh: 'issue.yaml 里指定的专色（套红）不是样式里的颜色。'
    }
  },
  'press/see-through': {
    means: {
      en: 'A style sheet or an SVG lets through what is under it: opacity, a colour with alpha, a shadow, a filter, a blend. A press has solid inks only, and whoever made plates of it would mix colours that nobody chose.',
      zh: '样式表或 SVG 里有透出下面内容的效果：opacity、带透明度的颜色、阴影、滤镜、混合。印刷只有实在的油墨，制版时会混出没人选过的颜色。'
    }
  },
  'press/conic-gradient': {
    means: {
      en: 'A style sheet asks for a conic gradient, which no PDF has.',
      zh: '样式表用了锥形渐变，PDF 里没有这种渐变。'
    }
  },
  'press/colour-outside': {
    means: {
      en: 'A rule has a colour that the ink table does not, so that the colour profile finds inks for it.',
      zh: '样式规则用了不在用墨表中的颜色，由色彩特性文件换算油墨。'
    }
  },
  'press/transparency': {
    means: {
      en: 'PDF/X-1a and PDF/X-3 know no transparency: what lets be seen what lies under it cannot be told to their presses.',
      zh: 'PDF/X-1a 和 PDF/X-3 不容许透明：透出下层内容的东西无法交给这类印刷流程。'
    }
  },
  'press/claim-withheld': {
    means: {
      en: 'The file for the press was made, but our own preflight found in it what its standard forbids, so that it does not name the standard. A printer who asks for PDF/X would send it back.',
      zh: '付印文件已生成，但自检发现其中有该标准不容许的内容，因此没有标明标准；要求 PDF/X 的印刷厂会退回。'
    }
  },
  'press/printer-refuses': {
    means: {
      en: 'The file for the press keeps its standard, but something in it is finer, smaller or coarser than the printer’s preset takes.',
      zh: '付印文件合乎标准，但其中有的线太细、字太小或图太粗，印刷厂的规格不收。'
    }
  },
  'press/third-ink': {
    means: {
      en: 'An issue that is printed by black and one more ink has a colour or a picture that those two cannot print.',
      zh: '用黑加一种专色付印的一期里，有这两种墨印不出的颜色或图片。'
    }
  },
  'press/type-inks': {
    means: {
      en: 'Small type is printed by more than one ink. Plates never meet exactly: its edges would be coloured and blurred. Below the preset’s size it is an error, up to half as large again a warning.',
      zh: '小字由几种墨套印。套印不会绝对准，笔画边缘会带色、发虚。小于预设的字号是错误，大到一倍半以内是警告。'
    }
  },
  'press/type-reversed': {
    means: {
      en: 'Small type stands white out of ink: ink spreads into it, and where it stands out of several inks they fill it up where their plates do not meet.',
      zh: '小字在墨底上反白：油墨会洇进笔画；底色由几种墨印成时，套印不准就会把字填没。'
    }
  },
  'press/type-screened': {
    means: {
      en: 'Small type is grey or pale: it is printed in dots as coarse as its strokes.',
      zh: '小字是灰色或浅色：由网点印成，网点与笔画一样粗。'
    }
  },
  'press/rule-thin': {
    means: {
      en: 'A rule is thinner than the press holds, or than two inks can be laid on one another.',
      zh: '线太细，印不住；或由几种墨套印而过细。'
    }
  },
  'press/quiet-margin': {
    means: {
      en: 'The press prints nothing along the edges of its sheet, and the page format has type there.',
      zh: '这种印刷机在纸边留白，而版式的版心伸到了那里。'
    }
  },
  'press/no-plates': {
    means: {
      en: 'Plates were to be shown, but no press is named for the issue, or one whose file is in the colours of the screen.',
      zh: '要看色版，却没有给这一期指定印刷方式，或者指定的方式不作分色。'
    }
  }
}
