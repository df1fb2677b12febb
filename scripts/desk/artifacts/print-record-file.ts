import { recordName, recordText } from '../changes/print-record.ts'
import type { Output } from './output-row.ts'

/** How every page is set, line by line: what the next build is compared with. */
export const printRecordFile: Output = {
  places: [recordName],
  artifacts: ({ record }) => [
    { path: recordName, mediaType: 'application/json', bytes: recordText(record), use: 'plan' }
  ]
}
