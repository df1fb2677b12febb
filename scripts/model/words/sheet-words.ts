/** What is said of printer's sheets, on them and on the dummy by which they are folded. */
export interface SheetWords {
  /** Over the folding dummy. */
  readonly dummy: string
  readonly sheet: (number: number, sheets: number) => string
  readonly section: (number: number) => string
  /** Of a sheet's place among those that lie in one another, 1 the outermost. */
  readonly layer: (layer: number) => string
  readonly faces: Readonly<Record<'front' | 'back' | 'both', string>>
  readonly blank: string
  readonly head: string
  readonly foldBack: string
  /** How all sheets come together, under the dummy. */
  readonly gather: (sheets: number) => string
}

/** A row of a job ticket. */
export type TicketRow =
  | 'paper'
  | 'date'
  | 'file'
  | 'hash'
  | 'standard'
  | 'preset'
  | 'profile'
  | 'trim'
  | 'bleed'
  | 'pages'
  | 'colours'
  | 'totalInk'
  | 'sheets'
  | 'blanks'
  | 'fold'
  | 'stock'
  | 'quantity'

/** What a job ticket says; numbers come in as they are to be printed. */
export interface TicketWords {
  readonly title: string
  readonly rows: Readonly<Record<TicketRow, string>>
  /** Stands where the newsroom said nothing. */
  readonly notSaid: string
  /** Of a file that claims no standard. */
  readonly noClaim: string
  readonly size: (widthMm: string, heightMm: string) => string
  readonly mm: (mm: string) => string
  readonly colours: Readonly<Record<'black' | 'four', string>>
  /** So much ink, of so much, on a page there. */
  readonly inkFound: (found: InkFound) => string
  /** The same on a side of a sheet. */
  readonly inkOnSide: (found: Omit<InkFound, 'page'> & { readonly side: string }) => string
  /** No more than all plates of a page in full, of so much. */
  readonly inkBound: (bound: string, limit: string) => string
  readonly inkUnread: (limit: string) => string
  readonly copies: (copies: number) => string
  readonly foldOnce: string
  readonly sheetsOf: (sheets: number, size: string) => string
  readonly turned: (sheet: number) => string
  /** Between things of one kind. */
  readonly between: string
}

/** The place of a file that has most ink. */
export interface InkFound {
  readonly found: string
  readonly limit: string
  readonly page: number
  readonly leftMm: number
  readonly topMm: number
}
