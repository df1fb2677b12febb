import type { Extent } from '../sheets/extent.ts'

/** What an ordinary printer takes, upright, mm (ISO 216). */
export const officePapers = {
  a3: { widthMm: 297, heightMm: 420 },
  a4: { widthMm: 210, heightMm: 297 }
} as const satisfies Readonly<Record<string, Extent>>

/** The name of a paper. */
export type OfficePaper = keyof typeof officePapers

/** What hardly any ordinary printer prints on, at each edge of its paper, mm. */
export const unprintableMm = 5

/** What can be printed on of a sheet. */
export function printable({ widthMm, heightMm }: Extent): Extent {
  return { widthMm: widthMm - 2 * unprintableMm, heightMm: heightMm - 2 * unprintableMm }
}
