import { PDFName } from '@cantoo/pdf-lib'
import { plateName } from '../../../press/separation/plate-name.ts'
import type { BasePaper } from './base-paper.ts'
import { basePreset } from './base-preset.ts'
import { baseProfile } from './base-profile.ts'
import { type Fixture, mixedInInks, state } from './fixture.ts'

/** Names a space of the page's resources. */
function space(name: string, value: (paper: BasePaper) => unknown) {
  return (paper: BasePaper) =>
    paper.resources.ColorSpace.set(PDFName.of(name), paper.pdf.context.obj(value(paper) as never))
}

/** Shows a text of 24 pt. */
function words({ face, decorate }: BasePaper, before: string, size = 24): void {
  decorate(`${before} BT /F ${size} Tf 60 300 Td ${face.shown('Sun')} Tj ET`)
}

/** Draws a picture of 48 × 48 pixels. */
function picture(paper: BasePaper, ColorSpace: unknown, parts: number): void {
  const { pdf, resources, decorate, add } = paper
  const dict = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 48,
    Height: 48,
    BitsPerComponent: 8,
    ColorSpace
  }
  const bytes = new Uint8Array(48 * 48 * parts).fill(40)
  resources.XObject.set(PDFName.of('Other'), add(pdf.context.flateStream(bytes, dict as never)))
  decorate('14.4 0 0 14.4 60 300 cm /Other Do')
}

/** Draws a picture in JPEG 2000 whose colours only its own data tells. */
function jpeg2000({ pdf, resources, decorate, add }: BasePaper, colours: number): void {
  const bytes = Buffer.from('....colr\x01\0\0\0\0\0.', 'latin1')
  bytes[14] = colours
  const dict = { Type: 'XObject', Subtype: 'Image', Width: 48, Height: 48, Filter: 'JPXDecode' }
  resources.XObject.set(PDFName.of('Other'), add(pdf.context.stream(bytes, dict)))
  decorate('14.4 0 0 14.4 60 300 cm /Other Do')
}

/** Fills an area with a shading. */
function shading(ColorSpace: string, from: readonly number[], to: readonly number[]) {
  return ({ resources, pdf: { context }, decorate }: BasePaper) => {
    const runs = { FunctionType: 2, Domain: [0, 1], C0: [...from], C1: [...to], N: 1 }
    const dict = { ShadingType: 2, ColorSpace, Coords: [60, 300, 90, 300], Function: runs }
    resources.Shading.set(PDFName.of('Fade'), context.obj(dict))
    decorate('60 300 30 30 re W n /Fade sh')
  }
}

/** Draws a transparency group. */
function group(CS: string) {
  return (paper: BasePaper) => {
    mixedInInks(paper)
    const { resources, pdf, decorate, add } = paper
    const Group = { S: 'Transparency', CS, I: true }
    const dict = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 99, 99], Resources: {}, Group }
    resources.XObject.set(
      PDFName.of('Group'),
      add(pdf.context.stream('0 0 0 1 k 9 9 9 9 re f', dict))
    )
    decorate('/Group Do')
  }
}

const calibrated = ['CalRGB', { WhitePoint: [0.95, 1, 1.09] }]
const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 1, 1, 0], N: 1 }
/** The press's own profile, or another. */
const cmykProfile = ({ pdf: { context }, add }: BasePaper, more = '') =>
  add(context.flateStream(Buffer.concat([baseProfile(), Buffer.from(more)]), { N: 4 }))

