import { describe, expect, test } from 'vitest'
import { editIssue } from '../../edit/issue.ts'
import type { Correction } from '../../model/correction.ts'
import type { FiledIssue, IssueFacts } from '../../model/issue.ts'

const place = { file: 'corrections.yaml', line: 1, column: 1 }

function correction(given: Partial<Correction>): Correction {
  return { id: 'c-1', story: 'story', wrong: '', reason: '误', notice: false, place, ...given }
}

describe("the issue's own facts", () => {
  const facts: IssueFacts = {
    ...{
      id: 'x',
      file: 'issue.yaml',
      paper: '河湾日报',
      date: '2026-11-26',
      language: 'zh-CN',
      format: 'sikai'
    },
    ...{
      issueNumber: '1234',
      issn: '0028-0836',
      place: '河湾',
      inferred: {},
      pages: [{ number: 1, name: '要闻', pins: [], place }]
    }
  }
  const made = async (...given: Partial<Correction>[]) => {
    const codes: string[] = []
    const corrections = given.map(one => correction({ story: 'issue', ...one }))
    const issue: FiledIssue = { facts, filed: '', folder: '/x', stories: [], corrections }
    const done = await editIssue(
      issue,
      async () => undefined,
      ({ code }) => codes.push(code)
    )
    return { ...done, codes }
  }

  test('are corrected by their keys, or by their words', async () => {
    const {
      facts: own,
      codes,
      mended
    } = await made(
      { block: 'date', wrong: '11-26', right: '11-27' },
      { wrong: '1234', right: '1235' },
      { block: 'pages.1.name', wrong: '要闻', right: '本地' }
    )
    expect([codes, own.date, own.issueNumber, own.pages[0]?.name]).toEqual([
      [],
      '2026-11-27',
      '1235',
      '本地'
    ])
    expect(mended?.map(({ id }) => id)).toEqual(['date', 'issueNumber', 'pages.1.name'])
  })

  test('stay what they must be', async () => {
    const { facts: own, codes } = await made({ block: 'date', wrong: '11', right: '13' })
    expect([codes, own.date]).toEqual([['correction/bad-fact'], '2026-11-26'])
    const wrong = await made(
      { block: 'issn', wrong: '0836', right: '0837' },
      { id: 'c-2', block: 'issueNumber', wrong: '1234', right: '第1235期' },
      { id: 'c-3', block: 'place', wrong: '河湾', right: '河口' }
    )
    expect([wrong.codes, wrong.facts]).toEqual([Array(2).fill('correction/bad-fact'), facts])
    expect((await made({ block: 'issn', wrong: '0028-0836', right: '' })).facts).not.toHaveProperty(
      'issn'
    )
    expect((await made({ wrong: '晚报', right: '日报' })).codes).toEqual([
      'correction/already-right'
    ])
  })
})
