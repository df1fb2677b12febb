import type { DividedFile, PartOfFile } from './part-of-file.ts'
import type { Shared } from './story-files.ts'

/** Articles that stand one after the other, each with its own front matter; undefined where there are not two. */
export function stackedParts(
  text: string
): (DividedFile & { readonly shared: Shared }) | undefined {
  const fronts = [
    ...text.matchAll(
      /^---[ \t]*\n((?:[\p{L}_][\p{L}\p{N}_-]*[ \t]*:.*\n(?:[ \t]+.*\n|-[ \t].*\n)*)+)---[ \t]*$/gmu
    )
  ]
  if (fronts.length < 2) return undefined
  const parts: PartOfFile[] = fronts.map(({ 0: whole, 1: front = '', index }, at) => {
    const copy = text.slice(index + whole.length, fronts[at + 1]?.index ?? text.length).trim()
    return { front: front.trimEnd(), copy }
  })
  const head = text.slice(0, fronts[0]?.index ?? 0).trim()
  return { parts, left: [], head, shared: new Map() }
}
