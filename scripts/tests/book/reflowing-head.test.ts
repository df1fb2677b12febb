import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { bookXml } from '../../book/book-xml.ts'
import { reflowingHead } from '../../book/reflowing-head.ts'

/** A head with its phrases in brackets, `|` for a chance between words. */
function shown(text: string, language: string, names: readonly string[] = []): string {
  const xml = bookXml(reflowingHead(text, language, names))
  return xml
    .replaceAll('<span class="phrase">', '[')
    .replaceAll('</span>', ']')
    .replaceAll('<wbr/>', '|')
    .replaceAll('&#x26;', '&')
}

describe('A head', () => {
  test.each<[string, string, string, string]>([
    ['ends its lines where its author does', 'zh-CN', '南北协同\n入佳境', '南北协同<br/>入佳境'],
    [
      'parts nothing that the narrowest line has room for',
      'zh-CN',
      '扫黑除恶　全民参与',
      '扫黑除恶<span class="pause"> ]全民参与'
    ],
    ['has no dash on a line alone', 'zh-CN', '——对口合作纪实', '[——对口]|合作|纪实'],
    ['keeps a sign with its words', 'en', 'Pell & Daughters', '[Pell &] Daughters'],
    [
      'keeps phrases together, and words in them',
      'zh-CN',
      '市委书记在绍兴考察时强调对口合作要见实效',
      '市委书记|[在绍兴|考察时强调|对口合作]|要见实效'
    ],
    [
      'keeps the names of English, with their hyphens',
      'en',
      'Council forces Mayor Alice Goodwin-Smythe to resign',
      '[Council forces] [Mayor Alice [Goodwin-Smythe]] [to resign]'
    ],
    ['that is empty has nothing', 'zh-CN', ' \n', '']
  ])('%s', (_, language, text, expected) => {
    expect(shown(text, language)).toBe(expected)
  })

  test('does not part the names of its issue', () => {
    const text = '欧阳修文走访宏远达机械厂称赞收割机'
    expect(shown(text, 'zh-CN')).toMatch(/宏.*\|.*厂/)
    expect(shown(text, 'zh-CN', ['宏远达机械厂'])).toContain('宏远达机械厂')
  })

  test('keeps a name of several words in what is wider than a line', () => {
    expect(shown('They forced Mayor Alice Ann Lee out', 'en', ['Alice Ann Lee'])).toContain(
      '[Mayor [Alice Ann Lee]'
    )
  })

  test.each([
    '扫黑除恶　全民参与 重要线索',
    '“北有辽源”：《袜业之都》——首演！',
    'A\u0001B  C',
    'By Mary-Ann Smith'
  ])('of %s says the same as before', text => {
    const bare = (words: string) => words.replace(/[\s\u0001]/g, '')
    const nodes = reflowingHead(text, 'zh-CN', [])
    expect(bare(textOf({ type: 'root', children: nodes }))).toBe(bare(text))
  })
})
