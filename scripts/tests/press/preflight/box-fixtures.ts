import { PDFName } from '@cantoo/pdf-lib'
import { type BasePaper, mm } from './base-paper.ts'
import { basePreset } from './base-preset.ts'
import type { Fixture } from './fixture.ts'

/** Gives the page a box, millimetres beyond the base paper's trim on the left, below, on the right and above. */
function box(name: string, [left, below, right, above]: readonly [number, number, number, number]) {
  return ({ page, pdf: { context } }: BasePaper) => {
    const corners = [15 - left, 15 - below, 215 + right, 295 + above].map(value => value * mm)
    page.set(PDFName.of(name), context.obj(corners))
  }
}

const digital = { ...basePreset, bleedMm: 0, marks: false, quietMarginMm: 10 }

/** Takes the marks off. */
function bare({ content }: BasePaper): void {
  content.splice(1, 1)
}

/** The group Boxes. */
export const boxFixtures: readonly Fixture[] = [
  {
    code: 'preflight/no-trim-box',
    fails: ({ page }) => void page.delete(PDFName.of('TrimBox')),
    passes: box('TrimBox', [0, 0, 0, 0])
  },
  {
    code: 'preflight/no-trim-box',
    fails: box('ArtBox', [0, 0, 0, 0]),
    passes: box('CropBox', [15, 15, 15, 15])
  },
  {
    code: 'preflight/boxes-not-nested',
    fails: paper => {
      bare(paper)
      box('BleedBox', [16, 3, 3, 3])(paper)
    },
    passes: paper => {
      bare(paper)
      box('BleedBox', [15, 3, 3, 3])(paper)
    }
  },
  {
    code: 'preflight/boxes-not-nested',
    fails: box('TrimBox', [0, 0, 3.02, 0]),
    passes: box('TrimBox', [0, 0, 0, 0])
  },
  {
    code: 'preflight/trim-size',
    demand: { trimMm: { width: 200, height: 280 } },
    fails: box('TrimBox', [0, 0, -0.02, 0]),
    passes: box('TrimBox', [0, 0, -0.009, 0.009])
  },
  {
    code: 'preflight/bleed-small',
    fails: box('BleedBox', [3, 3, 2.9, 3]),
    passes: box('BleedBox', [3, 3, 3, 2.991])
  },
  {
    code: 'preflight/bleed-small',
    fails: ({ page }) => void page.delete(PDFName.of('BleedBox')),
    passes: box('BleedBox', [3, 3, 3, 4])
  },
  {
    code: 'preflight/stops-at-trim',
    fails: ({ decorate }) => decorate('0 0 0 0.2 k 0 100 90 50 re f'),
    passes: ({ decorate }) => decorate('0 0 0 0.2 k -9 100 90 50 re f 0 0 0 0 k 0 300 90 50 re f')
  },
  {
    code: 'preflight/mark-in-bleed',
    fails: ({ decorate }) => decorate('/All CS 1 SCN 0.25 w -8 90 m -3 90 l S'),
    passes: ({ decorate }) => decorate('/All CS 1 SCN 0.25 w -20 90 m -9 90 l S')
  },
  {
    code: 'preflight/mark-in-bleed',
    fails: ({ decorate }) => decorate('0 0 0 1 K 0.25 w 90 -12 m 90 -5 l S'),
    passes: ({ decorate }) => decorate('0 0 0 1 K 0.25 w 90 -12 m 90 30 l S')
  },
  {
    code: 'preflight/margin-printed',
    demand: { preset: digital },
    fails: paper => {
      bare(paper)
      paper.decorate('0 0 0 1 k 20 100 50 50 re f')
    },
    passes: paper => {
      bare(paper)
      paper.decorate('0 0 0 1 k 30 100 50 50 re f 0 0 0 0 k 0 0 20 20 re f')
    }
  },
  {
    code: 'preflight/margin-printed',
    demand: { preset: digital },
    fails: () => {},
    passes: bare
  },
  {
    code: 'preflight/page-turned',
    fails: ({ page, pdf: { context } }) => page.set(PDFName.of('Rotate'), context.obj(-90)),
    passes: ({ page, pdf: { context } }) => page.set(PDFName.of('Rotate'), context.obj(360))
  },
  {
    code: 'preflight/user-unit',
    fails: ({ page, pdf: { context } }) => page.set(PDFName.of('UserUnit'), context.obj(1.1)),
    passes: ({ page, pdf: { context } }) => page.set(PDFName.of('UserUnit'), context.obj(1))
  }
]
