import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { edit } from './filed.ts'

async function html(copy: string) {
  const { story, codes } = await edit(copy)
  const nodes = story.blocks.map(({ node }) => node)
  return { html: toHtml(nodes).replace(/ data-block="[^"]*"/g, ''), codes }
}

test.each([
  ['<ruby>汉<rt>hàn</rt></ruby>字', '<p><ruby>汉<rt>hàn</rt></ruby>字</p>'],
  ['<ruby><rb>汉</rb><rt>hàn</rt></ruby>字', '<p><ruby>汉<rt>hàn</rt></ruby>字</p>'],
  ['<span class="dots">重点</span>', '<p><span class="dots">重点</span></p>'],
  ['**甲**、*乙*、H<sub>2</sub>O', '<p><strong>甲</strong>、<em>乙</em>、H<sub>2</sub>O</p>'],
  ['[绍兴](https://sx.gov.cn/a)', '<p><a href="https://sx.gov.cn/a">绍兴</a></p>'],
  [
    '见 https://sx.gov.cn/a,欢迎',
    '<p>见<a href="https://sx.gov.cn/a">https://sx.gov.cn/a</a>，欢迎</p>'
  ],
  ['降了3~5度,升了6~8度', '<p>降了3~5度，升了6~8度</p>']
])('%s → %s', async (copy, expected) => {
  expect(await html(copy)).toEqual({ html: expected, codes: [] })
})

test.each([
  ['甲<script>alert(1)</script>乙', '<p>甲乙</p>', ['warning copy/html-dropped 1:2']],
  ['<script>alert(1)</script>\n\n乙', '<p>乙</p>', ['warning copy/html-dropped 1:1']],
  ['<style>p{}</style>\n\n乙', '<p>乙</p>', ['warning copy/html-dropped 1:1']],
  ['甲<b onclick="x()">乙</b>', '<p>甲乙</p>', ['warning copy/html-dropped 1:2']],
  ['甲<em onclick="x()">乙</em>', '<p>甲<em>乙</em></p>', ['warning copy/html-attribute 1:2']],
  ['<p style="color:red">甲</p>', '<p>甲</p>', ['warning copy/html-attribute 1:1']],
  ['[甲](javascript:alert(1))', '<p><a>甲</a></p>', ['warning copy/link-address 1:1']],
  ['[甲](file:///etc/passwd)', '<p><a>甲</a></p>', ['warning copy/link-address 1:1']],
  ['[甲](//host/x)', '<p><a>甲</a></p>', ['warning copy/link-address 1:1']],
  ['甲<img src="http://h/x.png">乙', '<p>甲乙</p>', ['error copy/picture-in-line 1:2']],
  ['甲<svg><script>x</script></svg>乙', '<p>甲乙</p>', ['warning copy/html-dropped 1:2']],
  ['<iframe src="http://h"></iframe>\n\n甲', '<p>甲</p>', ['warning copy/html-dropped 1:1']],
  ['<div>\n\n甲\n\n</div>', '<p>甲</p>', ['warning copy/html-dropped 1:1']]
])('%s is taken out and reported', async (copy, expected, codes) => {
  expect(await html(copy)).toEqual({ html: expected, codes })
})

test('a picture outside the issue is an error and keeps its caption', async () => {
  const { html: shown, codes } = await html('![会场](http://host/x.png)')
  expect(shown).toBe('<figure class="picture missing"><figcaption>会场</figcaption></figure>')
  expect(codes).toEqual(['error copy/picture-address 1:1'])
})

test('comments are left out without a word', async () => {
  expect(await html('甲<!-- 记者注 -->乙\n\n<!-- 稿签 -->')).toEqual({
    html: '<p>甲乙</p>',
    codes: []
  })
})

test.each([
  ...['textarea', 'select', 'noscript', 'title', 'iframe', 'object', 'template', 'math'].map(
    name => `甲<${name}>乙</${name}>丙`
  ),
  '甲<svg><text>乙</text></svg>丙',
  '甲<select><option>乙</option></select>丙',
  '甲<input value="乙"></input>丙',
  '甲<input placeholder="乙"></input>丙'
])('the words that %s would lose are an error', async copy => {
  const { codes } = await html(copy)
  expect(codes).toContain('error copy/html-dropped 1:2')
})

test.each([
  ...['button', 'details', 'label', 'u', 'mark', 'video', 'nosuch-form'].map(
    name => `甲<${name}>乙</${name}>丙`
  ),
  '甲<select></select>丙',
  '甲<input type="checkbox" value="on"></input>丙',
  '甲<script>乙</script>丙'
])('%s loses no words, and is no error', async copy => {
  const { codes } = await html(copy)
  expect(codes.filter(code => code.startsWith('error copy/html-dropped'))).toEqual([])
})
