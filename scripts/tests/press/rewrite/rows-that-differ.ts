import { run } from '../second-opinions.ts'

/** Rows of px at 100 dpi of the first page where two pictures differ by more than one part in 255, which rounding takes. */
export async function rowsThatDiffer(one: string, other: string): Promise<readonly number[]> {
  const [a, b] = await Promise.all([one, other].map(picture))
  if (a?.header !== b?.header) throw new Error('the pictures are of two sizes')
  const width = Number(/^P6\s+(\d+)/.exec(a?.header ?? '')?.[1])
  const rows = new Set<number>()
  for (const [at, value] of a?.pixels.entries() ?? []) {
    if (Math.abs(value - (b?.pixels[at] ?? 0)) > 1) rows.add(Math.floor(at / 3 / width))
  }
  return [...rows]
}

async function picture(
  file: string
): Promise<{ readonly header: string; readonly pixels: Buffer }> {
  const bytes = await run('pdftoppm', ['-r', '100', '-singlefile', file])
  const [header = ''] = /^P6\s+\d+\s+\d+\s+255\s/.exec(bytes.toString('latin1', 0, 40)) ?? []
  return { header, pixels: bytes.subarray(header.length) }
}
