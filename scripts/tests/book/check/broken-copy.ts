import { type BrokenBook, both, copy, lead, link } from './book-files.ts'

/** Faults of what the copy becomes: documents, links, ids. */
export const copyFaults: readonly BrokenBook[] = [
  ['a host without a name', 'book/address', link('https://../')],
  ['a host with an empty part', 'book/address', link('https://a..b/')],
  ['a host of 64 letters', 'book/address', link(`https://${'a'.repeat(64)}.org/`)],
  ['no host', 'book/address', link('https://')],
  ['a port too high', 'book/address', link('https://a.org:65536/')],
  ['a port of letters', 'book/address', link('https://a.org:8a/')],
  ['an ACE label that is none', 'book/address', link('https://xn--a/')],
  ['an IPv6 address that is none', 'book/address', link('https://[::g]/')],
  ['a bracket in a path', 'book/address', link('https://a.org/[x]')],
  ['a percent sign alone', 'book/address', link('https://a.org/%zz')],
  ['a blank in an address', 'book/address', link('https://a.org/a b')],
  ['braces in an address', 'book/address', link('https://a.org/{x}')],
  ['a bar in an address', 'book/address', link('https://a.org/|')],
  ['a backslash in an address', 'book/address', link('https://a.org/\\x')],
  ['two places in an address', 'book/address', link('https://a.org/#a#b')],
  ['mail to nobody', 'book/address', link('mailto:')],
  ['a telephone with blanks', 'book/address', link('tel:12 34')],
  ['an unknown scheme', 'book/address', link('foo:bar')],
  ['data to follow', 'book/address', link('data:text/plain,x')],
  ['a file that is not there', 'book/link-broken', link('rain.md')],
  ['a place that is not there', 'book/link-broken', link('#nowhere')],
  ['a place of another story that is not there', 'book/link-broken', link('p02-s01.xhtml#x')],
  ['a path out of the book', 'book/link-broken', link('../../../x.xhtml')],
  ['a path from the root', 'book/link-broken', link('/x.xhtml')],
  ['a label that is not there', 'book/link-broken', copy('<p aria-labelledby="x">甲</p>')],
  [
    'a picture of the network',
    'book/remote',
    copy('<p><img alt="甲" src="https://a.org/x.png"/></p>')
  ],
  ['a picture that is not there', 'book/link-broken', copy('<p><img alt="甲" src="x.png"/></p>')],
  ['an element nobody knows', 'book/element', copy('<p><blink>甲</blink></p>')],
  ['an element of old', 'book/element', copy('<p><font>甲</font></p>')],
  ['a block in a paragraph', 'book/element', copy('<p><div>甲</div></p>')],
  ['a paragraph in a phrase', 'book/element', copy('<p><span><p>甲</p></span></p>')],
  ['words in a list', 'book/element', copy('<ul>甲</ul>')],
  ['a paragraph in a list', 'book/element', copy('<ul><p>甲</p></ul>')],
  ['an item without a list', 'book/element', copy('<li>甲</li>')],
  ['a cell without a row', 'book/element', copy('<table><td>甲</td></table>')],
  [
    'a caption in second place',
    'book/element',
    copy('<table><tr><td>甲</td></tr><caption>乙</caption></table>')
  ],
  [
    'two heads of a table',
    'book/element',
    copy('<table><thead><tr><th>甲</th></tr></thead><thead><tr><th>乙</th></tr></thead></table>')
  ],
  ['ruby without a reading', 'book/element', copy('<p><ruby>甲</ruby></p>')],
  ['a reading without ruby', 'book/element', copy('<p><rt>甲</rt></p>')],
  [
    'two captions',
    'book/element',
    copy('<figure><figcaption>甲</figcaption><p>丙</p><figcaption>乙</figcaption></figure>')
  ],
  ['a caption without a figure', 'book/element', copy('<figcaption>甲</figcaption>')],
  ['a time that holds an element', 'book/element', copy('<p><time><span>甲</span></time></p>')],
  [
    'a link in a link',
    'book/element',
    copy('<p><a href="https://a.org/">甲<span><a href="https://b.org/">乙</a></span></a></p>')
  ],
  ['a list of definitions in disorder', 'book/element', copy('<dl><dd>甲</dd></dl>')],
  [
    'a second title',
    'book/element',
    book => book.change(lead, '</head>', '<title>乙</title></head>')
  ],
  [
    'a document without a title',
    'book/element',
    both('title.xhtml', ['<title>', '<!-- <title>'], ['</title>', '</title> -->'])
  ],
  ['an empty heading', 'book/empty-element', copy('<h2></h2>')],
  [
    'an empty title',
    'book/empty-element',
    book => book.change(lead, '<title>南北协同 入佳境', '<title>')
  ],
  ['an attribute of old', 'book/attribute', copy('<p align="center">甲</p>')],
  ['a list from nowhere', 'book/attribute', copy('<ol start="x"><li>甲</li></ol>')],
  [
    'a cell over no column',
    'book/attribute',
    copy('<table><tr><td colspan="0">甲</td></tr></table>')
  ],
  ['a scope that is none', 'book/attribute', copy('<table><tr><th scope="x">甲</th></tr></table>')],
  ['a language that is none', 'book/attribute', copy('<p lang="??" xml:lang="??">甲</p>')],
  ['two languages at once', 'book/attribute', copy('<p lang="en" xml:lang="zh">甲</p>')],
  ['an id with a blank', 'book/attribute', copy('<p id="a b">甲</p>')],
  ['a direction that is none', 'book/attribute', copy('<p dir="up">甲</p>')],
  ['an id twice', 'book/id-twice', copy('<p id="b-b10">甲</p>')]
]
