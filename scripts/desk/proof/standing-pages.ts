import { z } from 'zod'
import { sha256Hex } from '../../kit/hash.ts'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import type { ServedFile, ServedFiles } from '../../press/serve.ts'
import { recordAt } from '../changes/changes-since.ts'
import { earlierName, type PrintRecord, recordName } from '../changes/print-record.ts'
import { deliveredIn, jsonOf, madeIn } from '../delivery/output-mark.ts'
import type { IssueState } from '../diff/compare-issue.ts'

/** The pages of an issue as the last build left them in the output. */
export interface StandingPages extends IssueState {
  /** The state of the last build that was of another. */
  readonly earlier: IssueState | undefined
  /** `paper.pdf`. */
  readonly paper: Uint8Array
  /** What its pages are printed from. */
  readonly files: ServedFiles
  /** What the build told of. */
  readonly problems: readonly Problem[]
  /** Breaks of headlines that the issue's copy makes doubtful, by page: `rain: 广场|舞大赛`. */
  readonly doubtful: readonly {
    readonly page: number
    readonly doubtfulBreaks: readonly string[]
  }[]
  /** The picture of a page, by its number. */
  readonly picture: (page: number) => Promise<Uint8Array>
}

/** Reads the pages that stand in an output folder; undefined where they are not whole, or not as they were written. */
export async function standingPages(
  output: string,
  issue: string,
  world: World
): Promise<StandingPages | undefined> {
  const record = await recordAt(`${output}/${recordName}`, issue, world)
  const made = await madeIn(output, world)
  if (!record?.copy || !made) return undefined
  const delivered = await deliveredIn(output, world)
  const read = async (path: string) => {
    const bytes = await world.read(`${output}/${path}`).catch(() => undefined)
    return bytes && (await delivered(sha256Hex(bytes)))
  }
  const [paper, html, plan] = await Promise.all(['paper.pdf', pagesName, recordName].map(read))
  if (!paper || !html || !plan) return undefined
  const files = new Map<string, ServedFile>([
    [`/${pagesName}`, { type: 'text/html; charset=utf-8', bytes: html }]
  ])
  const text = new TextDecoder().decode(html)
  for (const path of made) {
    const type = mediaTypes[path.split('.').at(-1)?.toLowerCase() ?? '']
    if (type === undefined || !text.includes(path)) continue
    const bytes = await read(path)
    if (!bytes) return undefined
    files.set(`/${path}`, { type, bytes })
  }
  const report = reportShape.safeParse(await jsonOf(`${output}/report.json`, world)).data
  return {
    record,
    copy: record.copy,
    earlier: stateOf(await recordAt(`${output}/${earlierName}`, issue, world)),
    paper,
    files,
    problems: (report?.problems ?? []) as readonly Problem[],
    doubtful: report?.conformance ?? [],
    picture: page => world.read(`${output}/pages/${page}.png`)
  }
}

const pagesName = 'pages.html'

const mediaTypes: Readonly<Record<string, string>> = {
  ttf: 'font/ttf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif'
}

function stateOf(record: PrintRecord | undefined): IssueState | undefined {
  return record?.copy && { record, copy: record.copy }
}

const words = z.object({ en: z.string(), zh: z.string() })

/** What of a build's report is read back. */
const reportShape = z.object({
  problems: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'advice']),
      message: words,
      hint: words,
      place: z.object({ file: z.string(), line: z.number().optional() }).optional()
    })
  ),
  conformance: z.array(z.object({ page: z.int(), doubtfulBreaks: z.array(z.string()) })).optional()
})
