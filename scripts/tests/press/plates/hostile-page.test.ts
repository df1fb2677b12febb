import sharp from 'sharp'
import { expect, test } from 'vitest'
import { totalInk } from '../../../press/plates/total-ink.ts'
import { inkPage } from './ink-page.ts'
import { plainScreen, platesIn } from './plates-in.ts'

const order = { dpi: 72, limit: 220, screen: plainScreen }

test.each<[string, string]>([
  ['names that stand nowhere', '/A gs /B cs 1 scn /C Do /D sh /Pattern cs /E scn 0 0 50 50 re f'],
  ['operands that are missing', 'k g cs scn Do gs Tr 0 0 50 50 re f'],
  ['more restored than saved', 'Q Q Q 0 0 0 1 k 0 0 50 50 re f Q'],
  ['an inline picture without an end', 'BI /W 10 /H 10 /CS /CMYK /BPC 8 ID abc'],
  ['a dictionary that is none', 'BI /W /W ID abc EI 0 0 50 50 re f'],
  ['numbers that are none', '--1 1e5 . 0 k 0 0 50 50 re f']
])('%s do not stop the reading', async (_, content) => {
  expect((await totalInk(await inkPage(content), order)).max).toBeLessThanOrEqual(400)
})

test('a form that draws itself is drawn once', async () => {
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 200] }
  const bytes = await inkPage('/Form Do', part => ({
    XObject: {
      Form: part({ entries: form, bytes: '0 0 0 0.5 k 0 0 50 50 re f /Form Do' })
    }
  }))
  expect((await totalInk(bytes, order)).max).toBeCloseTo(50, 0)
})

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['in a code that is not read', { Filter: 'JPXDecode' }],
  ['of fewer bytes than pixels', {}],
  ['that is no JPEG', { Filter: 'DCTDecode' }]
])('a picture %s is left white, and told', async (_, entries) => {
  const image = { Type: 'XObject', Subtype: 'Image', Width: 9, Height: 9, BitsPerComponent: 8 }
  const bytes = await inkPage('1 0 0 0 k 0 0 200 200 re f q 100 0 0 100 0 0 cm /Im Do Q', part => ({
    XObject: {
      Im: part({ entries: { ...image, ColorSpace: 'DeviceCMYK', ...entries }, bytes: 'abc' })
    }
  }))
  const plates = await platesIn(bytes)
  expect(plates.notes).toEqual(['picture-unread'])
  expect(plates.inks(50, 50)).toEqual([0, 0, 0, 0])
  expect(plates.inks(150, 150)).toEqual([100, 0, 0, 0])
})

test('tiles finer than any press are not drawn, and told', async () => {
  const tile = { Type: 'Pattern', PatternType: 1, PaintType: 1, TilingType: 1, BBox: [0, 0, 1, 1] }
  const bytes = await inkPage('/Pattern cs /Dust scn 0 0 200 200 re f', part => ({
    Pattern: {
      Dust: part({
        entries: { ...tile, XStep: 0.0001, YStep: 0.0001, Resources: {} },
        bytes: '0 0 0 1 k 0 0 1 1 re f'
      })
    }
  }))
  expect((await platesIn(bytes)).notes).toEqual(['shading-unread'])
})

test('a page of more operations than memory holds is refused', async () => {
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 200] }
  // Each form draws the next in ten colours.
  const colours = Array.from({ length: 10 }, (_, at) => `0 0 0 0.${at} k /Next Do`).join(' ')
  const bytes = await inkPage(colours, part => {
    const last = part({ entries: form, bytes: '0 0 9 9 re f '.repeat(120_000) })
    return { XObject: { Next: last } }
  })
  await expect(totalInk(bytes, order)).rejects.toThrow('more operations')
})

test('a picture larger than any page shows is shrunk while it is read', async () => {
  const [width, height] = [9000, 4500]
  const create = { width, height, channels: 3, background: { r: 255, g: 0, b: 51 } } as const
  const jpeg = await sharp({ create }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer()
  const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height }
  const entries = { ...image, BitsPerComponent: 8, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' }
  const bytes = await inkPage('q 100 0 0 100 0 0 cm /Im Do Q', part => ({
    XObject: { Im: part({ entries, bytes: jpeg }) }
  }))
  const plates = await platesIn(bytes)
  expect(plates.inks(50, 50)).toEqual([0, 100, 80, 0])
  expect(plates.inks(99, 99)).toEqual([0, 100, 80, 0])
})

test('a picture of the screen is converted, and told', async () => {
  const image = { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, BitsPerComponent: 8 }
  const bytes = await inkPage('q 100 0 0 100 0 0 cm /Im Do Q', part => ({
    XObject: {
      Im: part({ entries: { ...image, ColorSpace: 'DeviceRGB' }, bytes: Uint8Array.of(255, 0, 51) })
    }
  }))
  const plates = await platesIn(bytes)
  expect(plates.notes).toEqual(['screen-colours'])
  expect(plates.inks(50, 50)).toEqual([0, 100, 80, 0])
})

test('colours of Lab are converted, and told', async () => {
  const lab = { ColorSpace: { Lab: ['Lab', { WhitePoint: [0.9642, 1, 0.8249] }] } }
  const plates = await platesIn(
    await inkPage('/Lab cs 54.29 80.81 69.89 scn 0 0 50 50 re f', () => lab)
  )
  expect(plates.notes).toEqual(['screen-colours'])
  expect(plates.inks(20, 20)).toEqual([0, 100, 100, 0])
})
