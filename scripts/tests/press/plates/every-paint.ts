import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { blend, type Entries, inkPage, spot } from './ink-page.ts'

const image = { Type: 'XObject', Subtype: 'Image', BitsPerComponent: 8 }
const pattern = { Type: 'Pattern', PatternType: 1, TilingType: 1, BBox: [0, 0, 10, 10] }
const red = spot('Sea Red', [0, 0.9, 0.8, 0])

/** A page on which a colour is painted in each way that PDF has: paths, words, spots, patterns, shadings, forms, masks. */
export function everyPaint(): Promise<Uint8Array> {
  const content = `
0.2 0.3 0.4 0.1 k 0 100 100 100 re f /Spot cs 0.8 scn 10 110 30 30 re f
/Over gs /Spot cs 1 scn 30 130 30 30 re f 0 0 0 1 k 50 150 20 20 re f 0 1 0 0 K 4 w 20 170 m 90 170 l S
/Plain gs /Every cs 1 scn 5 190 8 8 re f /Two cs 0.5 0.6 0.7 scn 80 180 15 15 re f
q 40 0 0 40 155 105 cm /Tint Do Q q /Over gs 20 0 0 20 30 105 cm /Tint Do Q
q 0 0 100 50 re W n /Across sh Q /Pattern cs /Tiles scn 0 50 50 45 re f /Pattern cs /Round scn 52 52 46 46 re f
/Coloured cs 0.9 0.1 0 0 /Stamp scn 110 10 40 40 re f
q 0.5 0.5 0 0 k /Half gs 120 30 60 30 re f Q q /Multiply gs 0 0.7 0 0.1 k 150 40 40 40 re f Q
q 1 0 0 1 100 50 cm /Form Do Q q /Fading gs 0 0 0 1 k 110 60 40 40 re f Q
q 30 0 0 30 160 60 cm 0 0.4 1 0 k /Stencil Do Q
BT /Bold 24 Tf 5 5 Td 0 0 0 1 k (Ink) Tj 1 Tr 0 1 1 0 K 0.5 w (Line) Tj 2 Tr /Over gs 0 0 0 1 k (Two) Tj ET
/Plain gs BT 0 Tr /Drawn 20 Tf 160 10 Td 0 0 0 0.5 k (a) Tj ET
q 10 0 0 10 185 185 cm BI /W 2 /H 2 /CS /CMYK /BPC 8 /F /AHx ID FF0000000000FF0000FF0000000000FF> EI Q`
  return inkPage(content, part => ({
    ExtGState: {
      Over: { OP: true, op: true, OPM: 1 },
      Plain: { OP: false, op: false },
      Half: { ca: 0.5 },
      Multiply: { BM: 'Multiply' },
      Fading: { SMask: { Type: 'Mask', S: 'Luminosity', G: part(fading) } }
    },
    ColorSpace: {
      Spot: red,
      Every: spot('All', [1, 1, 1, 1]),
      Two: ['DeviceN', ['Cyan', 'Sea Red', 'Black'], 'DeviceCMYK', part(threeInks)],
      Coloured: ['Pattern', 'DeviceCMYK']
    },
    XObject: {
      Tint: part({
        entries: { ...image, Width: 4, Height: 1, ColorSpace: red },
        bytes: Uint8Array.of(0, 80, 160, 255)
      }),
      Stencil: part({
        entries: { ...image, Width: 8, Height: 4, BitsPerComponent: 1, ImageMask: true },
        bytes: Uint8Array.of(0xaa, 0x55, 0xf0, 0x0f)
      }),
      Form: part({
        entries: { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 50], Resources: {} },
        bytes: '60 30 40 20 re f 0 0 1 0 k 60 5 10 10 re f'
      })
    },
    Shading: {
      Across: {
        ShadingType: 2,
        ColorSpace: 'DeviceCMYK',
        Coords: [0, 0, 100, 0],
        Function: twoBlends
      }
    },
    Pattern: {
      Tiles: part({
        entries: { ...pattern, PaintType: 1, XStep: 10, YStep: 10, Resources: {} },
        bytes: '0 1 0 0 k 0 0 5 5 re f 0 0 0 1 k 5 5 3 3 re f'
      }),
      Stamp: part({
        entries: { ...pattern, PaintType: 2, XStep: 10, YStep: 10, Resources: {} },
        bytes: '0 0 5 5 re f'
      }),
      Round: {
        PatternType: 2,
        Shading: {
          ShadingType: 3,
          ColorSpace: red,
          Coords: [75, 75, 0, 75, 75, 23],
          Function: blend([1], [0.2])
        }
      }
    },
    Font: {
      Bold: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica-Bold' },
      Drawn: {
        ...drawnFont,
        CharProcs: {
          a: part({
            entries: {},
            bytes: '1000 0 d0 0 1 0 0 k 0 0 500 500 re f 1 0 0 0 k 500 500 400 400 re f'
          })
        }
      }
    }
  }))
}

