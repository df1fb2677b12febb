import type { Check } from '../../check.ts'
import { annotationRules } from './annotation-rules.ts'
import { catalogFacts } from './catalog-facts.ts'
import { elementRules } from './element-rules.ts'
import { fileTagged } from './file-tagged.ts'
import { headingOrder } from './heading-order.ts'
import { markHeld, paintMarked } from './paint-marked.ts'

/** The group Access: PDF/UA-1 (ISO 14289-1), as far as a program can judge it. */
export const accessChecks: readonly Check[] = [
  fileTagged,
  ...catalogFacts,
  ...headingOrder,
  ...elementRules,
  paintMarked,
  markHeld,
  ...annotationRules
]
