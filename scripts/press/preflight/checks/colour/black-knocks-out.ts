import type { Severity, Words } from '../../../../model/problem.ts'
import type { DrawnCheck } from '../../check.ts'
import type { DrawnText } from '../../walk/drawn.ts'
import type { Coat, Ground } from '../../walk/ground.ts'
import { type Plates, platesOf } from '../../walk/plates-of-colour.ts'
import { isPaper } from '../painted-colours.ts'
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
    return [
      {
        severity: severities[under],
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

/** What black text stands on: no other ink, another ink or a picture, or what is not known. */
type Under = 'bare' | 'ink' | 'unsure'

/** Where nothing could show it is only said, for the next page may have a tint. */
const severities: Readonly<Record<Under, Severity>> = {
  bare: 'advice',
  ink: 'error',
  unsure: 'warning'
}

/** Points: larger letters are areas, and show what is under them. */
const large = 20

const words: Readonly<Record<Under, Words>> = {
  bare: {
    en: 'Black text does not overprint; no other ink lies under it here, so that does no harm.',
    zh: '黑色文字没有设叠印；这里下面没有别的油墨，没有影响。'
  },
  ink: {
    en: 'Black text is cut out of the colour or the picture under it: white edges may show.',
    zh: '黑色文字在底色或图片上镂空，套印不准会露白边。'
  },
  unsure: {
    en: 'Black text does not overprint, and something transparent or of uneven shape lies under it: white edges may show.',
    zh: '黑色文字没有设叠印，下面有透明或形状不规则的内容，可能露白边。'
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

/** Letters of a line that are asked what they stand on. */
const askedMost = 16

/** The worst of what a line stands on. */
function coatUnder({ glyphs }: DrawnText, ground: Ground): Under {
  const step = Math.max(1, Math.floor(glyphs.length / askedMost))
  const found = new Set<Under>()
  for (let at = 0; at < glyphs.length; at += step) {
    const glyph = glyphs[at]
    if (glyph) found.add(underOf(ground.at(glyph.middleX, glyph.middleY)))
  }
  return found.has('ink') ? 'ink' : found.has('unsure') ? 'unsure' : 'bare'
}

function underOf(coat: Coat): Under {
  switch (coat.kind) {
    case 'paper':
      return 'bare'
    case 'picture':
      return 'ink'
    case 'unsure':
      return 'unsure'
    case 'colour':
      if (coat.plates) return hasOthers(coat.plates) ? 'ink' : 'bare'
      return isPaper(coat.colour) ? 'bare' : 'ink'
  }
}
