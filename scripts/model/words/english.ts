import type { FurnitureWords } from './column.ts'
import { localDate } from './dates.ts'

const months =
  'January February March April May June July August September October November December'.split(' ')

/** English, and the words of every language that has no column. */
export const english: FurnitureWords = {
  facts: {
    page: number => `Page ${number}`,
    issueNumber: number => `No. ${number}`,
    cn: number => `CN ${number}`,
    editors: names => `Edited by ${names}`,
    pageCount: pages => (pages === 1 ? '1 page' : `${pages} pages`),
    date: localDate,
    between: ' · '
  },
  labels: {
    advert: 'Advertisement',
    notes: 'Notes',
    back: page => `Continued from page ${page}`,
    over: lines => `${lines} lines over`,
    short: lines => `${lines} lines short`
  },
  jumps: { onward: page => `Continued on page ${page}` },
  copy: {
    qrCode: 'QR code',
    qrCaption: { story: 'Scan for this story on the web', leadsTo: words => `Scan for: ${words}` },
    note: number => `Note ${number}`
  },
  numbered: {
    number: (number, copies) =>
      copies === undefined ? `No. ${number}` : `No. ${number} of ${copies}`,
    presentedTo: name => `for ${name}`,
    between: ' · '
  },
  titles: { facts: ', ', headlines: '; ' },
  book: {
    contents: 'Contents',
    pages: 'Pages',
    landmarks: 'Landmarks',
    cover: 'Cover',
    titlePage: 'Title page',
    firstStory: 'Stories',
    corrections: 'Corrections',
    was: 'Was',
    now: 'Now',
    because: 'Reason',
    approved: 'Approved by',
    printEdition: 'print edition',
    inferred: 'The original does not state the following; they are the editors’ reading:',
    footnotes: 'Notes',
    fields: {
      paper: 'Paper',
      date: 'Date',
      language: 'Language',
      pages: 'Pages',
      publisher: 'Publisher',
      rights: 'Rights',
      issueNumber: 'Issue number',
      issn: 'ISSN',
      cn: 'CN number',
      edition: 'Edition',
      editors: 'Editors'
    },
    date: ({ year, month, day }) =>
      [day, month && months[month - 1], year].filter(Boolean).join(' '),
    edition: edition => `E-book edition ${edition}`,
    summary: {
      text: 'Text can be enlarged, restyled and read aloud; there is a table of contents and a heading structure.',
      breaks: 'Pages of the print edition are marked and can be gone to.',
      described: 'All pictures are described in text.',
      undescribed: 'Some pictures are not described in text.',
      between: ' '
    }
  }
}
