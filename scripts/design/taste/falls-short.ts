/** From what is asked to the worst: how far a measure is, 0 to 1; `worst` may be the lesser or the larger. */
export function fallsShort(
  measure: number,
  { worst, asked }: { readonly worst: number; readonly asked: number }
): number {
  return Math.min(1, Math.max(0, (asked - measure) / (asked - worst)))
}
