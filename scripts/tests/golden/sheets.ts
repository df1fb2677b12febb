/** What a page of a format holds, and what its heads take, for an estimate without any measuring. */
export interface Sheet {
  readonly columns: number
  readonly rows: number
  /** Units of text (words, or characters) in one line of a column. */
  readonly unitsALine: number
  /** Whether the short last lines of paragraphs come on top of that. */
  readonly endsOfParagraphs: boolean
  readonly unitsOf: (text: string) => number
  /** Width of a column and of a gutter in rows, for the heights of pictures. */
  readonly columnRows: number
  readonly gutterRows: number
  /** Cells of a head with its air, by priority from 1; the last for all that matter less. */
  readonly headCells: readonly number[]
  readonly deckCells: readonly number[]
  readonly furnitureRows: (page: number) => number
}

/** 6 columns of 17 em at 9.4 pt over 138 rows; counted with the text face, a line holds 6.8 words. */
export const broadsheet: Sheet = {
  columns: 6,
  rows: 138,
  unitsALine: 6.8,
  endsOfParagraphs: false,
  unitsOf: text => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length,
  columnRows: 14.2,
  gutterRows: 0.9,
  headCells: [44, 27, 16, 8, 4],
  deckCells: [10, 5, 4, 2, 2],
  furnitureRows: page => (page === 1 ? 14 : 2)
}

/** 6 columns of 14 characters over 92 rows of 20 px. */
export const duikai: Sheet = {
  columns: 6,
  rows: 92,
  unitsALine: 13.8,
  endsOfParagraphs: true,
  unitsOf: text => [...text].length,
  columnRows: 10.5,
  gutterRows: 0.6,
  headCells: [28, 18, 12, 6, 5],
  deckCells: [8, 4, 2, 1, 1],
  furnitureRows: page => (page === 1 ? 12 : 0)
}

/** 5 columns of 12 characters over 69 rows of 19 px. */
export const sikai: Sheet = {
  ...duikai,
  columns: 5,
  rows: 69,
  unitsALine: 11.9,
  columnRows: 8.8,
  gutterRows: 0.7,
  headCells: [40, 24, 20, 14, 10],
  furnitureRows: page => (page === 1 ? 10 : 0)
}
