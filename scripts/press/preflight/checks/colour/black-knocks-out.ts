import type { Words } from '../../../../model/problem.ts'
import type { DrawnCheck } from '../../check.ts'
import type { DrawnText } from '../../walk/drawn.ts'
import type { Coat, Ground } from '../../walk/ground.ts'
import { type Plates, platesOf } from '../../walk/plates-of-colour.ts'
import { ofInks } from '../severities.ts'

/** Black text is printed over what is there: cut out of it, it has white edges where plates do not meet. */
export const blackKnocksOut: DrawnCheck = {
  code: 'preflight/black-knocks-out',
  group: 'colour',
  looksAt: 'drawn',
  severity: ofInks,
  look: (drawn, { ground }) => {
    if (drawn.kind !== 'text' || !drawn.seen || drawn.sizePt >= large) return []
    if (!isPureBlack(drawn) || overprints(drawn)) return []
    const under = coatUnder(drawn, ground)
    const isOnPaper = under === 'paper'
    return [
      {
        // On bare paper there is nothing that could show; it is said, for the next page may have a tint.
        ...(isOnPaper ? { severity: 'advice' as const } : {}),
        kind: under,
        box: drawn.seen,
        object: drawn.object,
        message: words[under],
        hint: {
          en: 'Let black text overprint (K 100, overprint on).',
          zh: '请让黑色文字叠印（K 100，打开叠印）。'
        }
      }
    ]
  }
}

/** Points: larger letters are areas, and show what is under them. */
const large = 20

const words: Readonly<Record<'paper' | 'ink', Words>> = {
  paper: {
    en: 'Black text does not overprint; it stands on bare paper, where that does no harm.',
    zh: '黑色文字没有设叠印；这里下面是白纸，没有影响。'
  },
  ink: {
    en: 'Black text is cut out of the colour or the picture under it: white edges may show.',
    zh: '黑色文字在底色或图片上镂空，套印不准会露白边。'
  }
}

function isPureBlack({ fill }: DrawnText): boolean {
  const plates = fill && platesOf(fill)
  if (!plates) return false
  return plates.black === 1 && !hasOthers(plates)
}

function hasOthers({ cyan, magenta, yellow, spots }: Plates): boolean {
  return [cyan, magenta, yellow, ...spots.values()].some(ink => ink > 0)
}

function overprints({ fill, paint: { overprintsFill, overprintMode } }: DrawnText): boolean {
  return overprintsFill && (overprintMode === 1 || fill?.space.kind !== 'DeviceCMYK')
}

/** The first, the middle and the last letter say what a line stands on. */
function coatUnder({ glyphs }: DrawnText, ground: Ground): 'paper' | 'ink' {
  const asked = [glyphs[0], glyphs[glyphs.length >> 1], glyphs.at(-1)]
  const coats = asked.flatMap(glyph => (glyph ? [ground.at(glyph.middleX, glyph.middleY)] : []))
  return coats.some(showsBeside) ? 'ink' : 'paper'
}

/** Whether black that is cut out of it would have an edge of another colour. */
function showsBeside(coat: Coat): boolean {
  switch (coat.kind) {
    case 'paper':
      return false
    case 'picture':
      return true
    // What is not known is not claimed.
    case 'unsure':
      return false
    case 'colour':
      return coat.plates !== undefined && hasOthers(coat.plates)
  }
}
