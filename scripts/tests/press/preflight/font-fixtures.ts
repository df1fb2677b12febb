import { inflateSync } from 'node:zlib'
import { PDFHexString, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { toUnicode } from './base-face.ts'
import type { BasePaper } from './base-paper.ts'
import type { Fixture } from './fixture.ts'

/** Shows a text in a face of the page. */
function shows(before: string, size: number, face = 'F', text = 'Sun') {
  return (paper: BasePaper) => {
    const shown = face === 'F' ? paper.face.shown(text) : `(${text})`
    paper.decorate(`${before} BT /${face} ${size} Tf 60 300 Td ${shown} Tj ET`)
  }
}

const black = '/Over gs 0 0 0 1 k'

/** Says of some glyphs that they mean something else. */
function means(paper: BasePaper, more: ReadonlyMap<number, string>): void {
  const { context } = paper.pdf
  const texts = new Map([...paper.face.texts, ...more])
  paper.face.dict.set(PDFName.of('ToUnicode'), paper.add(context.flateStream(toUnicode(texts))))
}

function glyphOf({ face }: BasePaper, sign: string): number {
  return Number.parseInt(face.shown(sign).slice(1, -1), 16)
}

/** Sets what the maker of the embedded face allows (OS/2 fsType). */
function licence(bits: number) {
  return ({ face, pdf: { context }, add }: BasePaper) => {
    const stream = context.lookup(face.descriptor.get(PDFName.of('FontFile2')))
    const bytes = stream instanceof PDFRawStream ? inflateSync(stream.contents) : Buffer.alloc(0)
    for (let entry = 12; entry < 12 + bytes.readUInt16BE(4) * 16; entry += 16) {
      if (bytes.toString('latin1', entry, entry + 4) !== 'OS/2') continue
      bytes.writeUInt16BE(bits, bytes.readUInt32BE(entry + 8) + 8)
    }
    face.descriptor.set(PDFName.of('FontFile2'), add(context.flateStream(bytes)))
  }
}

/** A font of the page that is not embedded. */
function helvetica({ resources, pdf: { context } }: BasePaper): void {
  const font = {
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: 'Helvetica',
    Encoding: 'WinAnsiEncoding'
  }
  resources.Font.set(PDFName.of('H'), context.obj(font))
}

/** A font whose letters are drawings. */
function drawings({ resources, pdf: { context }, add }: BasePaper): PDFRef {
  const font = {
    Type: 'Font',
    Subtype: 'Type3',
    Name: 'Drawn',
    FontBBox: [0, 0, 1000, 1000],
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    CharProcs: { S: add(context.stream('1000 0 d0 0 0 500 500 re f')) },
    Encoding: { Type: 'Encoding', Differences: [83, 'S'] },
    FirstChar: 83,
    LastChar: 83,
    Widths: [1000],
    Resources: {}
  }
  const ref = add(context.obj(font))
  resources.Font.set(PDFName.of('D'), ref)
  return ref
}

/** The group Fonts. */
export const fontFixtures: readonly Fixture[] = [
  {
    code: 'preflight/font-not-embedded',
    fails: ({ face }) => void face.descriptor.delete(PDFName.of('FontFile2')),
    // Words behind a picture are not painted.
    passes: paper => {
      helvetica(paper)
      shows('3 Tr', 9, 'H')(paper)
    }
  },
  {
    code: 'preflight/font-drawn',
    fails: paper => {
      drawings(paper)
      shows(black, 24, 'D', 'S')(paper)
    },
    passes: paper => void drawings(paper)
  },
  { code: 'preflight/font-forbidden', fails: licence(2), passes: licence(4) },
  {
    code: 'preflight/text-unmapped',
    fails: ({ face }) => void face.dict.delete(PDFName.of('ToUnicode')),
    passes: ({ face, pdf: { context } }) => {
      face.dict.delete(PDFName.of('ToUnicode'))
      const [Registry, Ordering] = ['Adobe', 'GB1'].map(name => PDFHexString.fromText(name))
      const info = { Registry, Ordering, Supplement: 2 }
      face.descendant.set(PDFName.of('CIDSystemInfo'), context.obj(info as never))
    }
  },
  {
    code: 'preflight/text-strange',
    // Kangxi radical one.
    fails: paper => means(paper, new Map([[glyphOf(paper, 'T'), '\u2f00']])),
    passes: paper => means(paper, new Map([[glyphOf(paper, 'T'), '\u4e00']]))
  },
  {
    code: 'preflight/glyph-missing',
    fails: paper => {
      means(paper, new Map([[0, 'S']]))
      paper.decorate(`${black} BT /F 9 Tf 60 300 Td <0000> Tj ET`)
    },
    passes: shows(black, 9, 'F', 'S')
  },
  {
    code: 'preflight/type-small',
    fails: shows(black, 5.5),
    // Small in its own space and large on paper; and blanks of any size.
    passes: paper => {
      shows(`${black} 2 0 0 2 0 0 cm`, 5.5)(paper)
      shows(black, 1, 'F', '  ')(paper)
    }
  },
  {
    code: 'preflight/type-reversed-small',
    fails: shows('/Out gs 0 0 0 1 k 50 290 99 30 re f 0 0 0 0 k', 9),
    passes: shows('/Out gs 0 0 0 1 k 50 390 99 30 re f 0 0 0 0 k', 9)
  },
  {
    code: 'preflight/type-inks-small',
    fails: shows('/Out gs 0 1 1 0 k', 9),
    passes: shows('/Out gs 0 1 1 0 k', 12.75)
  },
  {
    code: 'preflight/type-screened-small',
    fails: shows('/Out gs 0 0 0 0.8 k', 9),
    passes: shows('/Out gs 0 1 0 0 k', 9)
  }
]
