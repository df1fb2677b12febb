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
  }
}
