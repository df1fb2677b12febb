import type { PressPreset } from '../../../model/press-order.ts'
import type { Severity } from '../../../model/problem.ts'

/** How grave a fault is by a preset; undefined where the preset does not ask. */
export type SeverityBy = (preset: PressPreset) => Severity | undefined

/** An error by every preset. */
export const always: SeverityBy = () => 'error'

/** An error where the file is to be any PDF/X. */
export const ofAnyX: SeverityBy = ({ standard }) => (standard === 'PDF' ? undefined : 'error')

/** An error where the file is to be PDF/X-4, the only one whose metadata are XMP. */
export const ofX4: SeverityBy = ({ standard }) => (standard === 'PDF/X-4' ? 'error' : undefined)

/** An error where the file is to be PDF/X-1a or X-3, which know no transparency. */
export const ofOpaqueX: SeverityBy = ({ standard }) =>
  standard === 'PDF/X-1a:2003' || standard === 'PDF/X-3:2003' ? 'error' : undefined

/** An error where all colours are to be inks of the press. */
export const ofInks: SeverityBy = ({ colour }) => (colour === 'cmyk' ? 'error' : undefined)

/** An error where the file is to be any PDF/X; else a warning. */
export const gravestOfX: SeverityBy = ({ standard }) => (standard === 'PDF' ? 'warning' : 'error')

/** A warning by every preset: what is printed is not wrong by it. */
export const toBeKnown: SeverityBy = () => 'warning'
