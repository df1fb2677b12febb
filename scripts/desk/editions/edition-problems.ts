import { basename, dirname } from 'node:path'
import type { IssueFacts } from '../../model/issue.ts'
import type { Problem, Words } from '../../model/problem.ts'
import type { OtherLine } from './set-again.ts'

/** There is no such edition. */
export function noEdition(issue: string, number: number, there: readonly number[]): Problem {
  const list = there.join(', ')
  return {
    code: 'edition/none',
    severity: 'error',
    place: { file: placeOf(`${issue}/issue.yaml`) },
    message: {
      en: `There is no edition ${number}.${list && ` There are: ${list}.`}`,
      zh: `没有第 ${number} 个签定版。${list && `现有：${there.join('、')}。`}`
    },
    hint: {
      en: list ? 'List them with duikai editions.' : 'Accept one with duikai accept.',
      zh: list ? '用 duikai editions 列出。' : '用 duikai accept 签定一个。'
    }
  }
}

/** The folder of an edition is there without the file that says what it is. */
export function noManifest(folder: string, number: number): Problem {
  return {
    code: 'edition/no-manifest',
    severity: 'error',
    place: { file: placeOf(`${folder}/manifest.json`) },
    message: {
      en: `Edition ${number} has no manifest.json: nothing of it can be trusted.`,
      zh: `第 ${number} 个签定版缺 manifest.json，内容无从核对。`
    },
    hint: restore
  }
}

/** The manifest is not as it was written. */
export function damaged(folder: string, number: number): Problem {
  return {
    code: 'edition/damaged',
    severity: 'error',
    place: { file: placeOf(`${folder}/manifest.json`) },
    message: {
      en: `The manifest of edition ${number} cannot be read, or is not as it was written.`,
      zh: `第 ${number} 个签定版的 manifest.json 无法读取，或已不是当初写下的样子。`
    },
    hint: restore
  }
}

/** A later edition was accepted after another manifest than the one that is there. */
export function otherBefore(folder: string, number: number, next: number): Problem {
  return {
    code: 'edition/damaged',
    severity: 'error',
    place: { file: placeOf(`${folder}/manifest.json`) },
    message: {
      en: `The manifest of edition ${number} is not the one that edition ${next} was accepted after: it was written anew, or taken away.`,
      zh: `第 ${number} 个签定版的 manifest.json 不是第 ${next} 个签定时所据的那一份：后来被改写或移走了。`
    },
    hint: restore
  }
}

/** A file of an edition is gone, or is another. */
export function otherFile(path: string, number: number, isGone: boolean): Problem {
  return {
    code: 'edition/other-file',
    severity: 'error',
    place: { file: placeOf(path) },
    message: {
      en: `A file of edition ${number} ${isGone ? 'is missing' : 'was changed since it was accepted'}.`,
      zh: `第 ${number} 个签定版的一个文件${isGone ? '不见了' : '在签定后被改动'}。`
    },
    hint: restore
  }
}

const restore: Words = {
  en: 'Restore it from version control. The current state needs nothing of it: duikai build works all the same.',
  zh: '请从版本库恢复。当前版面用不到它：duikai build 照常可用。'
}

/** The way from the folder that holds the issue's shelf: `manuscript/x/editions/1/manifest.json`. */
function placeOf(path: string): string {
  const [issue = '', rest = ''] = path.split(/\/(?=editions\/|issue\.yaml$)/)
  return `${basename(dirname(issue))}/${basename(issue)}/${rest}`
}

/** Files of an edition that was made again are not byte for byte what they were; every line is. */
export function otherBytes(
  { file }: Pick<IssueFacts, 'file'>,
  number: number,
  paths: readonly string[],
  causes: readonly Words[],
  lines: number
): Problem {
  const named = paths.slice(0, namesMost)
  const rest = paths.length - named.length
  return {
    code: 'edition/other-bytes',
    severity: 'warning',
    place: { file },
    message: {
      en: `Edition ${number} cannot be made byte for byte: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''} differ. Cause: ${causesIn('en', causes)}. Lines that stand as they did: ${lines}.`,
      zh: `第 ${number} 个签定版不能逐字节重做：${named.join('、')}${rest > 0 ? `等 ${paths.length} 个文件` : ''}不同。原因：${causesIn('zh', causes)}。与当初相同的行：${lines} 行。`
    },
    hint: {
      en: 'The file that was printed is kept with the edition where it was accepted --with-output.',
      zh: '签定时加了 --with-output 的，当初付印的文件存在签定版里。'
    }
  }
}

/** Lines of an edition that was made again are not set as they were. */
export function otherLines(
  { file }: Pick<IssueFacts, 'file'>,
  number: number,
  others: readonly OtherLine[],
  causes: readonly Words[]
): Problem {
  const [first] = others
  const where = first ? `${first.story} (${first.page}): “${first.before}” → “${first.now}”` : ''
  return {
    code: 'edition/other-lines',
    severity: 'error',
    place: { file },
    message: {
      en: `Edition ${number} comes out with other lines: ${others.length} differ, the first in ${where}. Cause: ${causesIn('en', causes)}.`,
      zh: `第 ${number} 个签定版重做后有 ${others.length} 行不同，第一处：${where}。原因：${causesIn('zh', causes)}。`
    },
    hint: {
      en: 'Make it with the program and the faces that its manifest.json names under madeWith.',
      zh: '请用它的 manifest.json 中 madeWith 所记的程序和字体重做。'
    }
  }
}

const namesMost = 5

function causesIn(language: 'en' | 'zh', causes: readonly Words[]): string {
  if (causes.length > 0)
    return causes.map(cause => cause[language]).join(language === 'zh' ? '；' : '; ')
  return language === 'zh' ? '未找到' : 'none was found'
}
