import type { Check } from '../../check.ts'
import { actionAdded } from './action-added.ts'
import { actionOnOpen } from './action-on-open.ts'
import { annotationInside } from './annotation-inside.ts'
import { fileHeld } from './file-held.ts'
import { formHeld } from './form-held.ts'
import { scriptHeld } from './script-held.ts'

/** The group Interactive. */
export const interactiveChecks: readonly Check[] = [
  annotationInside,
  actionOnOpen,
  scriptHeld,
  formHeld,
  fileHeld,
  actionAdded
]
