/** A text written anew here and there, and where each of its characters stood before. */
export interface MendedText {
  readonly text: string
  /** Offset in the mended text → offset in the text as it was filed. */
  readonly filedOffset: (offset: number) => number
}

/** A stretch of the filed text, UTF-16 offsets, and what stands there now. */
export interface Mend {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/** Puts mends, in order and without overlap, into a text. */
export function mendText(filed: string, mends: readonly Mend[]): MendedText {
  const parts: string[] = []
  const marks: { readonly mended: number; readonly filed: number }[] = [{ mended: 0, filed: 0 }]
  let at = 0
  let length = 0
  for (const { start, end, insert } of mends) {
    parts.push(filed.slice(at, start), insert)
    length += start - at
    marks.push({ mended: length, filed: start })
    length += insert.length
    marks.push({ mended: length, filed: end })
    at = end
  }
  parts.push(filed.slice(at))
  return { text: parts.join(''), filedOffset }

  function filedOffset(offset: number): number {
    let low = 0
    let high = marks.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((marks[middle]?.mended ?? 0) <= offset) low = middle
      else high = middle
    }
    const mark = marks[low] ?? { mended: 0, filed: 0 }
    const most = marks[low + 1]?.filed ?? filed.length
    return Math.min(mark.filed + offset - mark.mended, most)
  }
}
