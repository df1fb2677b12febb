import type { IssueFacts } from '../../model/issue.ts'
import type { Problem, Words } from '../../model/problem.ts'

type File = Pick<IssueFacts, 'file'>

/** A folder of articles has nothing of its own to accept. */
export function needsIssueFile({ file }: File): Problem {
  return {
    code: 'edition/no-issue-file',
    severity: 'error',
    place: { file },
    message: {
      en: 'Only an issue with an issue.yaml can be accepted: all facts of this one are assumed.',
      zh: '有 issue.yaml 的一期才能签定；这一期的各项都是推断出来的。'
    },
    hint: {
      en: 'Write what was assumed with duikai build --write-issue, and look it through.',
      zh: '请用 duikai build --write-issue 写下推断的内容，核对后再签定。'
    }
  }
}

/** A file was saved while the pages were made. */
export function changedMeanwhile({ file }: File): Problem {
  return {
    code: 'edition/changed-meanwhile',
    severity: 'error',
    place: { file },
    message: {
      en: 'A file of the issue was changed while it was made; nothing was accepted.',
      zh: '排版期间本期的文件被改动，没有签定。'
    },
    hint: {
      en: 'Look at the pages as they are now, then accept them.',
      zh: '请先看过现在的版面，再签定。'
    }
  }
}

/** The disk refused the edition; none of it is there. */
export function notKept({ file }: File, reason: Words): Problem {
  return {
    code: 'edition/not-kept',
    severity: 'error',
    place: { file: file.replace(/issue\.yaml$/, 'editions') },
    message: {
      en: `The edition cannot be written: ${reason.en}. Nothing was accepted.`,
      zh: `签定版无法写入：${reason.zh}。没有签定。`
    },
    hint: {
      en: 'Make room, and let the issue’s folder be written.',
      zh: '请腾出空间，并开放本期文件夹的写入权限。'
    }
  }
}
