import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../read/markdown.ts'

describe('signs of plain copy stay as filed', () => {
  test.each([
    ['stars between letters', '断面为长*宽*高，即3*2*1米，合6*4*2市尺。'],
    ['stars beside brackets', '2*(3+4)*5、(3)*(2)*(1)、（长）*（宽）*（高）'],
    ['stars around a number', '5 *3* 2'],
    ['powers', '3**2**1、x**2+y**2'],
    ['stars of notes', '张三*、李四*，见表注**：略'],
    ['a star before a note', '*注：数据截至三月'],
    ['stars of hidden letters', '张**、李**、138****1234、吉A***12和吉A***34'],
    ['stars of notes before brackets', '王五**（*为领队，**为教练）'],
    ['stars for names', '张**和李**获奖，原告王**诉被告李**一案'],
    ['a star and a blank before a note', '* 为必填项'],
    ['a number of one line', '- 5℃'],
    ['half a drawing', '/\\_/'],
    ['stars beside brackets and quotation marks', '甲*（乙）*丙、甲*“乙”*丙、/*注*/'],
    ['underscores in words', 'a_b_c、snake_case_name、__init__.py'],
    ['blanks of a form', '姓名____年龄____，第__页共__页'],
    ['tildes of ranges', '3~5日和6~8日，3~~5度、6~~8度'],
    ['tildes at a line’s start', '~~~谢谢大家'],
    ['paths', 'C:\\用户\\_备份\\*.doc、D:\\#1\\(2)\\、\\\\server\\_x\\'],
    ['a backslash before anything else', '甲\\乙，3\\4，尾\\'],
    ['a backslash at a line’s end', '甲\\\n乙'],
    ['equals signs under words', '又一段\n===\n再一段。'],
    ['a hyphen under words', '又一段\n-\n再一段。'],
    ['a sign and a number', '>60岁'],
    ['a sign, a blank and a number', '> 60岁以上免费'],
    ['a sign before a word', '>引文'],
    ['a temperature', '-5℃'],
    ['a share', '+3%'],
    ['a number sign', '#1 #号'],
    ['number signs alone', '##'],
    [
      'references',
      '见[1]、[注2]，河政发[2026]12号、[2026](12)号，[公告](见第3版)，[[双]]，[a]: 注。'
    ],
    ['a line in the shape of a definition', '[2026]: 第十二号文件'],
    ['a definition that nothing uses', '[9]: https://example.org'],
    ['a picture without an address', '太好![注意](见第3版)'],
    ['words in angle brackets', '<CCTV>曾作报道，<XXX县志>也有，x<y且y>z，<ISBN:978>'],
    ['a tag that is never closed', '价格<b>50元的不收'],
    ['declarations', '甲<?乙?>丙<!Important>丁'],
    ['accents for apostrophes', 'don`t can`t 5`30``']
  ])('%s: %j', (_, copy) => {
    expect(shown(parseMarkdown(copy))).toBe(copy)
  })

  test('a source and the number that calls for it', () => {
    expect(shown(parseMarkdown('见[1]。\n\n[1]: https://example.org/a'))).toBe(
      '见[1]。 ¶ [1]: https://example.org/a'
    )
  })
})

test.each([
  ['这是**重点**内容', '这是strong(重点)内容'],
  ['**重点：**内容，**“甲”**乙', 'strong(重点：)内容，strong(“甲”)乙'],
  ['共**12**人、***甲***', '共strong(12)人、emphasis(strong(甲))'],
  ['*The Times* and _The Sun_', 'emphasis(The Times) and emphasis(The Sun)'],
  ['3\\*2、\\#、1\\.', '3*2、#、1.'],
  ['正文\n---\n又', '正文 ¶ thematicBreak() ¶ 又'],
  ['# 题\n## C #\n## 题 ##', 'heading(题) ¶ heading(C #) ¶ heading(题)'],
  ['> 引文\n> > 二', 'blockquote(引文blockquote(二))'],
  ['> 2026年，他说', 'blockquote(2026年，他说)'],
  ['[甲](https://e.org) [乙](/b) [丙](#c)', 'link(甲) link(乙) link(丙)'],
  ['[甲][n]\n\n[n]: https://e.org', 'linkReference(甲) ¶ definition()'],
  ['<a@example.org> <https://e.org>', 'link(a@example.org) link(https://e.org)'],
  ['<b>重</b><br>', '<b>重</b><br>'],
  ['>转发：好\n>回复：是', 'blockquote(转发：好\n回复：是)'],
  ['* 甲\n* 乙', 'list(listItem(甲)listItem(乙))'],
  ['这是**和平**与**发展**', '这是strong(和平)与strong(发展)'],
  ['`code` 和 运行`npm`', 'inlineCode(code) 和 运行inlineCode(npm)'],
  ['```js\nx\n```', 'code(x)'],
  ['<table><tr><td>1<td><CCTV>2</table>', '<table><tr><td>1<td>&lt;CCTV>2</table>'],
  ['三~~月~~四', '三delete(月)四']
])('marks that an author means are marks: %j', (copy, expected) => {
  expect(shown(parseMarkdown(copy))).toBe(expected)
})

test('what is given back to the copy keeps its place', () => {
  const [paragraph] = parseMarkdown('甲\n\n乙[丙](丁)').children.slice(1)
  const places = paragraph && 'children' in paragraph ? paragraph.children : []
  expect(places.map(({ position }) => `${position?.start.line}:${position?.start.column}`)).toEqual(
    ['3:1', '3:2', '3:3', '3:4']
  )
})

function shown(node: Nodes): string {
  if (node.type === 'root') return node.children.map(shown).join(' ¶ ')
  const inside = 'children' in node ? node.children.map(shown).join('') : ''
  if (node.type === 'paragraph') return inside
  if (node.type === 'text' || node.type === 'html') return node.value
  return `${node.type}(${'value' in node ? node.value : inside})`
}
