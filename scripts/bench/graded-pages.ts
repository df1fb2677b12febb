import type { PrintedPage } from '../design/printed-page.ts'
import type { Skeleton } from '../design/skeleton.ts'
import { type Taste, tasteOf } from '../design/taste/taste.ts'
import { rowsOfSheet } from './graded-sheet.ts'

/** A page that two people graded by eye, neither knowing of the other, before any of it was fitted. */
export interface GradedPage {
  readonly page: string
  readonly printed: PrintedPage
  /** The figures of its rules as they were when it was graded: a rule that changes says nothing of an older print. */
  readonly figures: Readonly<Record<string, number>>
  /** 0–10: 10 prints it as it is. */
  readonly grades: readonly [first: number, second: number]
  readonly remarks: readonly [first: string, second: string]
  /** Kept aside when weights are fitted. */
  readonly isAside: boolean
  /** As it was named by eye. */
  readonly skeleton: Skeleton
}

/** Reads the sheet of grades (`grades.csv`) and the pages as they were printed (`pages.jsonl`). */
export function gradedPages(grades: string, pages: string): readonly GradedPage[] {
  const printed = new Map(
    pages
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Pick<GradedPage, 'page' | 'printed' | 'figures'>)
      .map(one => [one.page, one] as const)
  )
  return rowsOfSheet(grades).map(row => {
    const page = row.page ?? ''
    const found = printed.get(page)
    if (!found) throw new Error(`page ${page} has no print`)
    return {
      ...found,
      grades: [Number(row.first), Number(row.second)],
      remarks: [row['first remark'] ?? '', row['second remark'] ?? ''],
      isAside: row.part === 'aside',
      skeleton: row.skeleton as Skeleton
    }
  })
}

/** What the score says of a graded page. */
export function tasteOfGraded({ printed, figures }: GradedPage): Taste {
  return tasteOf(
    printed,
    Object.entries(figures).map(([id, value]) => ({ id, value }))
  )
}

/** The mean of both grades, of 100. */
export function gradeOf({ grades: [first, second] }: GradedPage): number {
  return 5 * (first + second)
}
