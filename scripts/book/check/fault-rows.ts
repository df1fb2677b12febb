import type { Severity, Words } from '../../model/problem.ts'

/** How grave each fault of a finished book is, and what to do about it. */
export const faultRows = {
  'book/not-zip': error(
    'Ask for the file once more; an e-book is a ZIP container that ends in .epub.',
    '请重新取得此文件；电子书是扩展名为 .epub 的 ZIP 文件。'
  ),
  'book/damaged': error(
    'Copy or download the file once more; this part of it cannot be read.',
    '请重新复制或下载此文件；其中这一部分读不出来。'
  ),
  'book/encrypted': error(
    'Ask whoever made it for the book without protection; what is locked cannot be checked.',
    '请向出版方索取未加密的版本；加密的内容无法检查。'
  ),
  'book/too-much': error(
    'No newspaper is as large: make the book anew, or split it into several.',
    '没有报纸会这么大：请重新制作，或分成几本。'
  ),
  'book/mimetype': error(
    'The container’s first file is “mimetype”, stored, with “application/epub+zip” and nothing else.',
    '容器的第一个文件须为“mimetype”，不压缩，内容只有“application/epub+zip”。'
  ),
  'book/file-name': error(
    'Rename the file with plain letters, digits, “-” and “_”, each name once.',
    '请用普通字母、数字、“-”“_”改名，且不要重名。'
  ),
  'book/no-container': error(
    'META-INF/container.xml names the package document: full-path="EPUB/package.opf".',
    'META-INF/container.xml 须指明包文档：full-path="EPUB/package.opf"。'
  ),
  'book/not-xml': error(
    'Close every element, put attributes in quotes, write & as &amp;, and save as UTF-8.',
    '请闭合每个元素，属性加引号，& 写作 &amp;，并存为 UTF-8。'
  ),
  'book/metadata': error(
    'The package document needs an identifier, a title, a language and the time of change (2026-11-26T00:00:00Z).',
    '包文档须有标识、书名、语言和修改时间（如 2026-11-26T00:00:00Z）。'
  ),
  'book/empty-element': error(
    'Leave the element out where there is nothing to say, or write its words.',
    '无内容就不要写此元素，否则请补上文字。'
  ),
  'book/braces': {
    severity: 'warning',
    hint: {
      en: 'A template left its marks unfilled: correct it, or the words that look like them.',
      zh: '模板中有标记没有填上：请改正模板，或改正形似标记的文字。'
    }
  },
  'book/claim': error(
    'Say of the book only what it has: correct the metadata, or describe every picture.',
    '元数据只能写书中确有的：请改正元数据，或给每张图片写上说明。'
  ),
  'book/manifest': error(
    'Correct the list of files in the package document: each once, with its true media type and properties.',
    '请改正包文档中的文件清单：每个文件一次，媒体类型和属性属实。'
  ),
  'book/unlisted': error(
    'List the file in the package document, or take it out of the book.',
    '请把此文件列入包文档的清单，或从书中去掉。'
  ),
  'book/spine': error(
    'The reading order names documents of the list of files, each once.',
    '阅读顺序须引用清单中的文档，各一次。'
  ),
  'book/contents': error(
    'The navigation document needs a list of contents whose entries have words and lead somewhere.',
    '导航文档须有目录，每条有文字并指向书中某处。'
  ),
  'book/element': error(
    'Write the words as plain Markdown; in a template use only elements that HTML has, where it allows them.',
    '请改用普通的 Markdown；模板中只用 HTML 有的元素，并放在允许的位置。'
  ),
  'book/attribute': error(
    'Take the attribute out, or give it a value that HTML allows.',
    '请去掉此属性，或改为 HTML 允许的值。'
  ),
  'book/id-twice': error(
    'Give each place of a file an id of its own, without blanks.',
    '同一文件中每处的 id 须各不相同，且不含空格。'
  ),
  'book/link-broken': error(
    'Correct the link, or take it out; what it names must be in the book.',
    '请改正或去掉此链接；它所指的必须在书中。'
  ),
  'book/address': error(
    'Write the whole address as a browser shows it: https://example.org/page.',
    '请照浏览器地址栏写出完整网址，如 https://example.org/page。'
  ),
  'book/remote': error(
    'Put the file into the book; a reader may be without a network.',
    '请把此文件放进书中；读者未必联网。'
  ),
  'book/picture': error(
    'Save the picture anew as JPEG or PNG and put it in place of this one.',
    '请把图片另存为 JPEG 或 PNG 后替换。'
  ),
  'book/style': error(
    'Correct the style sheet: close its braces, and load only files of the book.',
    '请改正样式表：括号成对，只引用书中的文件。'
  ),
  'book/too-large': {
    severity: 'warning',
    hint: {
      en: 'Divide the story, or use fewer or smaller pictures.',
      zh: '请拆分稿件，或减少、缩小图片。'
    }
  }
} as const satisfies Record<string, FaultRow>

interface FaultRow {
  readonly severity: Severity
  readonly hint: Words
}

/** A code of a fault in a finished book. */
export type FaultCode = keyof typeof faultRows

function error(en: string, zh: string): FaultRow {
  return { severity: 'error', hint: { en, zh } }
}
