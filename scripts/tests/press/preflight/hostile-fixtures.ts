import { deflateSync } from 'node:zlib'
import { PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import type { BasePaper } from './base-paper.ts'
import type { Fixture } from './fixture.ts'

/** Changes the bytes by a text of as many letters, so that nothing else moves. */
function replaced(bytes: Uint8Array, from: RegExp, to: (found: string) => string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1')
}

/** Draws an empty form that is packed so. */
function formOf(bytes: Uint8Array, filter: unknown, more = {}): (paper: BasePaper) => void {
  return ({ pdf, resources, decorate }) => {
    const { context } = pdf
    const entries = {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 9, 9],
      Filter: filter,
      ...more
    }
    const form = context.stream(bytes, entries as never)
    resources.XObject.set(PDFName.of('Odd'), context.register(form))
    decorate('/Odd Do')
  }
}

const ascii = (text: string) => Buffer.from(text, 'latin1')

/** Packed one filter in the other. */
function bomb(megabytes: number): Uint8Array {
  return deflateSync(deflateSync(Buffer.alloc(megabytes * 2 ** 20, 32)))
}

const twice = ['FlateDecode', 'FlateDecode']

/** Files that are damaged, or made to keep a reader busy. */
export const hostileFixtures: readonly Fixture[] = [
  {
    code: 'preflight/empty-file',
    fails: paper => {
      paper.spoil = () => new Uint8Array()
    },
    passes: paper => {
      paper.spoil = bytes => Buffer.concat([bytes, ascii('\n')])
    }
  },
  {
    code: 'preflight/not-pdf',
    fails: paper => {
      paper.spoil = () => ascii('PK\x03\x04 word/document.xml')
    },
    // Behind the head of a mail: places count from the file's own.
    passes: paper => {
      paper.spoil = bytes => Buffer.concat([ascii('Content-Type: application/pdf\n\n'), bytes])
    }
  },
  {
    code: 'preflight/encrypted',
    fails: ({ pdf: { context } }) => {
      context.trailerInfo.Encrypt = context.register(context.obj({ Filter: 'Standard', V: 1 }))
    },
    passes: ({ pdf: { context } }) => {
      context.register(context.obj({ Encrypt: true }))
    }
  },
  {
    code: 'preflight/cut-off',
    fails: paper => {
      paper.spoil = bytes => bytes.subarray(0, -120)
    },
    passes: paper => {
      paper.spoil = bytes => Buffer.concat([bytes, Buffer.alloc(200)])
    }
  },
  {
    code: 'preflight/table-damaged',
    fails: paper => {
      paper.spoil = bytes => replaced(bytes, /startxref\n\d/, found => `${found.slice(0, -1)}9`)
    },
    // Blanks before an object are none of its business.
    passes: paper => {
      paper.spoil = bytes => replaced(bytes, /startxref\n/, () => 'startxref \r\n')
    }
  },
  {
    code: 'preflight/pages-missing',
    fails: paper => {
      paper.spoil = bytes => replaced(bytes, /\/Pages \d/, found => found.replace('Pages', 'Pagez'))
    },
    passes: ({ pdf: { catalog } }) => {
      catalog.set(PDFName.of('Pagez'), PDFNumber.of(0))
    }
  },
  {
    code: 'preflight/page-tree-damaged',
    fails: ({ pdf }) => {
      const { context, catalog } = pdf
      const tree = catalog.get(PDFName.of('Pages'))
      const kids = catalog.Pages().Kids()
      if (tree instanceof PDFRef) kids.push(tree)
      kids.push(context.register(context.obj({ Type: 'Pages', Count: 0 })))
    },
    passes: ({ pdf }) => {
      const { context, catalog } = pdf
      const tree = catalog.Pages()
      const inner = context.obj({ Type: 'Pages', Count: 1, Kids: tree.Kids() })
      tree.set(PDFName.of('Kids'), context.obj([context.register(inner)]))
    }
  },
  {
    code: 'preflight/object-damaged',
    fails: paper => {
      paper.pdf.context.register(paper.pdf.context.obj([PDFName.of('a')]))
      paper.spoil = bytes => replaced(bytes, /\[ \/a \]/, () => '[ /a  ')
    },
    passes: paper => {
      paper.pdf.context.register(paper.pdf.context.obj([PDFName.of('a')]))
      paper.spoil = bytes => replaced(bytes, /\[ \/a \]/, () => '[ /a] ')
    }
  },
  {
    code: 'preflight/nested-deep',
    fails: ({ pdf: { context } }) => void context.register(nested(context.obj({}) as PDFDict, 240)),
    passes: ({ pdf: { context } }) => void context.register(nested(context.obj({}) as PDFDict, 150))
  },
  {
    code: 'preflight/too-many-values',
    fails: paper => {
      const many = Buffer.from(`9999 0 obj ${'['.repeat(5_000_100)} endobj\n`)
      paper.spoil = bytes => Buffer.concat([ascii('%PDF-1.6\n'), many, bytes.subarray(9, -5)])
    },
    passes: ({ pdf: { context } }) => {
      context.register(context.obj(Array.from({ length: 2000 }, () => 0)))
    }
  },
  {
    code: 'preflight/stream-length',
    fails: paper => {
      paper.spoil = bytes => replaced(bytes, /\/Length \d/, found => `${found.slice(0, -1)}9`)
    },
    passes: formOf(ascii(' '), undefined)
  },
  {
    code: 'preflight/stream-damaged',
    fails: formOf(ascii('this was never packed'), 'FlateDecode'),
    passes: formOf(deflateSync(ascii('0 0 m')).subarray(0, -4), 'FlateDecode')
  },
  {
    code: 'preflight/filter-unknown',
    fails: formOf(ascii(' '), 'BrotliDecode'),
    passes: formOf(ascii('J~>'), ['ASCII85Decode', 'RunLengthDecode'])
  },
  {
    code: 'preflight/unpacks-too-large',
    fails: formOf(bomb(130), twice),
    passes: formOf(bomb(3), twice)
  }
]

function nested(inner: PDFDict, depth: number): PDFDict {
  let dict = inner
  for (let level = 0; level < depth; level++) {
    const outer = PDFDict.withContext(inner.context)
    outer.set(PDFName.of('A'), dict)
    dict = outer
  }
  return dict
}
