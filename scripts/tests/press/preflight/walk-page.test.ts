import { PDFName } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { openFile } from '../../../press/preflight/opened/open-file.ts'
import type { Drawn } from '../../../press/preflight/walk/drawn.ts'
import { type Coat, emptyGround } from '../../../press/preflight/walk/ground.ts'
import { platesOf } from '../../../press/preflight/walk/plates-of-colour.ts'
import { walkPage } from '../../../press/preflight/walk/walk-page.ts'
import { present } from '../sample.ts'
import { type BasePaper, basePaper, mm } from './base-paper.ts'

/** What the base paper's page draws after a test has added to it. */
async function drawnOn(change: (paper: BasePaper) => void, most?: number) {
  const file = present(openFile(await basePaper(change)).file)
  const page = present(file.pages[0])
  const drawn: Drawn[] = []
  const ground = emptyGround(present(page.boxes.media))
  const isWhole = walkPage(
    file,
    page,
    one => {
      drawn.push(one)
      ground.add(one)
    },
    most
  )
  const edge = 15 * mm
  const at = (x: number, y: number): Coat => ground.at(x + edge, y + edge)
  return { drawn, page, at, isWhole, last: present(drawn.at(-1)) }
}

type Kind<Name extends Drawn['kind']> = Extract<Drawn, { readonly kind: Name }>

function ofKind<Name extends Drawn['kind']>(
  drawn: readonly Drawn[],
  kind: Name
): readonly Kind<Name>[] {
  return drawn.filter((one): one is Kind<Name> => one.kind === kind)
}

