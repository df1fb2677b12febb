import { describe, expect, test } from 'vitest'
import { checkTemplate } from '../../kit/check-template.ts'

/** Faults as `line:column what is to be done`. */
function faultsIn(text: string, path = 'a.html.liquid', parts: Record<string, string> = {}) {
  return checkTemplate(path, { ...parts, [path]: text }).faults.map(
    ({ where, hint }) => `${where.line ?? 0}:${where.column ?? 0} ${hint.en}`
  )
}

describe('a value stands where its sink says', () => {
  test.each([
    '<p>{{ x | text }}</p>',
    '<p>{{ x | upcase | text }} {{ x | markup }}</p>',
    '<title>{{ x | text }}</title>',
    '<p title="a {{ x | attribute }} b" lang=\'{{ x | attribute }}\'>{{ x | text }}</p>',
    '<a href="{{ x | address }}" >x</a><img src = "a/{{ x | address_part }}.png?b={{ x | address_part }}"/>',
    '<p style="--rows:{{ x | css }};color: {{ x | css }}px">{{ x | text }}</p>',
    '<style>{{ x | sheet }}\n{{ x | sheet }}\np { width: {{ x | css }}mm {{ x | css }} }</style>{{ x | text }}',
    '<!doctype html><!-- a > b --><?xml version="1.0"?><p>{{ x | text }}</p>',
    '<p{% if a %} class="{{ x | attribute }}"{% endif %}>{{ x | text }}</p>',
    '{% comment %}<p title="{{ x }}{% endcomment %}{{ x | text }}'
  ])('%s', text => {
    expect(faultsIn(text)).toEqual([])
  })

  test.each([
    ['<p>\n  {{ x }}</p>', '2:3 End it in | text or | markup.'],
    ['<p>{{ x | raw }}</p>', '1:4 End it in | text or | markup.'],
    ['<p>{{ x | text | upcase }}</p>', '1:4 End it in | text or | markup.'],
    ['<title>{{ x | markup }}</title>', '1:8 End it in | text.'],
    ['<p title="{{ x | text }}">', '1:11 End it in | attribute.'],
    ['<p title="{{ x | markup }}">', '1:11 End it in | attribute.'],
    ['<a href="{{ x | attribute }}">', '1:10 End it in | address.'],
    ['<a href="#{{ x | address }}">', '1:11 End it in | address_part.'],
    ['<a href="{{ x | address }}{{ y | address }}">', '1:27 End it in | address_part.'],
    ['<p style="width:{{ x | attribute }}">', '1:17 End it in | css.'],
    ['<p style="{{ x | css }}">', '1:11 No value may stand here.'],
    ['<p style="a:\'{{ x | css }}\'">', '1:14 No value may stand here.'],
    ['<p style="a:url({{ x | css }})">', '1:17 No value may stand here.'],
    ['<style>{{ x | text }}</style>', '1:8 End it in | sheet.'],
    ['<style>p {{ x | sheet }}</style>', '1:10 No value may stand here.'],
    ['<script>{{ x | text }}</script>', '1:9 No value may stand here.'],
    ['<p onclick="{{ x | attribute }}">', '1:13 No value may stand here.'],
    ['<img srcset="{{ x | address }}">', '1:14 No value may stand here.'],
    ['<p title={{ x | attribute }}>', '1:10 No value may stand here.'],
    ['<p {{ x | attribute }}>', '1:4 No value may stand here.'],
    ['<{{ x | text }}>', '1:2 No value may stand here.'],
    ['<!-- {{ x | text }} -->', '1:6 No value may stand here.']
  ])('%s is refused', (text, fault) => {
    expect(faultsIn(text)).toEqual([fault])
  })
})

test.each([
  ['a: {{ x | yaml }}\nb:\n  - {{ x | yaml }}\n', []],
  ['a: {{ x | text }}\n', ['1:4 End it in | yaml.']],
  ['a: "{{ x | yaml }}"\n', ['1:5 No value may stand here.']],
  ['a: {{ x | yaml }}b\n', ['1:4 No value may stand here.']],
  ['# {{ x | yaml }}\n', ['1:3 No value may stand here.']],
  ['{{ x | yaml }}: 1\n', ['1:1 No value may stand here.']]
])('in YAML a value stands whole: %j', (text, faults) => {
  expect(faultsIn(text, 'a.yaml.liquid')).toEqual(faults)
})

test.each([
  ['A.\n\n{{ x | markdown }}\n', []],
  ['{{ x | text }}\n', ['1:1 End it in | markdown.']],
  ['# {{ x | markdown }}\n', ['1:3 No value may stand here.']]
])('in Markdown a value is a paragraph: %j', (text, faults) => {
  expect(faultsIn(text, 'a.md.liquid')).toEqual(faults)
})

test('a part is followed from the place in which it is called', () => {
  const parts = {
    'p/part.liquid': '{{ x | text }}',
    'p/strip.css.liquid': '--leg:{{ x | css }};--top:{{ x | css -}}\n'
  }
  const inside = "<p style=\"{% render './strip.css.liquid' %}\">{% render './part.liquid' %}</p>"
  expect(faultsIn(inside, 'p/a.liquid', parts)).toEqual([])
  const { faults } = checkTemplate('p/a.liquid', {
    ...parts,
    'p/a.liquid': '<p title="{% render \'./part.liquid\' %}">'
  })
  expect(faults.map(({ where }) => where)).toEqual([{ file: 'p/part.liquid', line: 1, column: 1 }])
})

test.each([
  ['{% if a %}<p title="{% endif %}', '1:21 Close in it'],
  ['<p title="{% if a %}x"{% else %}y{% endif %}>', '1:23 Close in it'],
  ['{% if a %}<style>{% endif %}', '1:18 Close in it'],
  ['<p title="', '0:0 Close in it']
])('%s ends in another place than it begins', (text, fault) => {
  expect(faultsIn(text)[0]).toContain(fault)
})

test.each([
  'echo x',
  'liquid echo x',
  "cycle 'a', 'b'",
  'increment x',
  'render name',
  "include 'b'"
])('the tag %j, which no check can follow, is refused', tag => {
  expect(faultsIn(`{% ${tag} %}`)).toEqual([expect.stringContaining('1:1 Use if')])
})
