import type { Artifact } from '../../model/artifact.ts'
import { earlierName, type PrintRecord, recordName, recordText } from '../changes/print-record.ts'
import { copyOfIssue } from '../changes/story-copy.ts'
import type { Output } from './output-row.ts'

/**
 * How every page is set, line by line, and what book was bound: what the next build is compared with, and an edition
 * keeps; and the same of the build before, with which a proof sheet compares.
 */
export const printRecordFile: Output = {
  places: [recordName, earlierName],
  artifacts: ({ record, book, issue, earlier }) => [
    recordFile(recordName, 'plan', {
      ...record,
      book: book.record,
      vertical: book.vertical?.record,
      copy: copyOfIssue(issue)
    }),
    ...(earlier ? [recordFile(earlierName, 'account', earlier)] : [])
  ]
}

function recordFile(path: string, use: Artifact['use'], record: PrintRecord): Artifact {
  return { path, mediaType: 'application/json', bytes: recordText(record), use }
}
