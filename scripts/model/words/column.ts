import type { DateParts } from './dates.ts'
import type { SheetWords, TicketWords } from './sheet-words.ts'

/**
 * Every word that the house prints of itself in one language: a column of the table that `model/language.ts` opens.
 * Nothing else prints words that no author wrote; each fact comes in as it is to be printed.
 */
export interface FurnitureWords {
  /** What they are in (BCP 47). */
  readonly language: 'zh-Hans' | 'zh-Hant' | 'en'
  readonly facts: FactWords
  readonly labels: LabelWords
  readonly jumps: JumpWords
  readonly pictures: PictureWords
  readonly copy: CopyWords
  readonly numbered: NumberedWords
  readonly sheets: SheetWords
  readonly ticket: TicketWords
  readonly titles: TitleMarks
  readonly book: BookWords
}

/** What nameplate and folio lines say; the book says pages, numbers of issues and dates of its own like them. */
interface FactWords {
  readonly page: (number: number) => string
  readonly issueNumber: (number: string) => string
  readonly cn: (number: string) => string
  readonly editors: (names: string) => string
  readonly pageCount: (pages: number) => string
  /** The date of the paper, whose language tag may ask for an order of its own (May 6, 6 May). */
  readonly date: (date: DateParts, language: string) => string
  /** Stands between two facts on one line. */
  readonly between: string
}

/** What a label over a story or on its frame says; a number is that of a page or of lines. */
interface LabelWords {
  readonly advert: string
  /** Over the ruled lines that close a last page. */
  readonly notes: string
  /** Over the rest of a story that began on another page. */
  readonly back: (page: number) => string
  /** In a draft: lines that a story is over its frame, or short of it. */
  readonly over: (lines: number) => string
  readonly short: (lines: number) => string
}

/** What a caption begins with that does not stand under its own picture: where in the group the picture is. */
type PictureWords = Readonly<
  Record<
    'left' | 'centre' | 'right' | 'above' | 'middle' | 'below' | 'topRight' | 'bottomRight',
    string
  >
>

/** What stands at the end of copy that runs on (转版). */
interface JumpWords {
  readonly onward: (page: number) => string
}

/** What is written where an author wrote nothing. */
interface CopyWords {
  readonly qrCode: string
  /** Under a code that leads to the story's own page, and under one that leads where words of the copy say. */
  readonly qrCaption: { readonly story: string; readonly leadsTo: (words: string) => string }
  /** What a link from its number to a note is called. */
  readonly note: (number: string) => string
}

/** What stands on a copy that is numbered and named. */
interface NumberedWords {
  /** Which copy it is, and of how many where that is known. */
  readonly number: (number: number, copies: number | undefined) => string
  readonly presentedTo: (name: string) => string
  readonly between: string
}

/** What joins words that authors wrote where a file is named. */
interface TitleMarks {
  /** Between paper, date and headline, as the book's cover is read aloud. */
  readonly facts: string
  /** Between headlines, which are the subject of the PDF. */
  readonly headlines: string
}

/** What the book alone says. */
interface BookWords {
  readonly contents: string
  readonly pages: string
  /** A page, by its name, where what began on another goes on. */
  readonly continued: (page: string) => string
  readonly landmarks: string
  readonly cover: string
  readonly titlePage: string
  readonly firstStory: string
  readonly corrections: string
  readonly was: string
  readonly now: string
  readonly because: string
  readonly approved: string
  readonly verticalEdition: string
  readonly printEdition: string
  readonly inferred: string
  readonly footnotes: string
  /** The name of a note's link to the place that calls it. */
  readonly backToText: string
  readonly fields: Readonly<Record<BookField, string>>
  readonly date: (date: DateParts) => string
  readonly edition: (edition: number) => string
  readonly released: (date: string) => string
  /** A fact of the issue by its name, a page with the headline that leads it. */
  readonly labelled: (label: string, text: string) => string
  /** How the book can be read by those who do not see it. */
  readonly summary: BookSummary
}

/** Facts of an issue that the book names beside their values. */
export type BookField =
  | 'paper'
  | 'date'
  | 'language'
  | 'pages'
  | 'publisher'
  | 'rights'
  | 'issueNumber'
  | 'issn'
  | 'cn'
  | 'edition'
  | 'editors'
  | 'place'
  | 'frequency'
  | 'creators'
  | 'license'

interface BookSummary {
  readonly text: string
  /** The pages of the print are marked. */
  readonly breaks: string
  readonly described: string
  readonly undescribed: string
  /** Stands between two of these sentences. */
  readonly between: string
}
