import { type BrokenBook, copy, lead, pack } from './book-files.ts'

/** Faults of well-formedness. */
export const xmlFaults: readonly BrokenBook[] = [
  ['a tag left open', 'book/not-xml', copy('<p>甲')],
  ['tags that cross', 'book/not-xml', copy('<p><em><b>甲</em></b></p>')],
  ['an ampersand', 'book/not-xml', copy('<p>甲 & 乙</p>')],
  ['an entity of HTML', 'book/not-xml', copy('<p>甲&nbsp;乙</p>')],
  ['a control character', 'book/not-xml', copy('<p>甲\u0001</p>')],
  ['a reference to a control character', 'book/not-xml', copy('<p>甲&#1;</p>')],
  ['an attribute twice', 'book/not-xml', copy('<p class="a" class="b">甲</p>')],
  ['an attribute without quotes', 'book/not-xml', copy('<p class=a>甲</p>')],
  ['a prefix that is unknown', 'book/not-xml', copy('<p x:y="z">甲</p>')],
  ['the end of CDATA in the text', 'book/not-xml', copy('<p>a]]>b</p>')],
  ['dashes in a comment', 'book/not-xml', copy('<!-- a -- b --><p>甲</p>')],
  [
    'a byte that is no UTF-8',
    'book/not-xml',
    book => book.put(book.pathOf(lead), Uint8Array.of(0x3c, 0xff, 0xfe, 0x3e))
  ],
  ['a package that is not XML', 'book/not-xml', book => book.change(pack, '</manifest>', '')]
]
