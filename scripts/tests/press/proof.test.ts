import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import type { Problem } from '../../model/problem.ts'
import { joinedPdf } from '../../press/join/joined-pdf.ts'
import { openPress } from '../../press/open-press.ts'
import { readPdfText } from '../../press/pdf-text.ts'
import { plannedPages } from '../../press/planned-text.ts'
import { printRun } from '../../press/print-run.ts'
import { proofPdf } from '../../press/proof-pdf.ts'
import { readTypeRuns } from '../../press/type/type-runs.ts'
import { laidOutSample, present, type Sample, throwing, withHtml } from './sample.ts'

let browser: RenderBrowser
let sample: Sample

beforeAll(async () => {
  sample = await laidOutSample()
  browser = present(await openBrowser(throwing))
})

afterAll(() => browser.close())

/** Prints other HTML in the sample's place; the press's own problems first, then the proof's. */
async function problemsOf(html: string): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  const { issue, style, house } = sample
  const laidOut = withHtml(sample, html)
  const report = (problem: Problem) => problems.push(problem)
  const press = await openPress(browser.browser, house.pagedScript, report)
  const run = await printRun(
    press,
    {
      laidOut,
      issue,
      style,
      checks: {
        readType: readTypeRuns,
        readSeen: async () => [],
        look: async () => [],
        problems: () => []
      },
      finish: async one => one.pdfs,
      bind: async () => undefined
    },
    report
  )
  const text = readPdfText(await joinedPdf(run.finished))
  return [...problems, ...proofPdf(issue.stories, plannedPages(issue, laidOut.pages), text)]
}

function changed(from: RegExp, to: string): string {
  const html = sample.html.replace(from, to)
  expect(html).not.toBe(sample.html)
  return html
}

test('The real page is printed without a problem', async () => {
  expect(await problemsOf(sample.html)).toEqual([])
})

test('A face whose file is not there is named', async () => {
  const problems = await problemsOf(changed(/fonts\/[\w-]+\.ttf/, 'fonts/none.ttf'))
  expect(problems.map(({ code }) => code)).toContain('press/face-not-loaded')
})

test('A clipped line is caught by the proof, which names its story', async () => {
  const clip = '#party-meeting .copy-legs { column-count: 1; overflow: hidden; }</style>'
  const problems = await problemsOf(changed(/<\/style>/, clip))
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: 'proof/paper-differs',
      place: expect.objectContaining({ file: expect.stringContaining('party-meeting.md') })
    })
  )
})

test('A line that the style hides is caught though nothing overflows', async () => {
  const html = changed(/勇夺/, '<span style="display:none">勇夺</span>')
  expect(await problemsOf(html)).toContainEqual(
    expect.objectContaining({
      code: 'proof/paper-differs',
      message: expect.objectContaining({ zh: expect.stringContaining('勇夺') })
    })
  )
})

test('A doubled paragraph is caught', async () => {
  const doubled = changed(/(<p data-block="[^"]*" class="copy">.*?<\/p>)/, '$1$1')
  const codes = (await problemsOf(doubled)).map(problem => problem.code)
  expect(codes).toContain('proof/paper-differs')
})

test('Words after the last story are caught', async () => {
  const html = changed(/<\/section>/, '<p style="position:absolute;bottom:0">多余</p></section>')
  const codes = (await problemsOf(html)).map(problem => problem.code)
  expect(codes).toContain('proof/paper-surplus')
})

test('Copy that leaves its frame is caught before anything is printed', async () => {
  const legs = /(<article id="funding"[\s\S]*?class="copy-legs part" style="[^"]*--deep:)\d+"/
  const html = changed(legs, '$14"')
  const problems = await problemsOf(html)
  expect(problems.map(problem => problem.code)).toContain('press/frame-overflow')
})

test('A block off the row grid is caught', async () => {
  const html = changed(/<\/style>/, '#rain .copy { margin-top: 3px; }</style>')
  const codes = (await problemsOf(html)).map(problem => problem.code)
  expect(codes).toContain('press/off-grid')
})

test('A page that asks for anything elsewhere is refused it', async () => {
  const html = changed(/<article/, '<img src="http://example.com/x.png" alt=""><article')
  const codes = (await problemsOf(html)).map(problem => problem.code)
  expect(codes).toContain('press/request-refused')
})

test('A script in the page does not run and is reported', async () => {
  const script = '<script>document.body.innerHTML = ""</script><article'
  const codes = (await problemsOf(changed(/<article/, script))).map(problem => problem.code)
  expect(codes).toEqual(['press/request-refused'])
})
