import type { Check } from '../../check.ts'
import { fontEmbedded } from './font-embedded.ts'
import { fontLicence } from './font-licence.ts'
import { glyphMissing } from './glyph-missing.ts'
import { textStrange } from './text-strange.ts'
import { textUnmapped } from './text-unmapped.ts'
import { typeInksSmall } from './type-inks-small.ts'
import { typeReversedSmall } from './type-reversed-small.ts'
import { typeScreenedSmall } from './type-screened-small.ts'
import { typeSmall } from './type-small.ts'
import { typeThree } from './type-three.ts'

/** The group Fonts. */
export const fontChecks: readonly Check[] = [
  fontEmbedded,
  typeThree,
  fontLicence,
  textUnmapped,
  textStrange,
  glyphMissing,
  typeSmall,
  typeReversedSmall,
  typeInksSmall,
  typeScreenedSmall
]