describe('A page that is followed', () => {
  test('tells of its text by size, place, ink and mark', async () => {
    const { drawn, page } = await drawnOn(() => {})
    const [head, line] = ofKind(drawn, 'text')
    expect(head).toMatchObject({ sizePt: 24, marking: { kind: 'structure', id: 0, tag: 'H1' } })
    expect(head?.paint).toMatchObject({ overprintsFill: true, overprintMode: 1 })
    expect(platesOf(present(head?.fill))).toMatchObject({ cyan: 0, black: 1 })
    expect(line?.glyphs).toHaveLength('Rain fell over the river for three days'.length)
    const place = page.placeOf(present(line).box)
    expect(place.leftMm).toBeCloseTo(40 / mm, 1)
    expect(place.topMm).toBeCloseTo(280 - (660 + 9 * 0.88) / mm, 1)
  })

  test('tells of rules by what they measure, of pictures by their pixels to an inch', async () => {
    const { drawn } = await drawnOn(() => {})
    expect(ofKind(drawn, 'path').map(({ lineWidthPt }) => lineWidthPt)).toEqual([0.5, 0, 0.25])
    expect(ofKind(drawn, 'picture')[0]).toMatchObject({ ppi: 240, widthPx: 48 })
  })

  test('is followed through matrices, forms and forms that draw themselves', async () => {
    const { drawn, isWhole } = await drawnOn(paper => {
      const { context } = paper.pdf
      const ref = context.nextRef()
      const own = {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 100, 100],
        Matrix: [2, 0, 0, 2, 0, 0]
      }
      const content = `BT /F 5 Tf 2 0 0 1 10 10 Tm ${paper.face.shown('ab')} Tj ET 1 w 0 0 m 50 0 l S /Self Do`
      const fonts = { Font: { F: paper.face.ref }, XObject: { Self: ref } }
      context.assign(ref, context.flateStream(content, { ...own, Resources: fonts }))
      paper.resources.XObject.set(PDFName.of('Form'), ref)
      paper.content.push('q 0 1.5 -1.5 0 300 100 cm /Form Do Q')
    })
    const text = present(ofKind(drawn, 'text')[2])
    expect(text.sizePt).toBeCloseTo(15)
    // Turned upright: it goes up the page.
    expect(text.glyphs[1]?.y).toBeGreaterThan(present(text.glyphs[0]).y)
    expect(drawn.at(-1)).toMatchObject({ kind: 'path', lineWidthPt: 3 })
    expect(isWhole).toBe(true)
  })

  test('knows what the clip leaves', async () => {
    const { last } = await drawnOn(
      ({ content }) => void content.push('10 10 20 20 re W n 0 0 100 100 re f')
    )
    const { left = 0, right = 0 } = present(last.seen)
    expect(right - left).toBeCloseTo(20)
    const { last: other } = await drawnOn(
      ({ content }) => void content.push('10 10 2 2 re W n 50 50 9 9 re f')
    )
    expect(other.seen).toBeUndefined()
  })

  test('tells of shadings, of patterns and what their cells draw', async () => {
    const { drawn } = await drawnOn(paper => {
      const { context } = paper.pdf
      const shading = { ShadingType: 2, ColorSpace: 'DeviceRGB', Coords: [0, 0, 1, 1] }
      const cell = {
        PatternType: 1,
        PaintType: 1,
        TilingType: 1,
        BBox: [0, 0, 5, 5],
        XStep: 5,
        YStep: 5
      }
      const stream = context.stream('1 0 0 rg 0 0 2 2 re f', { ...cell, Resources: {} })
      paper.resources.Pattern.set(
        PDFName.of('Fade'),
        context.obj({ PatternType: 2, Shading: shading })
      )
      paper.resources.Pattern.set(PDFName.of('Dots'), context.register(stream))
      paper.content.push('/Pattern cs /Fade scn 0 0 30 30 re f /Dots scn 50 50 30 30 re f')
    })
    expect(drawn.slice(-4).map(({ kind }) => kind)).toEqual(['path', 'shading', 'path', 'path'])
    expect(drawn.at(-1)).toMatchObject({ fill: { space: { kind: 'DeviceRGB' }, parts: [1, 0, 0] } })
    expect(drawn.at(-1)?.seen).toEqual(drawn.at(-2)?.seen)
  })

  test('knows how far the fourteen faces of every reader lead', async () => {
    const { last } = await drawnOn(paper => {
      const font = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica-Bold' }
      paper.resources.Font.set(PDFName.of('H'), paper.pdf.context.obj(font))
      paper.content.push('BT /H 10 Tf 60 300 Td (iWi) Tj ET')
    })
    const xs = last.kind === 'text' ? last.glyphs.map(({ x }) => x) : []
    const [first = 0, second = 0, third = 0] = xs
    // 278 and 944 thousandths (Adobe's metrics of 1997).
    expect([second - first, third - second]).toEqual([expect.closeTo(2.78), expect.closeTo(9.44)])
  })

  test('tells of what glyphs draw in colours of their own, once', async () => {
    const { drawn } = await drawnOn(paper => {
      const { context } = paper.pdf
      const glyph = (content: string) => context.register(context.stream(content))
      const font = {
        Type: 'Font',
        Subtype: 'Type3',
        FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
        FontBBox: [0, 0, 1000, 1000],
        Encoding: { Differences: [65, 'own', 'plain'] },
        CharProcs: {
          own: glyph('1000 0 d0 1 0 0 rg 0 0 500 500 re f'),
          plain: glyph('1000 0 0 0 9 9 d1 0 0 500 500 re f')
        },
        FirstChar: 65,
        Widths: [1000, 1000]
      }
      paper.resources.Font.set(PDFName.of('T'), context.register(context.obj(font)))
      paper.content.push('BT /T 10 Tf 60 300 Td (ABAB) Tj ET')
    })
    const [text, path] = drawn.slice(-2)
    expect(text).toMatchObject({ kind: 'text', sizePt: 10 })
    expect(path).toMatchObject({ kind: 'path', fill: { parts: [1, 0, 0] } })
    const { left = 0, right = 0 } = present(path?.seen)
    expect(right - left).toBeCloseTo(5)
  })

  test('passes over layers that are not printed', async () => {
    const { drawn } = await drawnOn(paper => {
      const { context, catalog } = paper.pdf
      const layer = context.register(context.obj({ Type: 'OCG' }))
      catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }))
      paper.resources.Properties.set(PDFName.of('Off'), layer)
      paper.content.push('/OC /Off BDC 9 9 9 9 re f EMC')
    })
    expect(drawn).toHaveLength((await drawnOn(() => {})).drawn.length)
  })

  test('stops where forms would be drawn for ever', async () => {
    const { isWhole } = await drawnOn(paper => {
      const { context } = paper.pdf
      const form = (content: string, XObject = {}) =>
        context.register(
          context.stream(content, {
            Type: 'XObject',
            Subtype: 'Form',
            BBox: [0, 0, 9, 9],
            Resources: { XObject }
          })
        )
      let ref = form('0 0 1 1 re f')
      for (let depth = 0; depth < 9; depth++) ref = form('/X Do '.repeat(10), { X: ref })
      paper.resources.XObject.set(PDFName.of('Form'), ref)
      paper.content.push('/Form Do')
    }, 100_000)
    expect(isWhole).toBe(false)
  })
})

describe('The ground under a place', () => {
  test('is what was painted last, or the paper', async () => {
    const { at } = await drawnOn(({ content }) => {
      content.push('0 1 1 0 k 10 10 80 80 re f 0 0 0 0 k 20 20 20 20 re f /Picture Do')
    })
    expect(at(5, 5)).toEqual({ kind: 'paper' })
    expect(at(50, 50)).toMatchObject({ kind: 'colour', plates: { magenta: 1, black: 0 } })
    expect(at(30, 30)).toMatchObject({ kind: 'colour', plates: { magenta: 0, black: 0 } })
  })

  test('holds what black leaves that is printed over it', async () => {
    const { at } = await drawnOn(({ content }) => {
      content.push('0 1 1 0 k 10 10 80 80 re f /Over gs 0 0 0 1 k 20 20 20 20 re f')
    })
    expect(at(30, 30)).toMatchObject({ kind: 'colour', plates: { magenta: 1, black: 1 } })
  })

  test('is a picture, or not known under what is no upright rectangle', async () => {
    const { at } = await drawnOn(({ content }) => {
      content.push('q 30 0 0 30 10 10 cm /Picture Do Q 60 60 m 99 70 l 70 99 l f')
    })
    expect(at(20, 20)).toEqual({ kind: 'picture' })
    expect(at(75, 75)).toEqual({ kind: 'unsure' })
  })
})
