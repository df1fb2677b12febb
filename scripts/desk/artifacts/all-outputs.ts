import { book } from './book.ts'
import { dummies } from './dummies.ts'
import { jobTicket } from './job-ticket-files.ts'
import { keptLayout } from './kept-layout.ts'
import type { Output } from './output-row.ts'
import { pagePictures, shelfPictures } from './page-pictures.ts'
import { paper } from './paper.ts'
import { pressFiles } from './press-files.ts'
import { printRecordFile } from './print-record-file.ts'
import { printedFiles } from './printed-files.ts'
import { replateFiles } from './replate-files.ts'
import { report } from './report.ts'

/** Everything that a build leaves in the output folder. */
export const outputs: readonly Output[] = [
  printedFiles,
  paper,
  pressFiles,
  jobTicket,
  book,
  pagePictures,
  shelfPictures,
  dummies,
  keptLayout,
  printRecordFile,
  replateFiles,
  // Last, as it tells of those above.
  report
]
