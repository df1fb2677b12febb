import type { Explanations } from './explanation.ts'

/** Copies that are numbered and named. */
export const copiesExplanations: Explanations = {
  'copies/no-place': {
    means: {
      en: 'The style leaves no room on its pages for the line that numbers a copy.',
      zh: '这个样式没有给编号留位置。'
    }
  },
  'copies/no-columns': {
    means: {
      en: 'The first row of a list of copies must name its columns: number, name, dedication, or some of them.',
      zh: '名单第一行要写明各列：编号、姓名、赠言，可以缺。'
    }
  },
  'copies/none': {
    means: { en: 'A list of copies has no row but the first.', zh: '名单除第一行外是空的。' }
  },
  'copies/broken-row': {
    means: {
      en: 'A row of a list of copies has more or fewer cells than the first, or a quotation mark that does not end.',
      zh: '名单有一行的格数与第一行不同，或引号没有成对。'
    }
  },
  'copies/no-number': {
    means: { en: 'A copy’s number is no whole number from 1 up.', zh: '编号不是从 1 起的整数。' }
  },
  'copies/number-twice': {
    means: { en: 'Two copies have one number.', zh: '两份用了同一个编号。' }
  },
  'copies/missing-glyph': {
    means: {
      en: 'A name or dedication has a letter that neither the house’s faces nor the issue’s own draw.',
      zh: '姓名或赠言里有个字，所有字体都没有。'
    }
  },
  'copies/line-long': {
    means: {
      en: 'The line of a copy does not fit its place, even in the smaller of its two sizes.',
      zh: '一份的编号和题字用小一号字也排不下。'
    }
  }
}
