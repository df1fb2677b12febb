import type { Problem, Words } from '../../../model/problem.ts'

/** A file is other than what the action was planned from. */
export function changedMeanwhile(file: string): Problem {
  return {
    code: 'act/changed-meanwhile',
    severity: 'error',
    place: { file },
    message: {
      en: `${file} was changed by someone else meanwhile; nothing was written.`,
      zh: `${file} 刚才被别人改过，没有写入任何内容。`
    },
    hint: {
      en: 'Look at it as it stands now, and do it once more.',
      zh: '请看过现在的内容，再做一次。'
    }
  }
}

/** A name in the folder is a link. */
export function leadsElsewhere(file: string): Problem {
  return {
    code: 'act/link',
    severity: 'error',
    place: { file },
    message: {
      en: `${file} is a link; the desk writes into the issue’s own folder alone.`,
      zh: `${file} 是链接；编排台只写本期自己的文件夹。`
    },
    hint: { en: 'Put the file itself there.', zh: '请把文件本身放在那里。' }
  }
}

/** The disk refused. */
export function notWritten(file: string, reason: Words): Problem {
  return {
    code: 'act/not-written',
    severity: 'error',
    place: { file },
    message: {
      en: `${file} was not written: ${reason.en}. Everything is as it was.`,
      zh: `${file} 没有写成：${reason.zh}。一切照旧。`
    },
    hint: {
      en: 'Make room on the disk, or let this program write in that folder.',
      zh: '请腾出磁盘空间，或给本程序写入那个文件夹的权限。'
    }
  }
}

/** Another desk or program is writing at the same moment. */
export function isBusy(file: string): Problem {
  return {
    code: 'act/busy',
    severity: 'error',
    place: { file },
    message: {
      en: 'Another desk is just writing into this issue.',
      zh: '另一个编排台正在写入这一期。'
    },
    hint: { en: 'Try once more in a moment.', zh: '请稍后再试。' }
  }
}

/** There is nothing that could be undone, or something else would be. */
export function nothingToUndo(file: string): Problem {
  return {
    code: 'act/nothing-to-undo',
    severity: 'error',
    place: { file },
    message: { en: 'There is nothing of this to undo.', zh: '没有可以撤销的操作。' },
    hint: {
      en: 'What was accepted stays; make a correction instead.',
      zh: '已签定的不能撤销，请另作更正。'
    }
  }
}

/** What was asked is no action, or lacks something. */
export function notAsked(file: string, what: Words): Problem {
  return {
    code: 'act/not-understood',
    severity: 'error',
    place: { file },
    message: { en: `This cannot be done so: ${what.en}.`, zh: `不能这样做：${what.zh}。` },
    hint: { en: 'Fill in what is missing.', zh: '请补全所缺的内容。' }
  }
}

/** A story is not among the issue's. */
export function noStory(file: string, story: string): Problem {
  return {
    code: 'act/no-story',
    severity: 'error',
    place: { file },
    message: { en: `There is no story “${story}” now.`, zh: `现在没有稿件“${story}”。` },
    hint: {
      en: 'It was renamed, spiked or taken away: look at the pages again.',
      zh: '它已改名、撤下或移走，请再看一遍版面。'
    }
  }
}

/** A text file that has to be changed by hand. */
export function notPlain(file: string, reason: Words): Problem {
  return {
    code: 'act/by-hand',
    severity: 'error',
    place: { file },
    message: {
      en: `${file} cannot be changed from the desk: ${reason.en}.`,
      zh: `${file} 不能在编排台上改：${reason.zh}。`
    },
    hint: {
      en: 'Save it as UTF-8 with a plain list of keys, or change it in an editor.',
      zh: '请存为 UTF-8，各项写成一行一个，或用文字编辑器改。'
    }
  }
}

/** The words that were selected are not to be found in filed copy. */
export function notInCopy(file: string, words: string, reason: Words): Problem {
  return {
    code: 'act/not-in-copy',
    severity: 'error',
    place: { file },
    message: {
      en: `“${words}” cannot be corrected from here: ${reason.en}.`,
      zh: `“${words}”不能在这里更正：${reason.zh}。`
    },
    hint: {
      en: 'Select the words of one paragraph, headline or caption.',
      zh: '请在一段、一个标题或一条图片说明之内选取文字。'
    }
  }
}

/** A name or a page that something else has or that is not there. */
export function noPlace(file: string, reason: Words): Problem {
  return {
    code: 'act/no-place',
    severity: 'error',
    place: { file },
    message: { en: `There is no place for it: ${reason.en}.`, zh: `没有地方可放：${reason.zh}。` },
    hint: {
      en: 'Choose another page, or write the pages into issue.yaml.',
      zh: '请另选一版，或把各版写进 issue.yaml。'
    }
  }
}
