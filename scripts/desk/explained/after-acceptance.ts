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

/** `duikai diff`: two states of an issue compared. */
export const diffExplanations: Explanations = {
  'diff/nothing-accepted': {
    means: {
      en: 'A diff compares with the edition that was accepted last, and none was accepted yet.',
      zh: '对比以最近的签定版为准，而这一期还没有签定过。'
    }
  },
  'diff/not-built': {
    means: {
      en: 'The pages are compared as they stand in the output folder, and there are none of this issue, or an older version of the program made them.',
      zh: '对比用的是输出文件夹里的版面，那里没有这一期，或是旧版程序生成的。'
    }
  },
  'diff/not-written': {
    means: {
      en: 'The file named by --html could not be written, or is another file, which is not written over.',
      zh: '--html 所指的文件写不出来，或是别的文件，不予覆盖。'
    }
  }
}

/** `duikai proof`: sheets of the built pages, to be read and signed. */
export const proofExplanations: Explanations = {
  'proofsheet/not-built': {
    means: {
      en: 'A proof is made of the pages in the output folder; there are none of this issue, or files of them were changed or are missing.',
      zh: '校样按输出文件夹里的版面来出；那里没有这一期，或其中的文件被改动、缺失。'
    }
  },
  'proofsheet/older-pages': {
    means: {
      en: 'The proof shows what was built. Copy was changed after that, and nobody who reads this proof will see it.',
      zh: '校样是已生成的版面；其后稿件又改过，看校样的人看不到这些改动。'
    }
  },
  'proofsheet/not-written': {
    means: {
      en: 'The sheets are made, and the disk would not take them, or a file that Duikai did not make stands in their place.',
      zh: '校样已做好，但磁盘写不进去，或那里有不是对开生成的文件。'
    }
  }
}

/** Accepted editions: what stands against one, and what is wrong with one that was kept. */
export const editionExplanations: Explanations = {
  'edition/no-issue-file': {
    means: {
      en: 'An edition needs an issue.yaml: what was only assumed of a folder of articles nobody can accept.',
      zh: '签定须有 issue.yaml：只是推断出来的内容，没有人可以签定。'
    }
  },
  'edition/signed-other': {
    means: {
      en: 'The sign in the foot of the sheet that was signed is of another state than the pages have now: copy, lines, pictures or furniture were changed after it.',
      zh: '所签校样脚下的状态号与现在的版面不符：签字之后，文字、断行、图片或版面标志又有改动。'
    }
  },
  'edition/signatures': {
    means: {
      en: 'issue.yaml asks for several signatures (signatures: 3), and too few people signed.',
      zh: 'issue.yaml 要求几人签名（signatures: 3），签名的人不够。'
    }
  },
  'edition/changed-without-record': {
    means: {
      en: 'A filed story was changed after an edition was accepted, and no correction says so. No error in a build; accept refuses until it is recorded or waved through.',
      zh: '签定之后原稿被改动，却没有更正记录。构建时只提醒；签定时须先记成更正，或写明理由放行。'
    }
  },
  'edition/changed-meanwhile': {
    means: {
      en: 'A file was saved while the edition was made, so that nobody has seen what would be accepted.',
      zh: '签定期间有文件被保存，要签的内容谁也没有看过。'
    }
  },
  'edition/not-kept': {
    means: {
      en: 'The disk did not take the edition. Nothing of it is there, and nothing was accepted.',
      zh: '磁盘没有收下签定版，什么都没有留下，也没有签定。'
    }
  },
  'edition/none': {
    means: { en: 'There is no edition of that number.', zh: '没有这个序号的签定版。' }
  },
  'edition/no-manifest': {
    means: {
      en: 'An edition lost its manifest.json, which has the hashes of all that belongs to it.',
      zh: '签定版缺了记着全部校验值的 manifest.json。'
    }
  },
  'edition/damaged': {
    means: {
      en: 'The manifest of an edition was changed, cut short, or written anew.',
      zh: '签定版的 manifest.json 被改动、截断或重写。'
    }
  },
  'edition/other-file': {
    means: {
      en: 'A file of an edition is missing or is not what it was when it was accepted.',
      zh: '签定版的某个文件不见了，或与签定时不同。'
    }
  },
  'edition/other-bytes': {
    means: {
      en: 'An edition that is made again has the same lines, but files differ: browser, faces or program are others.',
      zh: '重做的签定版各行相同，但文件不能逐字节相同：浏览器、字体或程序已不同。'
    }
  },
  'edition/other-lines': {
    means: {
      en: 'An edition that is made again would have other lines; it is not written.',
      zh: '重做的签定版有的行会不同，因此不写出。'
    }
  }
}
