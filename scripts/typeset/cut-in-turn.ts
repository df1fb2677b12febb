import type { FaceSource } from '../model/style.ts'
import { type CutFace, cutBeside, type FaceStore } from './cut-faces.ts'

/** A face that stands beside others, with the family it comes from and the characters it draws. */
export type Beside = CutFace & { readonly source: string; readonly drawn: readonly string[] }

/** Cuts faces one after the other: each face draws what those before it left; all stand beside the faces of one family. */
export async function cutInTurn(
  sources: readonly FaceSource[],
  characters: readonly string[],
  family: string,
  store: FaceStore
): Promise<readonly Beside[]> {
  const cut: Beside[] = []
  let left = characters
  for (const source of sources) {
    if (left.length === 0) break
    for (const face of await cutBeside(source, left, family, store)) {
      const drawn = left.filter(face.covers)
      cut.push({ ...face, source: source.family, drawn })
      left = left.filter(one => !face.covers(one))
    }
  }
  return cut
}
