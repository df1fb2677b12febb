import type { FrameRecord, PageRecord } from '../../../desk/changes/print-record.ts'
import type { IssueState } from '../../../desk/diff/compare-issue.ts'

/** A frame of a story with one block of copy on two lines, made by hand. */
export function frame(story: string, more: Partial<FrameRecord> = {}): FrameRecord {
  return {
    ...{ story, headline: story, boxed: false, legs: 2, headPx: 40, head: ['春雨', '缓旱情'] },
    rect: { column: 0, row: 3, width: 2, height: 9 },
    lines: [['b1', '一场春雨', '缓解旱情。']],
    ...{ picture: '', pictures: [], labels: [] },
    ...more
  }
}

/** A page of frames; what it prints follows from all of it. */
export function page(
  number: number,
  frames: readonly FrameRecord[],
  more: Partial<PageRecord> = {}
): PageRecord {
  const furniture = [`${number}`, '要闻', '某报']
  const print = JSON.stringify([number, frames])
  return { page: number, print, furniture, frames, ...more }
}

/** A state of an issue, each story with these words in a block and a headline. */
export function state(
  pages: readonly PageRecord[],
  words: Readonly<Record<string, string | IssueState['copy'][number]['pieces']>>
): IssueState {
  const copy = Object.entries(words).map(([story, said]) => ({
    story,
    headline: story,
    pieces:
      typeof said === 'string'
        ? [
            { id: 'headline.main', text: '春雨缓旱情' },
            { id: 'b1', text: said }
          ]
        : said
  }))
  return { record: { version: 1, issue: 'x', sheets: 's', pages, corrections: [] }, copy }
}
