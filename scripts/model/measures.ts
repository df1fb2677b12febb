/** Measures of set type that the style sheets draw by and the setting counts with: one token each in `styles/tokens.css`. */
export interface Measures {
  /** Sizes of what stands over a word, and of powers and numbers of notes: shares of the text's. */
  readonly rubySize: number
  readonly raisedSize: number
  /** Width of a name of two characters in a list of names. */
  readonly spreadNameEm: number
  /** Leading of kicker and deck, in that of the main line. */
  readonly headSmallLeading: number
  /** Room in the band of a reversed headline at each side, and above and below. */
  readonly bandSideEm: number
  readonly bandHeadEm: number
  /** What the two rules of a ruled headline take with their air. */
  readonly ruledRows: number
  /** Space at each side of a quotation. */
  readonly quoteSideEm: number
  /** Space at each side of a box or a pull-quote in the copy, and rows of frame above and below. */
  readonly insetSideEm: number
  readonly insetRows: number
  /** Between the mark of an item of a list and its words. */
  readonly itemMarkGapEm: number
  /** Room at each side of a cell's text, and air above and below a table together. */
  readonly cellSideEm: number
  readonly tableAirRows: number
  /** Height of a rule across the copy, and of a QR code. */
  readonly ruleRows: number
  readonly qrRows: number
  /** From the top of a frame: the rule over it, and a picture that begins it. */
  readonly ruleDropRows: number
  readonly pictureClearRows: number
  /** From the top of a frame to the edge of its box, and from that to its foot. */
  readonly boxHeadRows: number
  readonly boxFootRows: number
  /** From the head of the lower frame to a rule in the gutter, and from that to the foot of the upper. */
  readonly columnRuleHeadRows: number
  readonly columnRuleFootRows: number
  /** From the rule of the folio line to the type area. */
  readonly folioDropRows: number
  /** Size of a caption in that of the copy, and rows of one of its lines. */
  readonly captionSize: number
  readonly captionLeadingRows: number
  /** Rows between a picture and its caption, and at the least between that and the copy below. */
  readonly captionGapRows: number
  readonly captionAirRows: number
  /** Pixels to an inch that a picture has at the least in the width that make-up gives it. */
  readonly pictureLeastPpi: number
  /** Rows of air over and under what stands in the copy as a block: a list, a picture, a QR code. */
  readonly blockAirRows: number
  /** Height of the word that marks an advert as one. */
  readonly advertLabelRows: number
  /** Rows of the word over a panel of notes, and of each line to write on. */
  readonly notesHeadRows: number
  readonly notesLineRows: number
  /** What the facts of an issue take of its nameplate, and air there; space between two facts. */
  readonly factsRows: number
  readonly nameplateAirRows: number
  readonly factsGapEm: number
  /** Least space between two texts of a folio line, and space after its number, in the size of its small type. */
  readonly folioGap: number
  readonly folioNumberGap: number
  readonly folioLeading: number
}
