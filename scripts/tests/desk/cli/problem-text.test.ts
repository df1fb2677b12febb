import { expect, test } from 'vitest'
import { codeFrame } from '../../../desk/cli/code-frame.ts'
import { countText, problemText } from '../../../desk/cli/problem-text.ts'
import { cellWidth } from '../../../kit/cells.ts'
import type { Problem } from '../../../model/problem.ts'

const problem: Problem = {
  code: 'story/odd',
  severity: 'error',
  place: { file: 'manuscript/x/rain.md', line: 2, column: 4 },
  message: { en: 'This is odd.', zh: '此处有误。' },
  hint: { en: 'Mend it.', zh: '请改正。' }
}

const told = (language: 'en' | 'zh', one: Problem = problem) =>
  problemText(one, {
    language,
    paint: (_, text) => text,
    widthCells: undefined,
    linesOf: () => ['', '春雨贵:如油'],
    shownName: file => file
  })

test('a problem is told with its place, its line, a caret and a hint', () => {
  expect(told('en')).toBe(
    [
      'manuscript/x/rain.md:2:4 error story/odd This is odd.',
      '  2 | 春雨贵:如油',
      '    | 　　　^',
      '  → Mend it.'
    ].join('\n')
  )
  expect(told('zh')).toMatch(/^manuscript\/x\/rain\.md:2:4 错误 story\/odd 此处有误。\n/)
  expect(told('zh')).toMatch(/\n {2}→ 请改正。$/)
})

test('a problem without a place, or in a file that cannot be shown, has no code frame', () => {
  const { place: _, ...bare } = problem
  expect(told('en', bare)).toBe('error story/odd This is odd.\n  → Mend it.')
  const elsewhere = { ...problem, place: { file: 'a.md', line: 9 } }
  expect(told('en', elsewhere)).toBe('a.md:9 error story/odd This is odd.\n  → Mend it.')
})

test('the caret stands under its character, Han characters counting two cells', () => {
  const [line = '', caret = ''] = codeFrame(['a春b雨?'], 1, 5)
  expect(cellWidth(caret.slice(0, caret.indexOf('^')))).toBe(
    cellWidth(line.slice(0, line.indexOf('?')))
  )
})

test('of a long paragraph only the part around the column is shown', () => {
  const paragraph = `${'前'.repeat(500)}错${'后'.repeat(500)}`
  const [line = '', caret = ''] = codeFrame([paragraph], 1, 501, 60)
  expect(line).toMatch(/^ {2}1 \| …前+错后+…$/)
  expect(cellWidth(line)).toBeLessThanOrEqual(60)
  expect(cellWidth(caret) - 1).toBe(cellWidth(line.slice(0, line.indexOf('错'))))
})

test('problems are counted by severity', () => {
  const some = (['error', 'advice', 'error', 'warning'] as const).map(severity => ({
    ...problem,
    severity
  }))
  expect(countText(some, 'en')).toBe('2 errors, 1 warning, 1 advice')
  expect(countText(some, 'zh')).toBe('2 个错误，1 个警告，1 个建议')
  expect(countText([], 'en')).toBe('')
})
