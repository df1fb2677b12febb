import type { Problem, Words } from '../../model/problem.ts'

/** Why a document gave no story; each with what to do next. */
export type ImportFault =
  | 'broken'
  | 'bomb'
  | 'locked'
  | 'old'
  | 'other-format'
  | 'no-text'
  | 'no-story'
  | 'too-large'

/** A document that is not imported. */
export function documentRefused(file: string, fault: ImportFault): Problem {
  const { code, message, hint } = faults[fault]
  return { code, severity: 'error', place: { file }, message, hint }
}

/** A document with programs in it: its words are taken, they are not. */
export function macrosLeft(file: string): Problem {
  return {
    code: 'import/macros',
    severity: 'warning',
    place: { file },
    message: {
      en: 'The document has macros; they were neither run nor taken over.',
      zh: '文档含有宏；没有运行，也没有带入。'
    },
    hint: {
      en: 'Nothing is to be done; save it as .docx if it should have none.',
      zh: '不必处理；不想再见到它，请另存为 .docx。'
    }
  }
}

/** Signs of the document would be in no story and on no list: nothing is written. */
export function importLoses(file: string, lost: string): Problem {
  const shown = lost.slice(0, 40)
  const count = lost.length
  return {
    code: 'import/text-lost',
    severity: 'error',
    place: { file },
    message: {
      en: `${count} characters of the document would be in no story: “${shown}”; nothing was written.`,
      zh: `文档中有 ${count} 个字符不会落在任何稿件里：“${shown}”；什么也没有写。`
    },
    hint: {
      en: 'Save it as plain text (UTF-8) and import that file.',
      zh: '请另存为纯文本（UTF-8）后导入该文件。'
    }
  }
}

/** A place that an editor should look at. */
export function lookAt(
  file: string,
  where: Words,
  words: string,
  part: Words,
  line: number | undefined
): Problem {
  const shown = words.replace(/\s+/g, ' ').slice(0, 40)
  return {
    code: 'import/look',
    severity: 'advice',
    place: { file, ...(line === undefined ? {} : { line }) },
    message: {
      en: `Taken for ${part.en}${where.en}: “${shown}”.`,
      zh: `当作${part.zh}${where.zh}：“${shown}”。`
    },
    hint: {
      en: 'Look at it in the story’s file, and put it right there if it is something else.',
      zh: '请在稿件文件里看一眼，不对就在那里改。'
    }
  }
}

/** A story that says nowhere what it is called. */
export function withoutHeadline(file: string, story: string, line: number | undefined): Problem {
  return {
    code: 'import/no-headline',
    severity: 'advice',
    place: { file, ...(line === undefined ? {} : { line }) },
    message: { en: `No headline was found for ${story}.`, zh: `${story} 没有找到标题。` },
    hint: {
      en: `Write it after headline: in ${story}.`,
      zh: `请在 ${story} 的 headline: 之后写上标题。`
    }
  }
}

/** The disk refused. */
export function importNotWritten(folder: string, reason: Words): Problem {
  return {
    code: 'import/not-written',
    severity: 'error',
    place: { file: folder },
    message: {
      en: `The stories cannot be written here: ${reason.en}.`,
      zh: `稿件无法写到这里：${reason.zh}。`
    },
    hint: {
      en: 'Name a folder that you may write in: --to another-folder.',
      zh: '请用 --to 另指一个有权写入的文件夹。'
    }
  }
}

const faults: Readonly<Record<ImportFault, Pick<Problem, 'code' | 'message' | 'hint'>>> = {
  broken: {
    code: 'import/broken-document',
    message: {
      en: 'The document is damaged and cannot be read to its end.',
      zh: '文档已损坏，无法读到结尾。'
    },
    hint: {
      en: 'Open it in the program it comes from, save it anew, and import that.',
      zh: '请用原来的软件打开，重新保存后再导入。'
    }
  },
  bomb: {
    code: 'import/bursts',
    message: {
      en: 'The document unpacks to far more than any copy is; it was not opened.',
      zh: '文档解开后远远超过稿件应有的大小，没有打开。'
    },
    hint: {
      en: 'If it is yours, save its words as plain text and import that.',
      zh: '若确是自己的文档，请另存为纯文本后导入。'
    }
  },
  locked: {
    code: 'import/locked',
    message: { en: 'The document is locked with a password.', zh: '文档设有密码。' },
    hint: {
      en: 'Open it with the password, save it without one, and import that.',
      zh: '请用密码打开，另存为不带密码的文档后再导入。'
    }
  },
  old: {
    code: 'import/old-word',
    message: {
      en: 'This is a document of old Word or WPS (.doc, .wps).',
      zh: '这是旧版 Word 或 WPS 的文档（.doc、.wps）。'
    },
    hint: {
      en: 'Open it there and save it as .docx, then import that.',
      zh: '请用原来的软件打开，另存为 .docx 后再导入。'
    }
  },
  'other-format': {
    code: 'import/other-format',
    message: {
      en: 'This kind of file is not read: only .txt, .docx, .html and .pdf are.',
      zh: '读不了这种文件：只读 .txt、.docx、.html 和 .pdf。'
    },
    hint: { en: 'Save it as one of them and import that.', zh: '请另存为其中一种后再导入。' }
  },
  'no-text': {
    code: 'import/no-text',
    message: {
      en: 'There are no words in this PDF: its pages are pictures.',
      zh: '这份 PDF 里没有文字：各页都是图片。'
    },
    hint: {
      en: 'Have it read by a program for scanned pages (OCR), and import its text.',
      zh: '请先用文字识别（OCR）软件读成文字，再导入。'
    }
  },
  'no-story': {
    code: 'import/no-story',
    message: { en: 'There is no copy in this file.', zh: '文件里没有稿件文字。' },
    hint: { en: 'Check that it is the right file.', zh: '请核对是不是这个文件。' }
  },
  'too-large': {
    code: 'import/too-large',
    message: { en: 'The file is larger than 100 MB.', zh: '文件超过 100 MB。' },
    hint: { en: 'Import it in parts.', zh: '请分成几份导入。' }
  }
}
