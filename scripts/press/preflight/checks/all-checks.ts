import type { Check } from '../check.ts'
import { accessChecks } from './access/access-checks.ts'
import { bleedEnough } from './boxes/bleed-enough.ts'
import { boxesNested } from './boxes/boxes-nested.ts'
import { markInBleed } from './boxes/mark-in-bleed.ts'
import { oneTrimBox } from './boxes/one-trim-box.ts'
import { pageUpright } from './boxes/page-upright.ts'
import { quietMargin } from './boxes/quiet-margin.ts'
import { stopsAtTrim } from './boxes/stops-at-trim.ts'
import { trimAsOrdered } from './boxes/trim-as-ordered.ts'
import { unitUsual } from './boxes/unit-usual.ts'
import { blackKnocksOut } from './colour/black-knocks-out.ts'
import { fourColourBlack } from './colour/four-colour-black.ts'
import { managedColour } from './colour/managed-colour.ts'
import { registrationColour } from './colour/registration-colour.ts'
import { rgbColour } from './colour/rgb-colour.ts'
import { rgbGroup } from './colour/rgb-group.ts'
import { rgbPicture } from './colour/rgb-picture.ts'
import { rgbShading } from './colour/rgb-shading.ts'
import { spotDeclared } from './colour/spot-declared.ts'
import { totalInkKept } from './colour/total-ink-kept.ts'
import { whiteOverprints } from './colour/white-overprints.ts'
import { externalStream } from './file/external-stream.ts'
import { fileId } from './file/file-id.ts'
import { headerVersion } from './file/header-version.ts'
import { lzwStream } from './file/lzw-stream.ts'
import { postscriptForm } from './file/postscript-form.ts'
import { referenceForm } from './file/reference-form.ts'
import { fileFaultChecks } from './file/sound-bytes.ts'
import { fontChecks } from './fonts/font-checks.ts'
import { conditionNamed } from './intent/condition-named.ts'
import { intentThere } from './intent/intent-there.ts'
import { profileEmbedded } from './intent/profile-embedded.ts'
import { profileOfPress } from './intent/profile-of-press.ts'
import { interactiveChecks } from './interactive/interactive-checks.ts'
import { datesGiven } from './metadata/dates-given.ts'
import { documentNamed } from './metadata/document-named.ts'
import { metadataAgree } from './metadata/metadata-agree.ts'
import { standardNamed } from './metadata/standard-named.ts'
import { titleGiven } from './metadata/title-given.ts'
import { trappingSaid } from './metadata/trapping-said.ts'
import { xmpPacketThere } from './metadata/xmp-packet-there.ts'
import { pictureChecks } from './pictures/picture-checks.ts'
import { blendNormal } from './transparency/blend-normal.ts'
import { opaqueThroughout } from './transparency/opaque-throughout.ts'
import { pageGroup } from './transparency/page-group.ts'
import { transferFunction } from './transparency/transfer-function.ts'

/** All that is asked of a file, group by group. */
export const allChecks: readonly Check[] = [
  ...fileFaultChecks,
  headerVersion,
  fileId,
  lzwStream,
  externalStream,
  postscriptForm,
  referenceForm,
  xmpPacketThere,
  standardNamed,
  titleGiven,
  datesGiven,
  documentNamed,
  trappingSaid,
  metadataAgree,
  intentThere,
  conditionNamed,
  profileEmbedded,
  profileOfPress,
  oneTrimBox,
  boxesNested,
  trimAsOrdered,
  bleedEnough,
  stopsAtTrim,
  markInBleed,
  quietMargin,
  pageUpright,
  unitUsual,
  rgbColour,
  rgbPicture,
  rgbShading,
  rgbGroup,
  managedColour,
  fourColourBlack,
  whiteOverprints,
  blackKnocksOut,
  spotDeclared,
  registrationColour,
  totalInkKept,
  transferFunction,
  opaqueThroughout,
  blendNormal,
  pageGroup,
  ...fontChecks,
  ...pictureChecks,
  ...interactiveChecks,
  ...accessChecks
]
