import type { Problem, Words } from '../../model/problem.ts'

/** The file holds one article at most, as far as can be seen. */
export function oneArticle(file: string): Problem {
  return {
    code: 'split/one-article',
    severity: 'error',
    place: { file },
    message: {
      en: 'No second article can be seen in this file: no headings of one level, no numbered titles, no lines across the page.',
      zh: '看不出文件里有第二篇文章：没有同级的小标题、带序号的标题，也没有分隔线。'
    },
    hint: {
      en: 'Begin each article with a line “# Headline”, or name the level of their headings: --level 2.',
      zh: '请让每篇文章以“# 标题”一行开头，或用 --level 2 指明文章标题的级别。'
    }
  }
}

/** Something stands where the folder of stories should be. */
export function folderTaken(folder: string): Problem {
  return {
    code: 'split/folder-taken',
    severity: 'error',
    place: { file: folder },
    message: {
      en: 'Something stands in this place already; nothing was changed.',
      zh: '这个位置已有文件，未作任何改动。'
    },
    hint: {
      en: 'Name a folder that is not there yet: --output another-folder.',
      zh: '请用 --output 另指一个还不存在的文件夹。'
    }
  }
}

/** The disk refused. */
export function splitNotWritten(folder: string, reason: Words): Problem {
  return {
    code: 'split/not-written',
    severity: 'error',
    place: { file: folder },
    message: {
      en: `The stories cannot be written here: ${reason.en}.`,
      zh: `稿件无法写到这里：${reason.zh}。`
    },
    hint: {
      en: 'Name a folder that you may write in: --output another-folder.',
      zh: '请用 --output 另指一个有权写入的文件夹。'
    }
  }
}

/** Dividing the file would lose some of it; nothing is written. */
export function splitLoses(file: string, lost: string): Problem {
  const shown = lost.slice(0, 40)
  return {
    code: 'split/text-lost',
    severity: 'error',
    place: { file },
    message: {
      en: `${lost.length} characters of the file would be in no story: “${shown}”.`,
      zh: `文件中有 ${lost.length} 个字符不会落在任何稿件里：“${shown}”。`
    },
    hint: {
      en: 'Name the level of the articles’ headings: --level 2; or divide the file by hand at that place.',
      zh: '请用 --level 2 指明文章标题的级别，或在该处手工分开。'
    }
  }
}
