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
  'correction/superseded': {
    means: {
      en: 'The words were changed by an earlier correction; a later one quotes what that one brought in.',
      zh: '所引的文字已被前面的更正改过；后面的更正要照改后的文字引。'
    },
    example: {
      in: 'corrections.yaml',
      wrong:
        '- {id: a-1, story: a, wrong: 水渠修了三年, right: 渠道修了四年, reason: 误}\n- {id: a-2, story: a, wrong: 水渠修, right: 渠修, reason: 误}',
      right:
        '- {id: a-1, story: a, wrong: 水渠修了三年, right: 渠道修了四年, reason: 误}\n- {id: a-2, story: a, wrong: 渠道修, right: 渠修, reason: 误}'
    }
  },
  'correction/overlaps': {
    means: {
      en: 'An earlier correction changed a part of the words, so they stand nowhere as they are quoted.',
      zh: '所引文字的一部分已被前面的更正改过，稿中没有这样的原文了。'
    },
    example: {
      in: 'corrections.yaml',
      wrong:
        '- {id: a-1, story: a, wrong: 水渠修了三年, right: 渠道修了四年, reason: 误}\n- {id: a-2, story: a, wrong: 村里的水渠, right: 村里的渠, reason: 误}',
      right:
        '- {id: a-1, story: a, wrong: 水渠修了三年, right: 渠道修了四年, reason: 误}\n- {id: a-2, story: a, wrong: 村里的渠道, right: 村里的渠, reason: 误}'
    }
  },
  'correction/stale': {
    means: {
      en: 'The words do not stand in the story’s file, but others much like them: the file was edited after the correction was written, or the words were not copied from it.',
      zh: '稿件里没有所引的文字，但有很相近的：写下更正以后稿件改动过，或者不是照稿件引的。'
    },
    example: {
      in: 'corrections.yaml',
      wrong:
        '- {id: a-1, story: a, wrong: 村里的水渠修了五年, right: 村里的水渠修了四年, reason: 误}',
      right:
        '- {id: a-1, story: a, wrong: 村里的水渠修了三年, right: 村里的水渠修了四年, reason: 误}'
    }
  },
  'correction/already-right': {
    means: {
      en: 'The right reading stands in the copy and the wrong one does not: somebody mended the story’s file, or an earlier correction did it.',
      zh: '稿中已是正确的文字，没有错的：有人改过稿件文件，或前面的更正已经改了。'
    },
    example: {
      in: 'corrections.yaml',
      wrong: '- {id: a-1, story: a, wrong: 沟, right: 水渠, reason: 误}',
      right: '- {id: a-1, story: a, wrong: 水渠, right: 渠道, reason: 误}'
    }
  },
  'correction/several-at-once': {
    means: {
      en: 'One entry changes words, takes out a block, puts one in, or gives a picture another; never two of these.',
      zh: '一条更正或改文字，或删一段，或插一段，或换一张图，不能同时做两件。'
    },
    example: {
      in: 'corrections.yaml',
      wrong: '- {id: a-1, story: a, wrong: 水渠, right: 渠道, picture: a.jpg → b.jpg, reason: 误}',
      right: '- {id: a-1, story: a, wrong: 水渠, right: 渠道, reason: 误}'
    }
  },
  'correction/picture-form': {
    means: {
      en: 'Which picture takes the place of which is written with an arrow between their names.',
      zh: '换图要写明旧图和新图，中间用箭头。'
    },
    example: {
      in: 'corrections.yaml',
      wrong: '- {id: a-1, story: a, picture: pictures/hall.png, reason: 误}',
      right: '- {id: a-1, story: a, wrong: 水渠, right: 渠道, reason: 误}'
    }
  },
  'correction/no-picture': {
    means: {
      en: 'The story shows no picture of that name, so nothing would be changed.',
      zh: '稿件没有用这张图片，更正不会起作用。'
    },
    example: {
      in: 'corrections.yaml',
      wrong: '- {id: a-1, story: a, picture: pictures/hall.jpg → pictures/hall.png, reason: 误}',
      right: '- {id: a-1, story: a, wrong: 水渠, right: 渠道, reason: 误}'
    }
  },
  'correction/no-paragraph': {
    means: {
      en: 'What is to be put into the story gives no paragraph, picture or other block.',
      zh: '要插入的文字不成段落，也不是图片等。'
    },
    example: {
      in: 'corrections.yaml',
      wrong: '- {id: a-1, story: a, after: headline, right: "[^1]: 注", reason: 误}',
      right: '- {id: a-1, story: a, after: headline, right: 补上一段。, reason: 漏排}'
    }
  },
  'correction/bad-fact': {
    means: {
      en: 'A fact of the issue would be left without what it must be: a date that is none, an ISSN whose check digit is wrong, a paper without a name.',
      zh: '本期的事项改后不成样子：日期不是日期，ISSN 的校验码不对，或没有了报名。'
    },
    example: {
      in: 'corrections.yaml',
      wrong: '- {id: a-1, story: issue, block: date, wrong: 11-26, right: 13-26, reason: 误}',
      right: '- {id: a-1, story: issue, block: date, wrong: 11-26, right: 11-27, reason: 误}'
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