/** Pictures of four inks in every packing, with Decode and masks. */
export async function everyPicture(): Promise<Uint8Array> {
  const size = 32
  const rgb = Uint8Array.from({ length: size * size * 3 }, (_, at) => {
    const [x, y] = [Math.trunc(at / 3) % size, Math.trunc(at / 3 / size)]
    return [x * 8, y * 8, 100][at % 3] ?? 0
  })
  const raw = { width: size, height: size, channels: 3 } as const
  const settings = { quality: 100, chromaSubsampling: '4:4:4' }
  const jpeg = await sharp(rgb, { raw }).toColourspace('cmyk').jpeg(settings).toBuffer()
  // Without the segment in which Adobe says that inks are inverted.
  const unmarked = Buffer.concat([jpeg.subarray(0, 2), jpeg.subarray(4 + jpeg.readUInt16BE(4))])
  const places = [
    'Jpeg',
    'Inverted',
    'Unmarked',
    'Deep',
    'Shallow',
    'Keyed',
    'Faded',
    'Table',
    'Grey'
  ]
  const content = places.map(
    (name, at) =>
      `q 50 0 0 50 ${10 + (at % 3) * 60} ${10 + Math.trunc(at / 3) * 60} cm /${name} Do Q`
  )
  const four = { ...image, Width: 4, Height: 4, ColorSpace: 'DeviceCMYK' }
  const photo = { ...four, Width: size, Height: size, Filter: 'DCTDecode' }
  const counted = (length: number, step: number) =>
    Uint8Array.from({ length }, (_, at) => (at * step) & 255)
  return inkPage(`0 0 0.5 0 k 0 0 200 200 re f ${content.join(' ')}`, part => ({
    XObject: {
      Jpeg: part({ entries: photo, bytes: jpeg }),
      Inverted: part({ entries: { ...photo, Decode: [1, 0, 1, 0, 1, 0, 1, 0] }, bytes: jpeg }),
      Unmarked: part({ entries: photo, bytes: unmarked }),
      Deep: part({ entries: { ...four, BitsPerComponent: 16 }, bytes: counted(128, 7) }),
      Shallow: part({ entries: { ...four, BitsPerComponent: 4 }, bytes: counted(32, 37) }),
      Keyed: part({
        entries: { ...four, Mask: [0, 127, 0, 255, 0, 255, 0, 255], Filter: 'FlateDecode' },
        bytes: deflateSync(counted(64, 19))
      }),
      Faded: part({
        entries: {
          ...four,
          SMask: part({
            entries: { ...image, Width: 2, Height: 2, ColorSpace: 'DeviceGray' },
            bytes: Uint8Array.of(0, 85, 170, 255)
          })
        },
        bytes: counted(64, 23)
      }),
      Table: part({
        entries: {
          ...image,
          Width: 4,
          Height: 4,
          BitsPerComponent: 2,
          ColorSpace: ['Indexed', 'DeviceCMYK', 3, part({ entries: {}, bytes: counted(16, 41) })]
        },
        bytes: Uint8Array.of(0x1b, 0x1b, 0xe4, 0xe4)
      }),
      Grey: part({
        entries: { ...image, Width: 4, Height: 4, ColorSpace: 'DeviceGray', Mask: [0, 100] },
        bytes: counted(16, 17)
      })
    }
  }))
}

const fading = {
  entries: {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 200, 200],
    Group: { S: 'Transparency', CS: 'DeviceGray' },
    Resources: {
      Shading: {
        Fade: {
          ShadingType: 2,
          ColorSpace: 'DeviceGray',
          Coords: [110, 0, 150, 0],
          Function: blend([0], [1])
        }
      }
    }
  },
  bytes: '/Fade sh'
}

const threeInks = {
  entries: { FunctionType: 4, Domain: [0, 1, 0, 1, 0, 1], Range: [0, 1, 0, 1, 0, 1, 0, 1] },
  bytes: '{ exch pop 0 0 3 -1 roll }'
}

const twoBlends: Entries = {
  FunctionType: 3,
  Domain: [0, 1],
  Bounds: [0.5],
  Encode: [0, 1, 0, 1],
  Functions: [blend([0, 0, 0, 0], [1, 0, 0.5, 0]), blend([1, 0, 0.5, 0], [0, 0, 0, 1])]
}

const drawnFont: Entries = {
  Type: 'Font',
  Subtype: 'Type3',
  FontBBox: [0, 0, 1000, 1000],
  FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
  FirstChar: 97,
  LastChar: 97,
  Widths: [1000],
  Encoding: { Type: 'Encoding', Differences: [97, 'a'] },
  Resources: {}
}
