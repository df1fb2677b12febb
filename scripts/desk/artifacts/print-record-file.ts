import { recordName, recordText } from '../changes/print-record.ts'
import { copyOfIssue } from '../changes/story-copy.ts'
import type { Output } from './output-row.ts'

/** How every page is set, line by line, and what book was bound: what the next build is compared with, and an edition keeps. */
export const printRecordFile: Output = {
  places: [recordName],
  artifacts: ({ record, book, issue }) => [
    {
      path: recordName,
      mediaType: 'application/json',
      bytes: recordText({
        ...record,
        book: book.record,
        vertical: book.vertical?.record,
        copy: copyOfIssue(issue)
      }),
      use: 'plan'
    }
  ]
}
