import { lockText } from '../delivery/lock-text.ts'
import { lockName } from '../delivery/own-names.ts'
import type { Output } from './output-row.ts'

/** The layout of articles that have no `issue.yaml`: it is kept here, as nothing is written into their folder. */
export const keptLayout: Output = {
  places: [lockName],
  artifacts: ({ issue, layout }) =>
    issue.facts.assumed && layout.lock
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
