import { expect, test } from 'vitest'
import type { IssueFacts } from '../../model/issue.ts'
import type { Problem } from '../../model/problem.ts'
import type { FaceRoles, Style } from '../../model/style.ts'
import { setFolio } from '../../render/set-folio.ts'
import { setNameplate } from '../../render/set-nameplate.ts'
import type { FurnitureTools } from '../../render/set-text.ts'
import { measures } from '../typeset/setting.ts'

/** A page of 900 px with a nameplate of ten rows; every face draws everything, an em a character. */
function toolsOf(problems: Problem[] = []): FurnitureTools {
  const grid = { columns: 1, rows: 60, columnCharacters: 60, bodyPx: 15, rowPx: 20, gutterPx: 12 }
  const sizes = { nameplateRows: 10, nameplatePx: 128, folioPx: 15, leastTypePx: 8 }
  const roles = new Proxy({} as FaceRoles, { get: (_, role) => String(role) })
  return {
    style: { grid, roles, measures, ...sizes } as Style,
    ruler: { widthEm: text => [...text].length },
    covers: () => true,
    report: problem => problems.push(problem)
  }
}

function factsOf(name: string, facts: Partial<IssueFacts> = {}): IssueFacts {
  return {
    id: 'x',
    file: 'issue.yaml',
    paper: '河湾日报',
    date: '2031-05-06',
    language: 'zh-CN',
    format: 'duikai',
    pages: [1, 2].map(number => ({
      number,
      name,
      pins: [],
      place: { file: 'issue.yaml', line: 9 }
    })),
    inferred: {},
    ...facts
  }
}

test('A folio line that has room shows everything in its own size', () => {
  const { number, name, paper, date } = setFolio(factsOf('要闻'), 2, toolsOf())
  expect([number, name, paper, date].map(text => [text?.lines.join(), text?.sizePx])).toEqual([
    ['2', 30],
    ['要闻', 30],
    ['河湾日报', 30],
    ['2031年5月6日', 15]
  ])
})

test('A page without a name shows its number alone', () => {
  expect(setFolio(factsOf(''), 2, toolsOf()).name).toBeUndefined()
})

test('Without a date and an editor nothing stands at the end of the line, and nothing is wrong', () => {
  const problems: Problem[] = []
  const { date: _, ...undated } = factsOf('要闻')
  expect(setFolio(undated, 2, toolsOf(problems)).date).toBeUndefined()
  expect(problems).toEqual([])
})

test('A name of 60 characters is printed whole beside a number and a paper of their own size', () => {
  const problems: Problem[] = []
  const { number, name, paper } = setFolio(factsOf('名'.repeat(60)), 2, toolsOf(problems))
  expect(name?.lines.join('')).toBe('名'.repeat(60))
  expect(name?.sizePx).toBeGreaterThanOrEqual(8)
  expect([number.sizePx, paper.sizePx]).toEqual([30, 30])
  expect(problems).toEqual([])
})

test('What has no room is an error with its field, its place, and the length that would fit', () => {
  const problems: Problem[] = []
  setFolio(factsOf('名'.repeat(300)), 2, toolsOf(problems))
  expect(problems).toMatchObject([
    { code: 'render/furniture-too-long', place: { file: 'issue.yaml', line: 9 } }
  ])
  expect(problems[0]?.message.en).toMatch(/^name: “名{12}…” .* 635 mm long and there are \d+ mm/)
  const fits = Number(/about (\d+)/.exec(problems[0]?.hint.en ?? '')?.[1])
  expect(fits).toBeGreaterThan(60)
  const again: Problem[] = []
  setFolio(factsOf('名'.repeat(fits)), 2, toolsOf(again))
  expect(again).toEqual([])
})

test('A paper’s name fills the nameplate or is set smaller, on one line or on more', () => {
  const shown = (paper: string) => setNameplate(factsOf('', { paper }), toolsOf()).paper
  expect(shown('河湾日报')).toMatchObject({ lines: ['河湾日报'], sizePx: 128 })
  expect(shown('河'.repeat(10))).toMatchObject({ lines: ['河'.repeat(10)], sizePx: 89.5 })
  const long = shown('河'.repeat(40))
  expect([long.lines.join(''), long.lines.length]).toEqual(['河'.repeat(40), 2])
})

test('Many facts go onto more lines, each whole', () => {
  const few = setNameplate(factsOf('要闻'), toolsOf())
  expect(few.facts).toEqual([['2031年5月6日', '第1版　要闻']])
  const many = { publisher: '社'.repeat(40), edition: '版'.repeat(30), issn: '1234-5678' }
  const { facts, factsPx } = setNameplate(factsOf('要闻', many), toolsOf())
  expect(facts.length).toBeGreaterThan(1)
  expect(facts.flat().length).toBe(5)
  expect(factsPx).toBeGreaterThanOrEqual(8)
})

test('A nameplate without facts gives their rows to the name', () => {
  const { date: _, ...undated } = factsOf('', { paper: '报' })
  const tools = toolsOf()
  const large = { ...tools, style: { ...tools.style, nameplatePx: 400 } }
  const [bare, dated] = [undated, factsOf('', { paper: '报' })].map(
    facts => setNameplate(facts, large).paper.sizePx
  )
  expect((bare ?? 0) - (dated ?? 0)).toBeCloseTo(measures.factsRows * 20, 0)
})
