import { PDFHexString } from '@cantoo/pdf-lib'
import type { BasePaper } from './base-paper.ts'
import type { Fixture } from './fixture.ts'

/** Adds a stream that says something of itself. */
function stream(entries: Record<string, string | object>) {
  return ({ pdf, add }: BasePaper) => void add(pdf.context.stream('q Q', entries as never))
}

const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }

/** The group File. */
export const fileFixtures: readonly Fixture[] = [
  {
    code: 'preflight/header-version',
    fails: paper => {
      paper.version = [1, 7]
    },
    passes: paper => {
      paper.version = [1, 4]
    }
  },
  {
    code: 'preflight/no-id',
    fails: ({ pdf: { context } }) => {
      context.trailerInfo.ID = context.obj(['One'])
    },
    passes: ({ pdf: { context } }) => {
      context.trailerInfo.ID = context.obj([PDFHexString.of('00'), PDFHexString.of('11')])
    }
  },
  {
    code: 'preflight/lzw',
    fails: stream({ Filter: ['ASCII85Decode', 'LZWDecode'] }),
    passes: stream({ Filter: ['ASCII85Decode', 'FlateDecode'] })
  },
  {
    code: 'preflight/external-stream',
    fails: stream({ ...form, F: { Type: 'Filespec' } }),
    passes: stream({ ...form, DecodeParms: {} })
  },
  {
    code: 'preflight/external-stream',
    fails: stream({ ...form, OPI: { '2.0': {} } }),
    passes: stream(form)
  },
  {
    code: 'preflight/postscript',
    fails: stream({ ...form, Subtype2: 'PS' }),
    passes: stream(form)
  },
  {
    code: 'preflight/reference-form',
    fails: stream({ ...form, Ref: { Page: 1 } }),
    passes: stream({ ...form, Ref2: {} })
  }
]
