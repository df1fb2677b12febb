import type { Explanations } from './explanation.ts'

/** `duikai notice`: the notice of corrections that the next issue prints. */
export const noticeExplanations: Explanations = {
  'notice/nothing-asked': {
    means: {
      en: 'A notice is written of corrections that say notice: true and have a right reading; there is none.',
      zh: '更正启事只写标了 notice: true、又有正确文字的更正，现在一条也没有。'
    }
  },
  'notice/not-built': {
    means: {
      en: 'The notice says what the pages say, and on which page: the issue has to be built with its corrections first.',
      zh: '更正启事的文字和版次取自成品，须先连同更正生成一次。'
    }
  },
  'notice/not-printed': {
    means: {
      en: 'The reading that the notice would call right does not stand on the page as it is printed. A notice that errs itself is worse than none, so it is not written.',
      zh: '更正启事要称为正确的文字，在印出的版面上找不到。更正启事本身再错就不可收拾，所以没有写出。'
    }
  },
  'notice/file-stands': {
    means: {
      en: 'A file of the notice’s name stands in the next issue with other words; nothing of the newsroom’s is written over.',
      zh: '下一期里已有同名文件，文字不同；编辑部的文件不会被覆盖。'
    }
  },
  'notice/not-put': {
    means: {
      en: 'The notice is ready, and the folder or the page that was named would not take it.',
      zh: '更正启事已写好，但所指的文件夹或版面放不进去。'
    }
  }
}
