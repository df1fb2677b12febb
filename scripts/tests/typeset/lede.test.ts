import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { withLede } from '../../typeset/lede.ts'

test.each([
  ['The bridge will close for repairs.', '[The bridge will close] for repairs.'],
  ['Yesterday, the bridge closed.', '[Yesterday,] the bridge closed.'],
  ['The bridge at Mill Lane closed.', '[The bridge at Mill Lane] closed.'],
  ['“We regret it,” said Mr Lumley.', '[“We regret it,”] said Mr Lumley.'],
  ['Rain.', '[Rain.]'],
  ['U.S. officials flew home early.', '[U.S. officials flew home] early.'],
  ['Mr. Fitzgerald filed it.', '[Mr. Fitzgerald filed it.]'],
  ['— The bridge will close.', '[— The bridge will] close.'],
  ['www.example.org is closed.', 'www.example.org is closed.']
])('“%s” begins with %s in small capitals', (text, shown) => {
  expect(ledeOf([{ type: 'text', value: text }])).toBe(shown)
})

test('A lede goes on into what is emphasised and ends there', () => {
  const emphasis = {
    type: 'element' as const,
    tagName: 'em',
    properties: {},
    children: [{ type: 'text' as const, value: 'Northern Star sailed at dawn' }]
  }
  const copy = [
    { type: 'text' as const, value: 'The ' },
    emphasis,
    { type: 'text' as const, value: ' again.' }
  ]
  expect(ledeOf(copy)).toBe('[The] <em>[Northern Star sailed] at dawn</em> again.')
})

function ledeOf(content: Parameters<typeof withLede>[0]): string {
  return toHtml({ type: 'root', children: withLede(content, 4) })
    .replaceAll('<span class="lede">', '[')
    .replaceAll('</span>', ']')
}
