import type { Explanations } from '../explanation.ts'

/** What a printer would send a file back for: its colours, its inks and what is transparent. */
export const preflightInkExplanations: Explanations = {
  'preflight/rgb-colour': {
    means: {
      en: 'Text, a rule or an area is in RGB. A press prints inks; black in RGB becomes four of them.',
      zh: '文字、线条或色块是 RGB 颜色；印刷用油墨，RGB 的黑会变成四色黑。'
    }
  },
  'preflight/rgb-picture': {
    means: {
      en: 'A picture is in RGB without a profile, so that nobody knows what its colours are.',
      zh: '图片是没有色彩特性的 RGB，颜色究竟如何无从知道。'
    }
  },
  'preflight/rgb-shading': {
    means: { en: 'A shading is in RGB.', zh: '渐变是 RGB 颜色。' }
  },
  'preflight/rgb-group': {
    means: {
      en: 'Transparency is mixed in RGB: black under it comes out in four inks.',
      zh: '透明效果在 RGB 中混合，黑色会变成四色黑。'
    }
  },
  'preflight/managed-colour': {
    means: {
      en: 'Something has a colour profile of its own; only the printer’s program will decide its inks.',
      zh: '有内容带自己的色彩特性，油墨比例要由印刷厂的程序决定。'
    }
  },
  'preflight/four-colour-black': {
    means: {
      en: 'Black or grey text is mixed of several inks; on newsprint they never meet exactly, and its edges blur.',
      zh: '黑色或灰色文字由几种油墨混成，新闻纸上套不准，边缘发虚。'
    }
  },
  'preflight/white-overprints': {
    means: {
      en: 'White is printed over the ground instead of being cut out of it, which leaves nothing of it.',
      zh: '白色设成叠印，不会从底色中镂空，印出来就没有了。'
    }
  },
  'preflight/black-knocks-out': {
    means: {
      en: 'Small black text is cut out of what is under it instead of being printed over it: where plates do not meet, white edges show.',
      zh: '小号黑字没有叠印，而是在底色上镂空，套印不准会露白边。'
    }
  },
  'preflight/spot-unknown': {
    means: {
      en: 'An ink beside the four is asked for that was not agreed on with the printer.',
      zh: '用了四色之外、没有与印刷厂约定的专色。'
    }
  },
  'preflight/registration-colour': {
    means: {
      en: 'Something on the page is in the colour of marks, which prints in full on every plate.',
      zh: '页面内容用了套印色，每块版上都是满墨。'
    }
  },
  'preflight/total-ink': {
    means: {
      en: 'More ink stands on a place than the paper can take: it will not dry and comes off on the next sheet.',
      zh: '有的地方总墨量超过纸张所能承受，干不了，会蹭脏下一张。'
    }
  },
  'preflight/transfer-function': {
    means: {
      en: 'The file brings transfer functions along that change how much ink a tone gets.',
      zh: '文件自带传递函数，会改变网点的墨量。'
    }
  },
  'preflight/transparency': {
    means: {
      en: 'Something is transparent, which PDF/X-1a and X-3 do not know.',
      zh: '有透明内容，而 PDF/X-1a 和 X-3 不允许透明。'
    }
  },
  'preflight/blend-mode': {
    means: {
      en: 'Something is mixed with its ground by a blend mode, and its inks are known only on the press.',
      zh: '有内容用混合模式与底下混合，油墨如何要上机才知道。'
    }
  },
  'preflight/page-group': {
    means: {
      en: 'A page with transparency does not say that it is mixed in inks of the press.',
      zh: '有透明内容的页面没有说明在印刷用的 CMYK 中混合。'
    }
  }
}
