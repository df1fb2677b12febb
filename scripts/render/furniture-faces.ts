import { mayBePicture } from '../kit/emoji.ts'
import type { FurniturePart, FurnitureText } from '../model/furniture.ts'
import type { Problem } from '../model/problem.ts'
import type { FaceRoles } from '../model/style.ts'

/** Roles of faces that may set a part, the best first; a part is set in one face as long as one draws all of it. */
const rolesOf: Readonly<Record<FurniturePart, readonly (keyof FaceRoles)[]>> = {
  paper: ['brush', 'head', 'headNews', 'folio', 'other'],
  page: ['headNews', 'head', 'folio', 'other'],
  facts: ['folio', 'other'],
  label: ['kicker', 'headNews', 'folio', 'other'],
  jump: ['body', 'other']
}

/** Family → the characters of the furniture that it may have to draw. */
export function furnitureCharacters(
  texts: readonly FurnitureText[],
  roles: FaceRoles
): ReadonlyMap<string, string> {
  const families = new Map<string, string>()
  for (const { part, text } of texts) {
    for (const role of rolesOf[part]) {
      families.set(roles[role], `${families.get(roles[role]) ?? ''}${text}`)
    }
  }
  return families
}

/** Whether a family draws a character. */
export type Covers = (family: string, character: string) => boolean

/**
 * The role whose face sets a text: the first that draws all of it, else the first that does so with the help of
 * the face for other characters; undefined when no face draws some character.
 */
export function furnitureRole(
  { part, text }: FurnitureText,
  roles: FaceRoles,
  covers: Covers
): keyof FaceRoles | undefined {
  const shown = [...new Set(text)].filter(isShown)
  const draws = (role: keyof FaceRoles, character: string) => covers(roles[role], character)
  const helped = rolesOf[part].filter(role =>
    shown.every(one => draws(role, one) || draws('other', one))
  )
  // Emoji have a face of their own beside every other.
  const letters = shown.filter(one => !mayBePicture(one))
  return helped.find(role => letters.every(one => draws(role, one))) ?? helped[0]
}

/** Blanks, joiners and selectors need no glyph. */
function isShown(character: string): boolean {
  return !/[\s\u200c\u200d]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u.test(character)
}

/** Names every character of the furniture that its faces do not draw. */
export function furnitureGlyphProblems(
  texts: readonly FurnitureText[],
  file: string,
  roles: FaceRoles,
  covers: Covers
): readonly Problem[] {
  const lacking = texts
    .filter(text => furnitureRole(text, roles, covers) === undefined)
    .flatMap(({ part, text }) => leastLacking(part, text))
  return [...new Set(lacking)].map(character => noGlyph(character, file))

  function leastLacking(part: FurniturePart, text: string): readonly string[] {
    const draws = (role: keyof FaceRoles, character: string) =>
      covers(roles[role], character) || covers(roles.other, character)
    const shown = [...text].filter(isShown)
    const lacks = rolesOf[part].map(role => shown.filter(character => !draws(role, character)))
    return lacks.toSorted((one, other) => one.length - other.length)[0] ?? []
  }
}

function noGlyph(character: string, file: string): Problem {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return {
    code: 'check/no-glyph',
    severity: 'error',
    place: { file, line: 1 },
    message: {
      en: `“issue.yaml” holds the character “${character}” (U+${code}), which the typeface cannot draw.`,
      zh: `“issue.yaml”中的字符“${character}”（U+${code}）字体中没有。`
    },
    hint: {
      en: 'Write it in another way, or add a face that has it to styles/faces.css.',
      zh: '请换一种写法，或在 styles/faces.css 中加入有此字的字体。'
    }
  }
}
