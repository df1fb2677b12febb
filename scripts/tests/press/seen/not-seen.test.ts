import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../../kit/browser.ts'
import { sha256Hex } from '../../../kit/hash.ts'
import type { Problem } from '../../../model/problem.ts'
import { pictureWidthPx } from '../../../press/batch-run.ts'
import { openPress, type Press } from '../../../press/open-press.ts'
import { paginate } from '../../../press/paginate.ts'
import { sheetCamera } from '../../../press/print.ts'
import { openLook } from '../../../press/seen/look-at-pages.ts'
import { readSeenText } from '../../../press/seen/seen-text.ts'
import { laidOutSample, present, type Sample, throwing } from '../sample.ts'

let browser: RenderBrowser
let press: Press
let sample: Sample

beforeAll(async () => {
  sample = await laidOutSample()
  browser = present(await openBrowser(throwing))
  press = await openPress(browser.browser, sample.house.pagedScript, throwing)
  press.origin.serve(sample.laidOut.files)
  await paginate(press.tab, press.origin, throwing)
})

afterAll(async () => {
  await press?.close()
  await browser?.close()
})

/** Keeps verdicts in memory. */
const kept = new Map<string, Uint8Array>()
let looks = 0
const cache = {
  async get(parts: readonly (Uint8Array | string)[], make: () => Promise<Uint8Array>) {
    const key = parts.map(sha256Hex).join()
    const found = kept.get(key)
    if (found) return found
    looks++
    const made = await make()
    kept.set(key, made)
    return made
  }
}

/** Looks at the page with these rules added to its style, as a careless hand might add them. */
async function lookedAt(rules: string): Promise<readonly Problem[]> {
  const { tab } = press
  const sheet = await tab.addStyleTag({ content: `${rules} ` })
  try {
    const { issue, style, faces, laidOut } = sample
    const pieces = await readSeenText(tab)
    const { take } = await sheetCamera(tab, pictureWidthPx)
    const { look, problems } = openLook({ issue, pages: laidOut.pages, style, faces, cache })
    return problems(await look(0, pieces, await take(0)))
  } finally {
    await sheet.evaluate(element => (element as Element).remove())
  }
}

test('On the real page every line is seen, and an unchanged page is not looked at again', async () => {
  expect(await lookedAt('')).toEqual([])
  expect(looks).toBe(1)
  expect(await lookedAt('')).toEqual([])
  expect(looks).toBe(1)
})

const box = 'content: ""; position: absolute; z-index: 1;'

/** What is done to one story of a page, and what is wrong with it then; a page for each list. */
type Trick = readonly [words: string, story: string, rules: string, reason: string]
const pages: readonly (readonly Trick[])[] = [
  [
    ['a colour that is none', 'rain', '.copy { color: transparent }', 'white'],
    ['a grey too light', 'party-meeting', '.copy { color: #999 }', 'pale'],
    ['letters over one another', 'funding', '.copy { letter-spacing: -1em }', 'crowded'],
    ['type of one pixel', 'table-tennis', '.copy { font-size: 1px }', 'tiny'],
    [
      'a white box over a line',
      'notice',
      `::before { ${box} inset: 40% 10% 50%; background: #fff }`,
      'covered'
    ],
    ['a pale byline alone', 'nanbei', '.byline { color: #bbb }', 'pale'],
    ['no opacity', 'editorial', '{ opacity: 0 }', 'white'],
    ['a folio line in white', 'folio', '{ color: #fff }', 'white']
  ],
  [
    ['a fill that is none', 'rain', '{ -webkit-text-fill-color: transparent }', 'white'],
    ['a grey in another notation', 'party-meeting', '.copy { color: oklch(0.7 0 0) }', 'pale'],
    ['lines over one another', 'funding', '.copy { line-height: 4px }', 'crowded'],
    ['type scaled down', 'table-tennis', '.copy-legs { transform: scale(0.3) }', 'tiny'],
    [
      'a black box over a line',
      'notice',
      `::before { ${box} inset: 40% 10% 50%; background: #000 }`,
      'covered'
    ],
    ['a headline cut off', 'nanbei', '.head { clip-path: inset(0 0 60% 0) }', 'covered'],
    ['a third of its strength', 'editorial', '{ opacity: 0.3 }', 'pale'],
    ['small type', 'folio', 'p { font-size: 3px !important }', 'tiny']
  ],
  [
    ['words that are hidden', 'rain', 'p { visibility: hidden }', 'white'],
    ['a blur', 'party-meeting', '.copy { filter: blur(4px) }', 'pale'],
    ['letters pressed flat', 'funding', '.copy { transform: scaleX(0.4) }', 'crowded'],
    [
      'a white box over two characters',
      'table-tennis',
      `p.copy:first-of-type::before { ${box} margin-left: 15px; width: 32px; height: 18px; background: #fff }`,
      'covered'
    ],
    ['copy off the sheet', 'notice', '.copy-legs { margin-left: -9000px }', 'covered'],
    ['letters half over one another', 'nanbei', '.copy { letter-spacing: -0.5em }', 'crowded'],
    ['a dark ground under black', 'editorial', '{ background: #333 }', 'pale'],
    ['an outline as thick as its letters', 'folio', '{ -webkit-text-stroke: 3px black }', 'covered']
  ]
]

function nameOf(story: string): string {
  return story === 'folio' ? 'The folio line' : `“${story}”`
}

/** `::before` belongs to the frame itself, `p` stands in it. */
function ruleOf([, story, rules]: Trick): string {
  const frame = story === 'folio' ? '.folio' : `#${story}`
  return `${frame}${rules.startsWith(':') ? '' : ' '}${rules}`
}

describe.each(pages.map((tricks, at) => [at + 1, tricks] as const))(
  'A line that cannot be read is found, and why: page %i',
  (_, tricks) => {
    let problems: readonly Problem[]

    beforeAll(async () => {
      problems = await lookedAt(tricks.map(ruleOf).join('\n'))
    })

    test.each(tricks)('%s in %s', (_words, story, _rules, reason) => {
      const own = problems.filter(({ message }) => message.en.startsWith(nameOf(story)))
      expect(own.map(({ message }) => /\[(\w+)\]$/.exec(message.en)?.[1])).toContain(reason)
      expect(own.map(({ code }) => code)).toContain('proof/not-seen')
      const file = story === 'folio' ? 'issue.yaml' : `${story}.md`
      expect(own[0]?.place?.file).toMatch(new RegExp(`${file}$`))
    })

    test('and nothing else', () => {
      const told = new Set(problems.map(({ message }) => message.en.split(' cannot ')[0]))
      expect(told).toEqual(new Set(tricks.map(([, story]) => nameOf(story))))
    })
  }
)

test('Ink as white as the paper is found in every story and on the folio line', async () => {
  const problems = await lookedAt(':root { --ink: #fff }')
  expect(problems.length).toBeGreaterThanOrEqual(8)
  for (const { message } of problems) expect(message.en).toMatch(/\[white\]$/)
})

test('What is unusual and can be read passes', async () => {
  const rules = [
    '#rain .main { color: #fff; background: #000 }',
    '#funding { color: #8a1010 }',
    '#party-meeting { background: #f3efe6 }',
    '#notice .copy { text-decoration: line-through }',
    '#editorial { color: #fff; background: #123 }'
  ]
  expect(await lookedAt(rules.join('\n'))).toEqual([])
})
