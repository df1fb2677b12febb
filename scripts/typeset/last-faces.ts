import { mayBePicture } from '../kit/emoji.ts'
import type { FaceSource, Style } from '../model/style.ts'
import { type CutFace, cutFaces, type FaceStore } from './cut-faces.ts'
import { type Beside, cutInTurn } from './cut-in-turn.ts'

/** What the style's own faces leave to the faces that are asked last. */
export interface LeftOver {
  /** Characters that no face of theirs draws. */
  readonly lacking: readonly string[]
  /** Those that headlines hold, by the family of the headline. */
  readonly inHeads: ReadonlyMap<string, ReadonlySet<string>>
  /** Characters of headlines, subheads and strong words. */
  readonly inBold: ReadonlySet<string>
  /** Emoji clusters that are drawn as pictures, whatever those faces draw. */
  readonly pictures: readonly string[]
}

/** Faces that are asked last, and the letters among what they draw that are in a style of their own. */
export interface LastFaces {
  readonly faces: readonly CutFace[]
  readonly borrowed: readonly string[]
}

/**
 * Cuts the faces that are asked last to what is left to them: letters and signs come from the issue's own faces, the
 * house's last one and that of signs, in this order; emoji from the face of emoji before all of these. All stand
 * beside the family for other characters, and the faces of emoji by themselves too.
 */
export async function cutLastFaces(
  { lacking, inHeads, inBold, pictures }: LeftOver,
  { faces, roles }: Pick<Style, 'faces' | 'roles'>,
  issueFaces: readonly FaceSource[],
  store: FaceStore
): Promise<LastFaces> {
  const declared = (family: string) => faces.filter(face => face.family === family)
  const letters = lacking.filter(one => !mayBePicture(one))
  const emoji = lacking.filter(mayBePicture)
  const drawn = new Set(pictures.flatMap(cluster => [...cluster]))
  // What joins the parts of a cluster has no ink, and no face that draws none of them need have it.
  const joining = [...drawn].filter(one => /\p{Cf}/u.test(one))
  const others = [...issueFaces, ...declared(roles.last), ...declared(roles.symbols)]
  const pictured = [...drawn, ...emoji]
  const inHead = pictured.filter(one => inBold.has(one))
  // Digits and joiners are everywhere.
  const isBold = inHead.some(one => !/[\d#*]|\p{Cf}/u.test(one))
  const families = new Map([
    [roles.emoji, new Set(pictured)],
    [roles.emojiHead, new Set(isBold ? inHead : [])]
  ])
  const besideEmoji = [...emoji, ...joining]
  const [beside, signs, ...heads] = await Promise.all([
    cutInTurn(others, letters, roles.other, store),
    cutInTurn([...declared(roles.emoji), ...others], besideEmoji, roles.other, store),
    ...[...inHeads].map(([family, characters]) => {
      const wanted = letters.filter(one => characters.has(one))
      return cutInTurn([...issueFaces, ...declared(roles.lastHead)], wanted, family, store)
    })
  ])
  const all: readonly Beside[] = [...beside, ...heads.flat(), ...signs]
  const borrowed = all.filter(({ source }) => source === roles.last).flatMap(one => one.drawn)
  const emojiFaces = [...families.keys()].flatMap(declared)
  return { faces: [...all, ...(await cutFaces(emojiFaces, families, store))], borrowed }
}
