/** What is asked of the sections (叠) of a paper: how many pages each has, or which pages stand in each. */
export type SectionWish =
  /** The last goes on until all pages are used. */
  | { readonly kind: 'counts'; readonly counts: readonly number[] }
  | { readonly kind: 'ranges'; readonly ranges: readonly PageRange[] }

/** Pages from 1, both included. */
export interface PageRange {
  readonly from: number
  readonly to: number
}

/** The pages of a section in the order in which they are read, by their places in the paper from 1. */
export type Section = readonly number[]

/** Why a paper has no such sections. */
export type SectionFault =
  | { readonly fault: 'none' }
  /** Sheets that are folded once have four pages each. */
  | { readonly fault: 'not-in-fours'; readonly section: number; readonly pages: number }
  /** Of counts, how many pages are asked for; of ranges, a page that is asked for. */
  | { readonly fault: 'not-there'; readonly kind: SectionWish['kind']; readonly asked: number }

/**
 * Parts a paper into sections; with `pads` what lacks to whole sheets is left blank. `numbers` are those that its pages
 * bear, by which ranges name them.
 */
export function sectionsOf(
  numbers: readonly number[],
  wish: SectionWish | undefined,
  pads: boolean
): readonly Section[] | SectionFault {
  if (numbers.length === 0) return { fault: 'none' }
  const sections =
    wish?.kind === 'ranges'
      ? wish.ranges.map(range => named(range, numbers))
      : countedRanges(numbers.length, wish?.counts, pads).map(through)
  const kind = wish?.kind ?? 'counts'
  const [strange] = sections.flat().filter(one => typeof one === 'string')
  if (strange) return { fault: 'not-there', kind, asked: Number(strange) }
  const pages = sections.map(section => section.filter(one => typeof one === 'number'))
  const last = Math.max(...pages.flat())
  if (last > numbers.length) return { fault: 'not-there', kind, asked: last }
  const odd = pages.findIndex(section => section.length % 4 > 0)
  if (odd < 0 || pads) return pages
  return { fault: 'not-in-fours', section: odd + 1, pages: pages[odd]?.length ?? 0 }
}

/** The places of pages that are asked for by their numbers; the number itself, as a text, of one that is not there. */
function named(range: PageRange, numbers: readonly number[]): readonly (number | string)[] {
  return through(range).map(number => {
    const at = numbers.indexOf(number)
    return at < 0 ? String(number) : at + 1
  })
}

function through({ from, to }: PageRange): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

function countedRanges(
  pages: number,
  counts: readonly number[] = [pages],
  pads: boolean
): readonly PageRange[] {
  const ranges: PageRange[] = []
  let from = 1
  for (let at = 0; at < counts.length || from <= pages; at++) {
    const count = counts[at] ?? counts.at(-1) ?? pages
    const to = from + count - 1
    // The last section is short where its blanks are asked for, or where it only goes on.
    const mayEnd = from <= pages && (pads || at >= counts.length)
    ranges.push({ from, to: mayEnd ? Math.min(to, pages) : to })
    from = to + 1
  }
  return ranges
}
