import type { Explanations } from './explanation.ts'

/** The sign of a column over its head. */
export const columnExplanations: Explanations = {
  'story/column-long': {
    means: {
      en: 'The sign of a column is a name in one line over the headline: 24 letters or 12 Han characters at the most. A longer one is printed in several lines.',
      zh: '栏目标识是标题上面的一行栏目名，最多 12 个汉字。再长的会排成几行。'
    },
    example: {
      in: 'front',
      wrong: 'headline: 灯还亮着\ncolumn: 长河夜话——写给每一个晚归的人',
      right: 'headline: 灯还亮着\ncolumn: 长河夜话'
    }
  },
  'story/column-twice': {
    means: {
      en: 'The name of the column has a sign of its own at the head; the kicker says it once more.',
      zh: '栏目名另有标识印在标题上面，引题里又写了一遍。'
    },
    example: {
      in: 'front',
      wrong: 'headline: 灯还亮着\ncolumn: 长河夜话\nkicker: 长河夜话',
      right: 'headline: 灯还亮着\ncolumn: 长河夜话'
    }
  }
}
