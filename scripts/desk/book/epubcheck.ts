import { z } from 'zod'
import { programOutput } from '../../kit/program-output.ts'
import type { Environment } from '../../kit/terminal.ts'
import type { Problem, Words } from '../../model/problem.ts'

/**
 * What EPUBCheck says of a book on the disk: errors and warnings, or that it was not run. It is the program or jar that
 * `EPUBCHECK` names, else the command `epubcheck`.
 */
export async function epubcheckProblems(
  file: string,
  environment: Environment
): Promise<readonly Problem[]> {
  const named = environment.EPUBCHECK?.trim() || 'epubcheck'
  const isJar = /\.jar$/i.test(named)
  const [command, before] = isJar ? ['java', ['-jar', named]] : [named, []]
  const output = await programOutput(command, [...before, file, '--json', '-', '-q'], outputMost)
  if (output.kind === 'not-there') return [notRun(notThere(command), file)]
  if (output.kind === 'too-long') return [notRun(tooLong, file)]
  const messages = messagesIn(output.text)
  if (!messages) return [notRun(unreadable(named), file)]
  return messages.filter(({ severity }) => severity in severities).map(said => told(said, file))
}

const outputMost = { bytes: 64 * 2 ** 20, milliseconds: 300_000 }

const severities: Readonly<Record<string, Problem['severity']>> = {
  FATAL: 'error',
  ERROR: 'error',
  WARNING: 'warning'
}

const report = z.object({
  messages: z.array(
    z.object({
      ID: z.string(),
      severity: z.string(),
      message: z.string(),
      locations: z.array(z.object({ path: z.string(), line: z.number() })).default([])
    })
  )
})

type Message = z.infer<typeof report>['messages'][number]

/** It says a line or two before its report. */
function messagesIn(text: string): readonly Message[] | undefined {
  try {
    const parsed = report.safeParse(JSON.parse(text.slice(text.indexOf('{'))))
    return parsed.data?.messages
  } catch {
    return undefined
  }
}

function told({ ID, severity, message, locations: [first] }: Message, file: string): Problem {
  const line = first && first.line > 0 ? first.line : undefined
  const en = first ? `${first.path}${line ? `, line ${line}` : ''}: ` : ''
  const zh = first ? `${first.path}${line ? ` 第${line}行` : ''}：` : ''
  return {
    code: 'book/epubcheck',
    severity: severities[severity] ?? 'error',
    place: { file },
    message: { en: `EPUBCheck ${ID}, ${en}${message}`, zh: `EPUBCheck ${ID}，${zh}${message}` },
    hint: {
      en: 'What the code means stands in EPUBCheck’s documentation.',
      zh: '代码的含义见 EPUBCheck 的文档。'
    }
  }
}

function notRun(why: Words, file: string): Problem {
  return {
    code: 'book/epubcheck-not-run',
    severity: 'advice',
    place: { file },
    message: { en: `EPUBCheck was not run: ${why.en}.`, zh: `没有运行 EPUBCheck：${why.zh}。` },
    hint: {
      en: 'Install Java and EPUBCheck, and name its jar: EPUBCHECK=/path/to/epubcheck.jar',
      zh: '请安装 Java 和 EPUBCheck，并指明：EPUBCHECK=/路径/epubcheck.jar'
    }
  }
}

function notThere(command: string): Words {
  return { en: `there is no program ${command}`, zh: `本机没有程序 ${command}` }
}

const tooLong: Words = { en: 'it worked for over five minutes', zh: '运行超过五分钟' }

function unreadable(named: string): Words {
  return { en: `${named} did not give a report`, zh: `${named} 没有给出报告` }
}
