import type { Problem } from '../../model/problem.ts'
import { lockText } from '../delivery/lock-text.ts'
import { lockName } from '../delivery/own-names.ts'
import type { Output } from './output-row.ts'

/**
 * A layout that is not written beside its copy: of articles that have no `issue.yaml`, and what is proposed after an
 * edition was accepted.
 */
export const keptLayout: Output = {
  places: [lockName],
  artifacts: ({ issue, layout, problems }) =>
    layout.lock && (issue.facts.assumed || (layout.lock.accepted && !hasError(problems)))
      ? [
          {
            path: lockName,
            mediaType: 'application/json',
            bytes: lockText(layout.lock),
            use: 'plan'
          }
        ]
      : []
}

/** A draft's pages are no layout to keep to. */
function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}
