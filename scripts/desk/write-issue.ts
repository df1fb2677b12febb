import { basename, join } from 'node:path'
import { diskReason } from '../kit/disk-reason.ts'
import { closeOf, type IssueFacts } from '../model/issue.ts'
import { profileOf } from '../model/language.ts'
import type { Report, Words } from '../model/problem.ts'
import type { World } from '../model/world.ts'

/**
 * Writes what was assumed of a folder of articles as its `issue.yaml`, to be edited; never over one. Gives its path,
 * or nothing after a problem was reported.
 */
export async function writeIssue(
  folder: string,
  facts: IssueFacts,
  world: World,
  report: Report
): Promise<string | undefined> {
  const path = join(folder, 'issue.yaml')
  try {
    if ((await world.look(path)) !== undefined) return undefined
    await world.write(path, issueText(facts))
    return path
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    report(notWritten(basename(folder), reason))
    return undefined
  }
}

function issueText(facts: IssueFacts): string {
  const { paper, date, language, format, pages, grid } = facts
  const points = grid ? Math.round(grid.bodyPx * 75) / 100 : 'auto'
  const words = profileOf(language).isSpaced ? english : chinese
  return [
    `# ${words.head}`,
    `paper: ${JSON.stringify(paper)}`,
    `date: ${date ?? `none            # ${words.date}`}`,
    `language: ${language}`,
    `format: ${format}`,
    `bodySize: ${points}        # ${words.size}`,
    `articles: true        # ${words.articles}`,
    `remotePictures: leave-out`,
    `close: ${closeOf(facts)}         # ${words.close}`,
    'pages:',
    ...pages.map(({ number }) => `  - number: ${number}`),
    ''
  ].join('\n')
}

const english = {
  head: 'What was assumed of this folder; change what is not right.',
  date: 'or a date such as 2026-11-26',
  size: 'points, or auto',
  close: 'of the last page where copy is short: notes, imprint or none',
  articles: 'files as they are: headline from “# ”, front matter of other tools'
}

const chinese = {
  head: '以下是程序对这个文件夹的推断，不对的请改。',
  date: '或写日期，如 2026-11-26',
  size: '磅，或 auto',
  close: '末版稿件不足时版尾用什么补满：notes 记事、imprint 报头信息、none 不补',
  articles: '文章照原样读：标题取自“# ”，其他工具的文件信息也认'
}

function notWritten(folder: string, reason: Words) {
  return {
    code: 'articles/issue-not-written',
    severity: 'warning',
    place: { file: `${folder}/issue.yaml` },
    message: {
      en: `The issue.yaml was not written: ${reason.en}.`,
      zh: `没有写成 issue.yaml：${reason.zh}。`
    },
    hint: {
      en: 'The paper is made all the same; write it by hand, or make the folder writable.',
      zh: '报纸照样生成；请手工写一份，或开放此文件夹的写入权限。'
    }
  } as const
}
