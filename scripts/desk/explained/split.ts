import type { Explanations } from './explanation.ts'

/** One file of many articles that is to be divided into stories. */
export const splitExplanations: Explanations = {
  'split/one-article': {
    means: {
      en: 'A file is divided at its headings, its numbered titles or its lines across the page; in this one none shows where a second article begins.',
      zh: '文件按小标题、带序号的标题或分隔线分开；此文件里看不出第二篇从哪里开始。'
    }
  },
  'split/folder-taken': {
    means: {
      en: 'The stories go into a new folder, so that nothing of yours is written over.',
      zh: '稿件写进一个新文件夹，以免盖掉已有的文件。'
    }
  },
  'split/not-written': {
    means: {
      en: 'The disk would not take the stories; what was written of them was taken away again.',
      zh: '磁盘没有写成；已写的部分已撤去。'
    }
  },
  'split/text-lost': {
    means: {
      en: 'The characters of the file are counted, and those of the stories and of the list of what was left out: some would be missing, so nothing was written.',
      zh: '逐一清点文件的字符和稿件、单子里的字符，有些对不上，所以什么也没有写。'
    }
  }
}
