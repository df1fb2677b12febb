import { describe, expect, test } from 'vitest'
import { OwnMarkup } from '../../kit/own-markup.ts'
import { templateEngine } from '../../kit/template.ts'
import type { Problem } from '../../model/problem.ts'

function filled(files: Record<string, string>, path: string, values = {}) {
  const problems: Problem[] = []
  const templates = templateEngine(files, problem => problems.push(problem))
  const text = templates.render(path, values)
  return { text, problems, templates }
}

describe('a template', () => {
  test('is filled with escaped words, and with markup of our own as it is', () => {
    const files = { 'a.html': '<p>{{ word | text }}</p>{{ body | markup }}' }
    const body = new OwnMarkup('<hr/>')
    const { text } = filled(files, 'a.html', { word: '<"A&B">\u0000', body })
    expect(text).toBe('<p>&lt;&quot;A&amp;B&quot;&gt;</p><hr/>')
  })

  test('is refused with the place of a value that does not say where it lands', () => {
    const files = { 'p/a.html': "{% render './b.html' %}", 'p/b.html': '<p\n title="{{ x }}"></p>' }
    const { text, problems } = filled(files, 'p/a.html', { x: 1 })
    expect(text).toBeUndefined()
    expect(problems).toMatchObject([
      { code: 'template/mistake', place: { file: 'p/b.html', line: 2, column: 9 } }
    ])
    expect(problems[0]?.hint.en).toBe('End it in | attribute.')
  })

  test('is not filled with a string where markup of our own is due', () => {
    const { text, problems } = filled({ 'a.html': '{{ x | markup }}' }, 'a.html', { x: '<hr/>' })
    expect(text).toBeUndefined()
    expect(problems).toMatchObject([
      { code: 'template/mistake', place: { file: 'a.html', line: 1 } }
    ])
    expect(problems[0]?.message.en).toContain('“markup” takes what our own serialisers write')
  })

  test('finds the part beside it', () => {
    const files = { 'p/a.html': "{% render './b.html', n: 1 %}", 'p/b.html': 'B{{ n | text }}' }
    expect(filled(files, 'p/a.html').text).toBe('B1')
  })

  test.each([
    ['{{ x | text }}\n  {{ titel | text }}', 'template/unknown-value', 2, 6, '“titel”'],
    ['{{ x | bla }}', 'template/mistake', 1, 1, 'undefined filter: bla'],
    ['\n{% if x %}', 'template/mistake', 2, 1, 'not closed'],
    ['{% foo %}', 'template/mistake', 1, 1, 'tag "foo" not found'],
    ['{{ x', 'template/mistake', 1, 1, 'not closed'],
    ["{% render 'none.html' %}", 'template/mistake', 1, 1, 'none.html']
  ])('%j is a problem with its place', (source, code, line, column, words) => {
    const { text, problems } = filled({ 'a.html': source }, 'a.html', { x: 1 })
    expect(text).toBeUndefined()
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ code, place: { file: 'a.html', line, column } })
    expect(problems[0]?.message.en).toContain(words)
  })

  test('names the part in which the mistake stands', () => {
    const files = { 'p/a.html': "{% render './b.html' %}", 'p/b.html': 'one\n{{ nope | text }}' }
    const { problems } = filled(files, 'p/a.html')
    expect(problems[0]?.place).toMatchObject({ file: 'p/b.html', line: 2 })
  })

  test('tells the same mistake once, and what values there are', () => {
    const { templates, problems } = filled({ 'a.html': '{{ nope | text }}' }, 'a.html', {
      paper: 'A'
    })
    templates.render('a.html', { paper: 'B' })
    expect(problems).toHaveLength(1)
    expect(problems[0]?.hint.en).toBe('This template is given: paper.')
  })

  test('that is not there is a problem', () => {
    const { text, problems } = filled({}, 'gone.html')
    expect(text).toBeUndefined()
    expect(problems[0]).toMatchObject({ code: 'template/missing', place: { file: 'gone.html' } })
  })
})
