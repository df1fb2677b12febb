/** A size of headlines, and the grade by which editors, pins and tables name it. */
export interface HeadGrade {
  readonly grade: number
  readonly sizePx: number
}

/** The grades of a style from the largest, 1, and the halves between them, in which no editor thinks: 1, 1.5, 2 … */
export function headGrades(sizesPx: readonly number[]): readonly HeadGrade[] {
  return sizesPx.flatMap((_, at) =>
    [at + 1, ...(at + 1 < sizesPx.length ? [at + 1.5] : [])].map(grade => ({
      grade,
      sizePx: sizeOfGrade(sizesPx, grade) ?? 0
    }))
  )
}

/** Size of a grade in whole px; past the first and the last it stays at theirs. Undefined where there are no sizes. */
export function sizeOfGrade(sizesPx: readonly number[], grade: number): number | undefined {
  const at = Math.min(Math.max(grade, 1), sizesPx.length) - 1
  const upper = sizesPx[Math.floor(at)]
  const lower = sizesPx[Math.ceil(at)]
  return upper === undefined || lower === undefined ? upper : Math.round(Math.sqrt(upper * lower))
}
