/** Where a number stands in a text, UTF-16 units. */
export interface NumberPlace {
  readonly from: number
  readonly to: number
}

/**
 * The numbers of one or two digits that stand upright in a line from top to bottom. All that lies on its side lies there
 * whole: 2019, 3.5, 50%, 10:30, A4, 5-10, and a number parted from a Latin word by a blank (iPhone 12, 10 km).
 */
export function abreastNumbers(text: string): readonly NumberPlace[] {
  return [...text.matchAll(lying)]
    .filter(({ 0: run }) => /^\d{1,2}$/.test(run))
    .map(({ 0: run, index }) => ({ from: index, to: index + run.length }))
    .filter(
      ({ from, to }) => !latinBefore.test(text.slice(0, from)) && !latinAfter.test(text.slice(to))
    )
}

/** ASCII and Latin letters with what is written with them: marks, hyphens and dashes of numbers, primes, currencies. */
const lying = /[!-~\u00a1-\u00b6\u00b8-\u024f\u2010-\u2013\u2018\u2019\u2030-\u2033\u20a0-\u20bf]+/g
const latinBefore = /[A-Za-z\u00c0-\u024f][!-~]*[ \u00a0\u2009\u202f]$/
const latinAfter = /^[ \u00a0\u2009\u202f][A-Za-z\u00c0-\u024f]/
