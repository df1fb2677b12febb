/**
 * Offsets in a file's cleaned text → offsets in the file as it was decoded: reading takes invisible
 * characters out and composes letters, one here and there.
 */
export function filedOffsets(filed: string, clean: string): (at: number) => number {
  if (filed === clean) return at => at
  const offsets = new Int32Array(clean.length + 1)
  let from = 0
  for (let at = 0; at < clean.length; at++) {
    if (filed[from] !== clean[at]) from += steps(filed, from, clean, at)
    offsets[at] = Math.min(from, filed.length)
    from += 1
  }
  offsets[clean.length] = filed.length
  return at => offsets[Math.max(0, Math.min(at, clean.length))] ?? filed.length
}

/** How many characters of the file stand before what goes on as the clean text does. */
function steps(filed: string, from: number, clean: string, at: number): number {
  for (let step = 1; step <= mostSteps; step++)
    if (filed.startsWith(clean.slice(at, at + sure), from + step)) return step
  return 0
}

const mostSteps = 64
const sure = 4
