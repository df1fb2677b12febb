/** What a library asks of an issue and its e-book, all from `issue.yaml`; what it does not say is absent. */
export interface LibraryFacts {
  /** `1234-567X`, its check digit right. */
  readonly issn?: string
  /** `CN 12-3456`, with its class where it has one: `CN 12-3456/G2`. */
  readonly cn?: string
  /** The issue's number without the words that a paper prints about it. */
  readonly issueNumber?: string
  /** The printed edition as its masthead names it: 晨版, Late. */
  readonly edition?: string
  /** Which edition of the e-book this is; another number is another book. */
  readonly bookEdition?: number
  /** The day on which this edition of the e-book came out, or its moment with a time zone (ISO 8601). */
  readonly released?: string
  /** Where the paper is published. */
  readonly place?: string
  readonly frequency?: string
  readonly creators?: readonly string[]
  readonly subjects?: readonly string[]
  readonly description?: string
  /** Address of the licence, RFC 3986. */
  readonly license?: string
  /** Where the paper's e-books stand on the web: RFC 3986, with a slash at its end. */
  readonly baseUrl?: string
  readonly accessibility?: AccessibilityClaim
}

/** Who vouches for what of the e-book's accessibility, and why a law may not ask for it. */
export interface AccessibilityClaim {
  /** As EPUB Accessibility 1.1 writes it; certifier and day are there too then. */
  readonly conformsTo?: string
  readonly certifiedBy?: string
  readonly date?: string
  readonly exemption?: Exemption
}

/** Exemptions that the European Accessibility Act knows. */
export const exemptions = [
  'eaa-disproportionate-burden',
  'eaa-fundamental-alteration',
  'eaa-microenterprise'
] as const

/** One of the exemptions, by its name in EPUB's vocabulary. */
export type Exemption = (typeof exemptions)[number]
