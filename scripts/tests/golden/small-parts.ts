import { readFile } from 'node:fs/promises'
import type { PieceDraft } from './pieces.ts'

/** What `issue.yaml` of a page made by code says. */
export interface MadeIssue {
  readonly paper: string
  readonly edition: string
  readonly pages: readonly {
    readonly number: number
    readonly name: string
    readonly stories: readonly string[]
  }[]
}

/** An `issue.yaml` for the broadsheet format, without a rectangle. */
export function issueYaml({ paper, edition, pages }: MadeIssue): string {
  const plans = pages.flatMap(({ number, name, stories }) => [
    `  - number: ${number}`,
    `    name: ${name}`,
    `    stories: [${stories.join(', ')}]`
  ])
  return [
    '# 试排用的虚构报纸：文字取自样刊各稿，句子打乱，不代表任何报道。',
    `paper: ${paper}`,
    'date: 2031-05',
    'language: zh-CN',
    'format: duikai',
    `edition: ${edition}`,
    'pages:',
    ...plans,
    ''
  ].join('\n')
}

/** The drawings that pieces show, under the names in their copy. */
export async function picturesOf(
  drafts: readonly PieceDraft[]
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const names = new Set(drafts.flatMap(({ picture }) => picture?.name ?? []))
  return Promise.all(
    [...names].map(async name => {
      const address = new URL(`english-weekly/pictures/${name}`, import.meta.url)
      return [`pictures/${name}`, await readFile(address)] as const
    })
  )
}
