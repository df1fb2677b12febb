import type { IssueBars, Measured } from './bars-bench.ts'

/** A bar: what it is, what it has to be, what it is of an issue, and whether that will do. */
interface Bar {
  readonly name: string
  readonly asked: string
  readonly value: (measured: Measured) => string
  readonly holds: (measured: Measured) => boolean
}

/** How far a box may be off, mm: what poppler's two decimals of a point leave is in it. */
const boxesOffMost = 0.01

const bars: readonly Bar[] = [
  {
    name: 'K-dark neutral pixels with CMY > 1 %, 200 dpi',
    asked: '0',
    value: ({ inks }) => `${inks.darkWithColour} of ${inks.dark}`,
    holds: ({ inks }) => inks.darkWithColour === 0 && inks.dark > 0
  },
  {
    name: 'K of 100 % text, least',
    asked: '100 %',
    value: ({ inks }) =>
      inks.typed > 0
        ? `${inks.typedLeast.toFixed(1)} % of ${inks.typed}`
        : 'unknown: transparency on the page',
    holds: ({ inks }) => inks.typedLeast === 100
  },
  {
    name: 'total ink, 150 dpi, under no black type',
    asked: '≤ preset',
    value: ({ inks, limit }) => `${inks.totalUnderBlack.toFixed(1)} of ${limit} %`,
    holds: ({ inks, limit }) => inks.totalUnderBlack <= limit + halfStep
  },
  {
    name: 'inks lost under black type',
    asked: '0',
    value: ({ inks }) => `${inks.onColourLost} of ${inks.onColour}`,
    holds: ({ inks }) => inks.onColourLost === 0
  },
  {
    name: 'trim, bleed, sheet off',
    asked: '≤ 0.01 mm',
    value: ({ files }) => `${files.boxesOffMm.toFixed(4)} mm`,
    holds: ({ files }) => files.boxesOffMm <= boxesOffMost
  },
  ...(['paperWords', 'pressWords'] as const).map(
    (words): Bar => ({
      name: `${words === 'paperWords' ? 'paper' : 'press'}.pdf: stories read otherwise (own, poppler, pdf.js, mutool)`,
      asked: '0',
      value: measured => {
        const { own, poppler, pdfjs, mutool, stories } = measured[words]
        return `${own}, ${poppler}, ${pdfjs}, ${mutool} of ${stories}`
      },
      holds: measured => {
        const { own, poppler, pdfjs, mutool } = measured[words]
        return own + poppler + pdfjs + mutool === 0
      }
    })
  ),
  {
    name: 'roles and outline, paper = press',
    asked: 'equal',
    value: ({ files }) =>
      files.roles.join(' ') || (files.sameOutline ? 'equal' : 'outline differs'),
    holds: ({ files }) => files.roles.length === 0 && files.sameOutline
  },
  {
    name: 'qpdf --check; groups of the preflight',
    asked: 'clean, 100 %',
    value: ({ files }) =>
      [files.qpdf ? 'clean' : 'unsound', ...files.groups, ...files.errors].join(' '),
    holds: ({ files }) => files.qpdf && files.groups.length === 0
  },
  {
    name: 'characters searched for in a browser (written, paper, press)',
    asked: 'found',
    value: ({ found }) =>
      (['written', 'paper', 'press'] as const).map(file => found[file].join(' ')).join(' | '),
    holds: ({ found }) =>
      String(found.paper) === String(found.written) && String(found.press) === String(found.written)
  },
  {
    name: 'files that a build elsewhere makes otherwise',
    asked: '0',
    value: ({ otherwise }) => otherwise.join(' ') || '0',
    holds: ({ otherwise }) => otherwise.length === 0
  }
]

/** A byte of a plate is 0.39 %: a sum of whole bytes can be half of one off its percents. */
const halfStep = 0.2

/** Which bars an issue does not reach. */
export function missed({ measured, errors }: IssueBars): readonly string[] {
  if (!measured) return [`not built: ${errors.join(' ')}`]
  return bars.filter(({ holds }) => !holds(measured)).map(({ name }) => name)
}

/** The table for people, an issue after the other; a bar that is missed is marked. */
export function barsTable(found: readonly IssueBars[]): string {
  return found
    .map(one => {
      const { measured, issue, pages, errors } = one
      if (!measured) return `${issue}: not built: ${errors.join(' ')}`
      const rows = bars.map(({ name, asked, value, holds }) => {
        const mark = holds(measured) ? ' ' : '!'
        return `${mark} ${name.padEnd(72)} ${asked.padEnd(12)} ${value(measured)}`
      })
      return [`${issue}, ${pages} pages`, ...rows].join('\n')
    })
    .join('\n\n')
}
