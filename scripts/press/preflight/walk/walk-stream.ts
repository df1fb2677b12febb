import { unmoved } from '../../rewrite/box.ts'
import { operations } from '../../stream/operations.ts'
import { colourSteps } from './colour-steps.ts'
import { markSteps } from './mark-steps.ts'
import { pathSteps } from './path-steps.ts'
import { pictureSteps } from './picture-steps.ts'
import { stateSteps } from './state-steps.ts'
import type { PageWalk, Step, StreamToWalk, StreamWalk } from './stream-walk.ts'
import { textSteps } from './text-steps.ts'

/** Follows the operations of a stream, as long as the page has any left. */
export function walkStream(walk: PageWalk, { shownIn, marks, ...asked }: StreamToWalk): void {
  const within = shownIn
    ? {
        ...walk,
        see: (drawn: Parameters<PageWalk['see']>[0]) =>
          walk.see({ ...drawn, box: shownIn, seen: shownIn })
      }
    : walk
  const stream: StreamWalk = {
    ...asked,
    walk: within,
    saved: [],
    path: undefined,
    clipsNext: false,
    text: { matrix: unmoved, line: unmoved },
    marks: [...marks],
    marksAround: marks.length
  }
  for (const operation of operations(asked.bytes)) {
    if (walk.budget.operations-- <= 0) return
    steps.get(operation.operator)?.(stream, operation)
  }
}

const steps: ReadonlyMap<string, Step> = new Map([
  ...stateSteps,
  ...colourSteps,
  ...pathSteps,
  ...textSteps,
  ...pictureSteps,
  ...markSteps
])
