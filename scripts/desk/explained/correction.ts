import type { Explanations } from './explanation.ts'

/** `corrections.yaml`: what is changed in the filed copy, and why. */
export const correctionExplanations: Explanations = {
  'correction/duplicate-id': {
    means: {
      en: 'Two corrections have one id; the errata page and the archive could not tell them apart.',
      zh: '两条更正用了同一编号，更正页和存档分不清。'
    },
    example: {
      in: 'corrections.yaml',
      wrong:
        '- {id: a-1, story: a, wrong: 水渠, right: 渠道, reason: 误}\n- {id: a-1, story: a, wrong: 三年, right: 四年, reason: 误}',
      right:
        '- {id: a-1, story: a, wrong: 水渠, right: 渠道, reason: 误}\n- {id: a-2, story: a, wrong: 三年, right: 四年, reason: 误}'
    }
  },
  'correction/unknown-story': {
    means: {
      en: 'A correction names a story of which there is no file; it would do nothing.',
      zh: '更正所指的稿件没有文件，这条更正不会起作用。'
    },
    example: {
      in: 'corrections.yaml',
      wrong: '- {id: a-1, story: aa, wrong: 水渠, right: 渠道, reason: 误}',
      right: '- {id: a-1, story: a, wrong: 水渠, right: 渠道, reason: 误}'
    }
  },
  'correction/no-change': {
    means: {
      en: 'Wrong and right are the same: the correction would do nothing.',
      zh: '“wrong”和“right”一样，这条更正不会起作用。'
    },
    example: {
      in: 'corrections.yaml',
      wrong: '- {id: a-1, story: a, wrong: 水渠, right: 水渠, reason: 误}',
      right: '- {id: a-1, story: a, wrong: 水渠, right: 渠道, reason: 误}'
    }
  },
  'correction/open': {
    means: {
      en: 'A doubt without a right reading yet. The copy is printed as filed, and the doubt is kept in the list.',
      zh: '有疑问而未定的地方，照原稿印出，疑问留在清单里。'
    },
    example: {
      in: 'corrections.yaml',
      wrong: '- {id: a-1, story: a, wrong: 水渠, reason: 存疑}',
      right: '- {id: a-1, story: a, wrong: 水渠, right: 渠道, reason: 已查实}'
    }
  },
  'correction/no-match': {
    means: {
      en: 'The words given as wrong do not stand in the filed copy, so nothing would be changed. A mark or blank is enough to differ.',
      zh: '原稿中没有“wrong”所引的文字，更正不会起作用。差一个标点或空格也不算相同。'
    },
    example: {
      in: 'corrections.yaml',
      wrong: '- {id: a-1, story: a, wrong: 水 渠, right: 渠道, reason: 误}',
      right: '- {id: a-1, story: a, wrong: 水渠, right: 渠道, reason: 误}'
    }
  },
  'correction/many-matches': {
    means: {
      en: 'The words stand more than once in the story, and nothing says which place is meant.',
      zh: '所引的文字在稿中不止一处，不知道要改哪一处。'
    },
    example: {
      in: 'corrections.yaml',
      wrong: '- {id: a-1, story: a, wrong: 村里, right: 村中, reason: 误}',
      right: '- {id: a-1, story: a, wrong: 村里人, right: 村中人, reason: 误}'
    }
  },
  'correction/no-block': {
    means: {
      en: 'The correction names a paragraph by an id that the story does not have; ids change when a paragraph is written anew.',
      zh: '更正写明的段落编号在稿件里没有；段落改写后编号会变。'
    },
    example: {
      in: 'corrections.yaml',
      wrong: '- {id: a-1, story: a, block: p-none, wrong: 水渠, right: 渠道, reason: 误}',
      right: '- {id: a-1, story: a, wrong: 水渠, right: 渠道, reason: 误}'
    }
  },
  'correction/across-markup': {
    means: {
      en: 'The words to be changed have a line break, code or a picture in them; it is not clear what would become of it.',
      zh: '要改的文字中间有换行、代码或图片，改后它去哪里不清楚。'
    },
    example: {
      in: 'corrections.yaml',
      wrong: '- {id: a-1, story: a, wrong: "闸口\\n北坡", right: 闸北, reason: 误}',
      right: '- {id: a-1, story: a, wrong: 闸口, right: 闸门, reason: 误}'
    }
  },
  'correction/words-not-found': {
    means: {
      en: 'The words were looked for in every field, paragraph, note and cell of all stories, as filed and with the corrections so far; marks of full and half width count as alike.',
      zh: '在全部稿件的字段、段落、注释和表格里找过，照原稿并计入已有的更正；全角半角标点视为相同。'
    }
  },
  'correction/words-in-many-places': {
    means: {
      en: 'A correction changes one place. Which one is meant must be said, or a right reading elsewhere would be changed with it.',
      zh: '一条更正只改一处。须指明是哪一处，以免把别处对的也改了。'
    }
  },
  'correction/not-written': {
    means: {
      en: 'The list of corrections is as it was: the disk would not take it, or it is no text that can be added to.',
      zh: '更正表保持原样：磁盘没有写成，或文件不是可以添写的文本。'
    }
  }
}
