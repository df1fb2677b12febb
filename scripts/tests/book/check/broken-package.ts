import { type BrokenBook, both, copy, metadata, pack, without } from './book-files.ts'

/** Faults of the package document. */
export const packageFaults: readonly BrokenBook[] = [
  [
    'no title',
    'book/metadata',
    both(pack, ['<dc:title>', '<dc:subject>'], ['</dc:title>', '</dc:subject>'])
  ],
  [
    'a language that is none',
    'book/metadata',
    book => book.change(pack, '<dc:language>zh-CN', '<dc:language>中文')
  ],
  [
    'no time of change',
    'book/metadata',
    book => book.change(pack, 'dcterms:modified', 'dcterms:created')
  ],
  ['a time of change without a time', 'book/metadata', book => book.change(pack, 'T00:00:00Z', '')],
  [
    'no identifier of its own',
    'book/metadata',
    book => book.change(pack, 'unique-identifier="book-id"', 'unique-identifier="x"')
  ],
  [
    'a day that is none',
    'book/metadata',
    book => book.change(pack, '<dc:date>2019-05-06', '<dc:date>2019-02-30')
  ],
  ['metadata nobody knows', 'book/metadata', metadata('<dc:author>甲</dc:author>')],
  ['a property nobody knows', 'book/metadata', metadata('<meta property="mood">好</meta>')],
  [
    'what refines nothing',
    'book/metadata',
    metadata('<meta refines="#x" property="role">edt</meta>')
  ],
  ['an empty right', 'book/empty-element', metadata('<dc:rights></dc:rights>')],
  ['an empty property', 'book/empty-element', metadata('<meta property="dcterms:extent"> </meta>')],
  [
    'braces of a template',
    'book/braces',
    metadata('<dc:description>{{ facts.x }}</dc:description>')
  ],
  [
    'formulas that are not there',
    'book/claim',
    metadata('<meta property="schema:accessibilityFeature">MathML</meta>')
  ],
  [
    'descriptions that are not there',
    'book/claim',
    copy('<p><img src="../images/cover.png" alt=""/></p>')
  ],
  [
    'a file that is not there',
    'book/manifest',
    book =>
      book.change(
        pack,
        '</manifest>',
        '<item id="x" href="x.css" media-type="text/css"/></manifest>'
      )
  ],
  [
    'a file listed twice',
    'book/manifest',
    book =>
      book.change(
        pack,
        '</manifest>',
        '<item id="x" href="book.css" media-type="text/css"/></manifest>'
      )
  ],
  [
    'a file of another type',
    'book/manifest',
    book => book.change(pack, 'media-type="text/css"', 'media-type="text/plain"')
  ],
  [
    'a property of files nobody knows',
    'book/manifest',
    book => book.change(pack, 'properties="cover-image"', 'properties="cover-image x"')
  ],
  [
    'a drawing that is not said',
    'book/manifest',
    copy('<p><svg xmlns="http://www.w3.org/2000/svg"><title>甲</title></svg></p>')
  ],
  ['a file not listed', 'book/unlisted', book => book.put('EPUB/x.css', 'p {}')],
  [
    'a reading of nothing',
    'book/spine',
    book => book.change(pack, '</spine>', '<itemref idref="x"/></spine>')
  ],
  [
    'a reading twice',
    'book/spine',
    book => book.change(pack, '</spine>', '<itemref idref="title"/></spine>')
  ],
  [
    'a picture to read',
    'book/spine',
    book => book.change(pack, '</spine>', '<itemref idref="cover-image"/></spine>')
  ],
  [
    'a contents without words',
    'book/contents',
    book => book.change('nav.xhtml', '>南北协同 入佳境<', '> <')
  ],
  [
    'an empty list of contents',
    'book/contents',
    book => book.change('nav.xhtml', '</nav>', '</nav><nav epub:type="loi"><ol></ol></nav>')
  ],
  [
    'no list of contents',
    'book/contents',
    book => book.change('nav.xhtml', 'epub:type="toc" role', 'epub:type="lot" role')
  ],
  ['a landmark of no kind', 'book/contents', without('nav.xhtml', ' epub:type="titlepage"')],
  [
    'an old table that leads nowhere',
    'book/contents',
    book => book.change('toc.ncx', 'text/p01-s01.xhtml', 'text/x.xhtml')
  ],
  [
    'an old table of another book',
    'book/contents',
    book => book.change('toc.ncx', 'urn:uuid:', 'urn:uuid:0')
  ]
]
