import type { FurnitureWords } from './column.ts'
import { localDate } from './dates.ts'

const months =
  'January February March April May June July August September October November December'.split(' ')

/** English, and the words of every language that has no column. */
export const english: FurnitureWords = {
  language: 'en',
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
  pictures: {
    left: 'Left: ',
    centre: 'Centre: ',
    right: 'Right: ',
    above: 'Above: ',
    middle: 'Middle: ',
    below: 'Below: ',
    topRight: 'Top right: ',
    bottomRight: 'Bottom right: '
  },
  numbered: {
    number: (number, copies) =>
      copies === undefined ? `No. ${number}` : `No. ${number} of ${copies}`,
    presentedTo: name => `for ${name}`,
    between: ' · '
  },
  sheets: {
    dummy: 'Folding dummy',
    sheet: (number, sheets) => `Sheet ${number} of ${sheets}`,
    section: number => `section ${number}`,
    layer: layer => (layer === 1 ? 'outermost' : `number ${layer} from the outside`),
    faces: { front: 'front', back: 'back', both: 'both sides, work-and-turn' },
    blank: 'blank',
    head: 'head',
    foldBack: 'fold this half back',
    gather: sheets =>
      sheets === 1
        ? 'Fold once along the broken line, the first page outside.'
        : 'Fold each sheet once along the broken line, its first page outside; lay the sheets of a section into one another, the outermost around all.'
  },
  ticket: {
    title: 'Job ticket',
    rows: {
      paper: 'Paper',
      date: 'Date',
      file: 'File',
      hash: 'SHA-256',
      standard: 'Standard',
      preset: 'Press',
      profile: 'Profile',
      trim: 'Trimmed size',
      bleed: 'Bleed',
      pages: 'Pages',
      colours: 'Colours',
      totalInk: 'Total ink',
      sheets: 'Sheets',
      blanks: 'Blank pages',
      fold: 'Fold',
      stock: 'Stock',
      quantity: 'Quantity'
    },
    notSaid: 'not said',
    noClaim: 'none claimed',
    size: (width, height) => `${width} × ${height} mm`,
    mm: mm => `${mm} mm`,
    colours: { black: 'black', four: 'CMYK' },
    inkFound: ({ found, limit, page, leftMm, topMm }) =>
      `${found} % at the most (limit ${limit} %): page ${page}, ${leftMm} mm from the left, ${topMm} mm from the top`,
    inkOnSide: ({ found, limit, side, leftMm, topMm }) =>
      `${found} % at the most (limit ${limit} %): ${side}, ${leftMm} mm from the left, ${topMm} mm from the top`,
    inkBound: (bound, limit) =>
      `${bound} % at the most, by the number of plates (limit ${limit} %)`,
    inkUnread: limit => `not measured (limit ${limit} %)`,
    copies: copies => (copies === 1 ? '1 copy' : `${copies} copies`),
    foldOnce: 'each sheet once, between its two pages',
    sheetsOf: (sheets, size) => `${sheets} of ${size}`,
    turned: sheet => `sheet ${sheet} work-and-turn: one plate prints both sides`,
    between: ', '
  },
  titles: { facts: ', ', headlines: '; ' },
  book: {
    contents: 'Contents',
    pages: 'Pages',
    continued: page => `${page}, continued`,
    landmarks: 'Landmarks',
    cover: 'Cover',
    titlePage: 'Title page',
    firstStory: 'Stories',
    corrections: 'Corrections',
    was: 'Was',
    now: 'Now',
    because: 'Reason',
    approved: 'Approved by',
    verticalEdition: 'vertical edition',
    printEdition: 'print edition',
    inferred: 'The original does not state the following; they are the editors’ reading:',
    footnotes: 'Notes',
    backToText: 'Back to the text',
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
      editors: 'Editors',
      place: 'Place',
      frequency: 'Frequency',
      creators: 'Created by',
      license: 'Licence'
    },
    date: ({ year, month, day }) =>
      [day, month && months[month - 1], year].filter(Boolean).join(' '),
    edition: edition => `E-book edition ${edition}`,
    released: date => `This e-book: ${date}`,
    labelled: (label, text) => `${label}: ${text}`,
    summary: {
      text: 'Text can be enlarged, restyled and read aloud; there is a table of contents and a heading structure.',
      breaks: 'Pages of the print edition are marked and can be gone to.',
      described: 'All pictures are described in text.',
      undescribed: 'Some pictures are not described in text.',
      between: ' '
    }
  }
}
