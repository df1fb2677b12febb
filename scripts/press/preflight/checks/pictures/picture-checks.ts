import type { Check } from '../../check.ts'
import { pictureCoarse } from './picture-coarse.ts'
import { ruleInksThin } from './rule-inks-thin.ts'
import { ruleThin } from './rule-thin.ts'

/** The group Pictures and lines. */
export const pictureChecks: readonly Check[] = [pictureCoarse, ruleThin, ruleInksThin]
