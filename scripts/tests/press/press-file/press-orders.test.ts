import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { present } from '../sample.ts'
import { said } from '../second-opinions.ts'
import { platesOf } from './plates-of.ts'
import { pressedPage, printedPages, smallPage } from './pressed-page.ts'

const style = `.box { position: absolute; width: 20px; height: 20px } p { position: absolute; margin: 0 }
.red { background: #c8161d; left: 100px; top: 0; width: 100px; height: 100px }
.on-red { left: 104px; top: 4px; font-size: 60px; line-height: 60px }`

const two = `<div class="box red"></div><p class="on-red">M</p>
<div class="box" style="left:10px;top:110px;width:80px;background:linear-gradient(90deg,#fff,#c8161d)"></div>`
const pages = {
  clear: '<div class="box" style="left:20px;top:20px;background:#804020;opacity:.5"></div>',
  solid: '<p>Words</p><div class="box red"></div>',
  two,
  three: `${two}<div class="box" style="left:30px;top:40px;background:#204080"></div>`
}

let folder: string
let clear: Uint8Array
let solid: Uint8Array
let twoInks: Uint8Array
let threeInks: Uint8Array

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duikai-press-'))
  const prints = await printedPages(Object.values(pages).map(words => smallPage(words, style)))
  ;[clear, solid, twoInks, threeInks] = prints.map(present) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array
  ]
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('The same print gives the same bytes', async () => {
  const again = await pressedPage(clear)
  expect(present((await pressedPage(clear)).file).bytes).toEqual(present(again.file).bytes)
})

test('Pages without transparency are sound in the older standards, of PDF 1.4', async () => {
  for (const standard of ['PDF/X-1a:2003', 'PDF/X-3:2003'] as const) {
    const { file } = await pressedPage(solid, { standard })
    const path = await saved('old.pdf', present(file).bytes)
    expect(await said('qpdf', '--check', path)).toMatch(
      /PDF Version: 1\.4[\s\S]*No syntax or stream/
    )
    const text = await dumped(present(file).bytes)
    expect(text).not.toMatch(/\/S \/Transparency|\/ObjStm|\/SMask/)
  }
})

describe('What shines through', () => {
  test('is mixed in inks in PDF/X-4', async () => {
    const { file } = await pressedPage(clear)
    const text = await dumped(present(file).bytes)
    expect(text).toMatch(/\/Group <<[^>]*\/CS \/DeviceCMYK/)
    expect(present(file).facts.pages[0]?.transparent.map(({ what }) => what)).toEqual(['opacity'])
  })

  test.each(['PDF/X-1a:2003', 'PDF/X-3:2003'] as const)('is refused in %s', async standard => {
    const { file, problems } = await pressedPage(clear, { standard })
    expect(file).toBeUndefined()
    expect(problems.map(({ code }) => code)).toEqual(['press/transparency'])
    expect(problems[0]?.message.en).toMatch(/page 1 .*object G\d/)
  })
})

describe('Printed in black and one ink more', () => {
  test('a page has no other plate', async () => {
    const { file } = await pressedPage(twoInks, { spot: '大红 PANTONE 485' })
    const made = await platesOf(present(file).bytes)
    const inked = [...made].filter(([, { ink }]) => ink.some(value => value > 2))
    expect(inked.map(([name]) => decodeURIComponent(name))).toEqual(['大红 PANTONE 485', 'Black'])
    expect([...present(file?.facts.pages[0]).firstInk.keys()]).toEqual([
      '大红 PANTONE 485',
      'Black'
    ])
    // The printer knows of the plate that was ordered.
    expect(file?.facts.findings.map(({ code }) => code)).not.toContain('preflight/spot-unknown')
  })

  test('a third ink is refused with its place', async () => {
    const { file, problems } = await pressedPage(threeInks, { spot: 'Red' })
    expect(file).toBeUndefined()
    expect(problems.map(({ code }) => code)).toEqual(['press/third-ink'])
    expect(problems[0]?.message.en).toMatch(/page 1 .* 8 mm from the left edge and 11 mm from/)
  })
})

test('A file that breaks its standard is made without naming it, and it is told why', async () => {
  const { file, problems } = await pressedPage(solid)
  const errors = present(file).facts.findings.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ code }) => code)).toContain('preflight/trim-size')
  expect(await dumped(present(file).bytes)).not.toContain('GTS_PDFXVersion')
  expect(problems.map(({ code }) => code)).toEqual(['press/claim-withheld'])
  expect(problems[0]?.message.en).toMatch(/does not say that it is PDF\/X-4\. .+ \(page 1\)/)
})

test('For an office printer colours stay, and black is pure', async () => {
  const { file } = await pressedPage(clear, { standard: 'PDF', plain: true })
  const text = await dumped(present(file).bytes)
  expect(text).toMatch(/0\.502 0\.251 0\.1255 rg/)
  expect(text).not.toMatch(/OutputIntents|GTS_PDFX/)
})

async function saved(name: string, content: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function dumped(content: Uint8Array): Promise<string> {
  const path = await saved('dumped.pdf', content)
  return (await said('qpdf', '--qdf', '--object-streams=disable', path, '-')).replace(/\s+/g, ' ')
}