/** The group Colour. */
export const colourFixtures: readonly Fixture[] = [
  {
    code: 'preflight/rgb-colour',
    fails: ({ decorate }) => decorate('1 0 0 rg 60 300 20 20 re f'),
    passes: ({ decorate }) => decorate('1 0 0 rg 0 1 1 0 k 60 300 20 20 re f')
  },
  {
    code: 'preflight/rgb-colour',
    fails: paper => words(paper, '0 0 0 rg'),
    passes: paper => words(paper, '0 0 0 rg 0 g')
  },
  {
    code: 'preflight/rgb-picture',
    fails: paper => picture(paper, 'DeviceRGB', 3),
    passes: paper => picture(paper, 'DeviceCMYK', 4)
  },
  {
    code: 'preflight/rgb-picture',
    fails: paper => picture(paper, ['Indexed', 'DeviceRGB', 0, ''], 1),
    passes: paper => picture(paper, ['Indexed', 'DeviceGray', 0, ''], 1)
  },
  {
    code: 'preflight/rgb-shading',
    fails: shading('DeviceRGB', [1, 0, 0], [0, 0, 1]),
    passes: shading('DeviceCMYK', [0, 1, 1, 0], [1, 1, 0, 0])
  },
  { code: 'preflight/rgb-group', fails: group('DeviceRGB'), passes: group('DeviceCMYK') },
  {
    code: 'preflight/managed-colour',
    fails: paper => {
      space('Own', () => calibrated)(paper)
      paper.decorate('/Own cs 1 0 0 scn 60 300 20 20 re f')
    },
    passes: paper => {
      space('Own', one => ['ICCBased', cmykProfile(one)])(paper)
      paper.decorate('/Own cs 0 1 1 0 scn 60 300 20 20 re f')
    }
  },
  {
    code: 'preflight/managed-colour',
    fails: paper => {
      space('Own', one => ['ICCBased', cmykProfile(one, 'another')])(paper)
      paper.decorate('/Own cs 0 1 1 0 scn 60 300 20 20 re f')
    },
    passes: paper => {
      space('DefaultCMYK', one => ['ICCBased', cmykProfile(one)])(paper)
      paper.decorate('0 1 1 0 k 60 300 20 20 re f')
    }
  },
  {
    code: 'preflight/rgb-picture',
    fails: paper => jpeg2000(paper, 16),
    passes: paper => jpeg2000(paper, 17)
  },
  {
    code: 'preflight/four-colour-black',
    fails: paper => words(paper, '0.6 0.4 0.4 1 k'),
    passes: paper => words(paper, '0 1 1 0.1 k')
  },
  {
    code: 'preflight/four-colour-black',
    fails: paper => words(paper, '0.7 0.6 0.6 0 k'),
    passes: paper => words(paper, '0 0 0 0.9 k')
  },
  {
    code: 'preflight/white-overprints',
    fails: ({ decorate }) => decorate('/Over gs 0 0 0 0 k 60 300 20 20 re f'),
    passes: ({ decorate }) => decorate('/Out gs 0 0 0 0 k 60 300 20 20 re f')
  },
  {
    code: 'preflight/white-overprints',
    fails: paper => words(paper, '/Over gs 1 g'),
    passes: paper => {
      state('Plain', { OP: true, op: true, OPM: 0 })(paper)
      words(paper, '0 0 0 1 k 50 290 90 90 re f /Plain gs 0 0 0 0 k')
    }
  },
  {
    code: 'preflight/black-knocks-out',
    fails: paper => words(paper, '0 1 1 0 k 50 290 90 90 re f 0 0 0 1 k', 12),
    passes: paper => words(paper, '0 1 1 0 k 50 290 90 90 re f /Over gs 0 0 0 1 k', 12)
  },
  {
    code: 'preflight/black-knocks-out',
    fails: paper => words(paper, '0 0 0 1 k', 12),
    passes: paper => words(paper, '0 0 0 1 k', 20)
  },
  {
    code: 'preflight/black-knocks-out',
    fails: paper => {
      mixedInInks(paper)
      state('Half', { ca: 0.5 })(paper)
      state('Whole', { ca: 1 })(paper)
      const ground = '/Half gs 0 1 1 0 k 50 290 90 90 re f /Whole gs'
      words(paper, `${ground} 0 0 0 1 k`, 12)
    },
    passes: paper => words(paper, '0 0 0 0.4 k 50 290 90 90 re f /Over gs 0 0 0 1 k', 12)
  },
  {
    code: 'preflight/spot-unknown',
    fails: paper => {
      space('Own', () => ['Separation', 'PANTONE 485 C', 'DeviceCMYK', tint])(paper)
      paper.decorate('/Own cs 1 scn 60 300 20 20 re f')
    },
    passes: paper => {
      space('Own', () => ['DeviceN', ['Magenta', 'None'], 'DeviceCMYK', tint])(paper)
      paper.decorate('/Own cs 1 1 scn 60 300 20 20 re f')
    }
  },
  {
    code: 'preflight/spot-unknown',
    demand: { spots: ['专红'] },
    fails: paper => {
      space('Own', () => ['Separation', 'Gold', 'DeviceCMYK', tint])(paper)
      paper.decorate('/Own cs 1 scn 60 300 20 20 re f')
    },
    passes: paper => {
      space('Own', () => ['Separation', plateName('专红'), 'DeviceCMYK', tint])(paper)
      paper.decorate('/Own cs 1 scn 60 300 20 20 re f')
    }
  },
  {
    code: 'preflight/registration-colour',
    fails: ({ decorate }) => decorate('/All cs 1 scn 60 300 20 20 re f'),
    passes: ({ decorate }) => decorate('/All cs 1 scn -30 300 9 9 re f /All cs 0 scn 9 9 9 9 re f')
  },
  {
    code: 'preflight/total-ink',
    fails: ({ decorate }) => decorate('0.9 0.8 0.7 0 k 60 300 20 20 re f'),
    passes: ({ decorate }) => decorate('0.8 0.7 0.7 0 k 60 300 20 20 re f')
  },
  {
    code: 'preflight/total-ink',
    fails: ({ decorate }) =>
      decorate('1 1 0 0 k 60 300 20 20 re f /Over gs 0 0 1 0 k 60 300 20 20 re f'),
    passes: ({ decorate }) => decorate('1 1 0 0 k 60 300 20 20 re f 0 0 1 0 k 60 300 20 20 re f')
  },
  {
    code: 'preflight/total-ink',
    demand: { preset: { ...basePreset, totalInk: 100 } },
    fails: paper => {
      state('Mixed', { BM: 'Normal', OP: true, op: true, OPM: 1 })(paper)
      paper.decorate('0 0.5 0 0 k 60 300 9 9 re f /Mixed gs 0 0 0 0.6 k 60 300 9 9 re f')
    },
    passes: paper => paper.decorate('0 0.9 0 0 k -300 300 9 9 re f 0 0 0 0 k 60 300 9 9 re f')
  }
]
