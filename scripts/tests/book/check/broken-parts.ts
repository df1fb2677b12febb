import type { BrokenBook } from './book-files.ts'

/** Faults of the other files. */
export const fileFaults: readonly BrokenBook[] = [
  [
    'a picture that is text',
    'book/picture',
    book => book.put(book.pathOf('cover.png'), 'no picture')
  ],
  [
    'a picture cut short',
    'book/picture',
    book =>
      book.put(
        book.pathOf('cover.png'),
        (book.files.get(book.pathOf('cover.png')) ?? new Uint8Array()).slice(0, 60)
      )
  ],
  [
    'a drawing that is none',
    'book/picture',
    book => book.put(book.pathOf('.svg'), '<p xmlns="http://www.w3.org/1999/xhtml"/>')
  ],
  [
    'a sheet with a brace too many',
    'book/style',
    book => book.put(book.pathOf('book.css'), 'p { color: red } }')
  ],
  [
    'a sheet that turns the text',
    'book/style',
    book => book.put(book.pathOf('book.css'), 'p { direction: rtl }')
  ],
  [
    'a sheet that loads what is not there',
    'book/link-broken',
    book => book.put(book.pathOf('book.css'), 'p { background: url(x.png) }')
  ],
  [
    'a sheet of the network',
    'book/remote',
    book => book.put(book.pathOf('book.css'), '@import "https://a.org/x.css";')
  ],
  [
    'no container file',
    'book/no-container',
    book => void book.files.delete('META-INF/container.xml')
  ],
  [
    'a container of nothing',
    'book/no-container',
    book => book.change('container.xml', 'package.opf', 'x.opf')
  ],
  [
    'rights that lock the book',
    'book/encrypted',
    book => book.put('META-INF/rights.xml', '<rights/>')
  ],
  ['a name that goes up', 'book/file-name', book => book.put('META-INF/../x.css', '')],
  ['a name twice', 'book/file-name', book => book.put('META-INF/Container.xml', '')]
]
