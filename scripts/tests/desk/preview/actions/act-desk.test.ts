import { describe, expect, test } from 'vitest'
import { codesOf, folder, smallDesk } from './small-desk.ts'

const reason = { reason: '采访对象来电', by: '王编辑' }

describe('Words selected on a page are corrected as they were filed', () => {
  test.each([
    ['，比“常年”多……真的', ',比"常年"多...真的'],
    ['真的——是', '真的--是'],
    ['？第123号', '?第１２３号'],
    ['11.5毫米', '11.5 毫米']
  ])('%s', async (text, filed) => {
    const desk = smallDesk()
    const found = await desk.act('find', { story: 'rain', text })
    expect(found).toMatchObject({ done: true, words: filed })
    const asked = { story: 'rain', text, right: '对的文字', ...reason }
    expect(codesOf(await desk.act('correct', asked))).toEqual([])
    expect(desk.text('corrections.yaml')).toContain(`story: rain\n  wrong: `)
    expect(desk.text('corrections.yaml')).toContain(
      'right: 对的文字\n  reason: 采访对象来电\n  approvedBy: 王编辑\n  date: 2019-05-07\n'
    )
    expect(codesOf(await desk.undo())).toEqual([])
    expect(desk.text('corrections.yaml')).toBeUndefined()
  })

  test('a word that a line’s end parts, and one of several by what stands around it', async () => {
    const text = 'The conversation went on, and the conversation ended.'
    const desk = smallDesk({ 'talk.md': `---\nheadline: Talk\nlanguage: en\n---\n\n${text}\n` })
    const found = await desk.act('find', {
      story: 'talk',
      text: 'conver- sation',
      before: 'and the ',
      after: ' end- ed.'
    })
    expect(found).toMatchObject({ words: 'conversation', at: 1 })
  })

  test('what was corrected before is quoted as it reads now', async () => {
    const desk = smallDesk()
    await desk.act('correct', { story: 'lead', text: '三千万', right: '三亿', ...reason })
    const again = { story: 'lead', text: '三亿元', right: '三亿二千万元', ...reason }
    expect(codesOf(await desk.act('correct', again))).toEqual([])
    expect(desk.text('corrections.yaml')).toContain('id: lead-2\n  story: lead\n  wrong: 三亿元')
  })

  test.each([
    ['没有的字', 'act/not-in-copy'],
    ['甲项乙项', 'act/not-in-copy']
  ])('%s cannot be corrected, and nothing is written', async (text, code) => {
    const desk = smallDesk()
    const answer = await desk.act('correct', { story: 'rain', text, right: '', ...reason })
    expect(codesOf(answer)).toEqual([code])
    expect(desk.text('corrections.yaml')).toBeUndefined()
    expect(await desk.canUndo()).toBeUndefined()
  })
})

describe('A story is changed where a person would write it, and nothing else of the file', () => {
  test('its headline, kicker and deck', async () => {
    const desk = smallDesk()
    await desk.act('headline', { story: 'lead', main: '大桥：今天通车', kicker: '喜讯' })
    expect(desk.text('lead.md')).toBe(
      '---\n# 主题\nheadline: 大桥：今天通车\npriority: 1 # 头条\nkicker: 喜讯\n---\n\n大桥今天通车，总投资三千万元。\n'
    )
    await desk.act('headline', { story: 'bridge', main: '老桥要拆', deck: '' })
    expect(desk.text('bridge.md')).toMatch(/^---\nheadline:\n {2}main: 老桥要拆\n---\n/)
  })

  test('its headline by a correction once the words were corrected', async () => {
    const desk = smallDesk()
    await desk.act('correct', {
      story: 'lead',
      text: '大桥',
      block: 'headline.main',
      right: '长桥',
      ...reason
    })
    const filed = desk.text('lead.md')
    expect(codesOf(await desk.act('headline', { story: 'lead', main: '新桥通车' }))).toEqual([
      'act/not-understood'
    ])
    await desk.act('headline', { story: 'lead', main: '新桥通车', ...reason })
    expect(desk.text('lead.md')).toBe(filed)
    expect(desk.text('corrections.yaml')).toContain('wrong: 长桥通车\n  right: 新桥通车')
  })

  test('its priority, page and width', async () => {
    const desk = smallDesk()
    await desk.act('place', { story: 'rain', priority: 2, page: 2 })
    expect(desk.text('rain.md')).toContain('kicker: 气象\npriority: 2\n---')
    expect(desk.text('issue.yaml')).toContain(
      '      - lead # 头条\n      - bridge\n  - number: 2\n    name: 要闻\n    stories: [park, { story: school, column: 1, above: park }, rain]'
    )
    await desk.act('place', { story: 'lead', width: 4 })
    expect(desk.text('issue.yaml')).toContain('- { story: lead, width: 4 } # 头条')
    const before = desk.text('issue.yaml')
    expect(codesOf(await desk.act('place', { story: 'lead', page: 9 }))).toEqual(['act/no-place'])
    expect(codesOf(await desk.act('place', { story: 'none', page: 1 }))).toEqual(['act/no-story'])
    expect(desk.text('issue.yaml')).toBe(before)
  })

  test('two in each other’s places, with their priorities', async () => {
    const desk = smallDesk()
    await desk.act('swap', { story: 'lead', other: 'school' })
    expect(desk.text('issue.yaml')).toContain('- school # 头条')
    expect(desk.text('issue.yaml')).toContain('{ story: lead, column: 1, above: park }')
    expect(desk.text('school.md')).toContain('headline: 新校开学\npriority: 1\n')
    expect(desk.text('lead.md')).toContain('priority: 5')
    const same = await smallDesk({
      'bridge.md': '---\nheadline: 老桥\npriority: 1\n---\n\n老桥。\n'
    }).act('swap', { story: 'lead', other: 'bridge' })
    expect(codesOf(same)).toEqual(['act/no-place'])
  })

  test('the point that the crop of its picture keeps', async () => {
    const desk = smallDesk()
    const crop = { picture: 'pictures/a.svg', left: 20, top: 70.4 }
    await desk.act('crop', { story: 'school', ...crop })
    expect(desk.text('school.md')).toContain(
      '::picture[校门]{src="pictures/a.svg" alt="门" focus="20 70"}'
    )
    await desk.act('crop', { story: 'bridge', ...crop })
    expect(desk.text('bridge.md')).toContain(
      '::picture[老桥]{src="pictures/a.svg" credit="李四 摄" focus="20 70"}'
    )
    expect(codesOf(await desk.act('crop', { story: 'lead', ...crop }))).toEqual(['act/by-hand'])
  })
})

test('another picture takes the place of one, by a correction; one that is not there is refused', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 40" width="30" height="40"/>'
  const desk = smallDesk({ 'pictures/b.svg': svg })
  expect(await desk.act('issue', {})).toMatchObject({
    pictures: ['pictures/a.svg', 'pictures/b.svg']
  })
  const asked = { story: 'school', picture: 'pictures/a.svg', ...reason }
  expect(codesOf(await desk.act('picture', { ...asked, other: 'pictures/c.svg' }))).not.toEqual([])
  expect(desk.text('corrections.yaml')).toBeUndefined()
  expect(codesOf(await desk.act('picture', { ...asked, other: 'pictures/b.svg' }))).toEqual([])
  expect(desk.text('corrections.yaml')).toContain('picture: pictures/a.svg → pictures/b.svg\n')
})

test('a page is taken off, its stories stay, and the last one is not', async () => {
  const desk = smallDesk()
  const before = desk.text('issue.yaml')
  expect(codesOf(await desk.act('page-off', { page: 1 }))).toEqual([])
  expect(desk.text('issue.yaml')).toMatch(
    /pages:\n(?: {2}# 头版\n)? {2}- number: 2\n {4}name: 要闻/
  )
  expect(codesOf(await desk.act('page-off', { page: 2 }))).toEqual(['act/no-place'])
  await desk.undo()
  expect(desk.text('issue.yaml')).toBe(before)
})

describe('Stories come and go, and none is lost', () => {
  test('a spiked story lies in spiked/, no page names it, and it comes back', async () => {
    const desk = smallDesk()
    const before = [desk.text('issue.yaml'), desk.text('park.md')]
    await desk.act('correct', { story: 'park', text: '开放了', right: '开园了', ...reason })
    expect(codesOf(await desk.act('spike', { story: 'park' }))).toEqual([])
    expect(desk.names()).toContain(`${folder}/spiked/park.md`)
    expect(desk.text('issue.yaml')).toContain('stories: [{ story: school, column: 1 }]')
    // Its correction waits with it.
    expect(await desk.act('issue', {})).toMatchObject({ spiked: ['park'] })
    expect(codesOf(await desk.act('restore', { story: 'park', page: 1 }))).toEqual([])
    expect(desk.text('issue.yaml')).toContain('      - bridge\n      - park\n')
    await desk.undo()
    await desk.undo()
    expect([desk.text('issue.yaml'), desk.text('park.md')]).toEqual(before)
    expect(desk.names().filter(name => name.includes('spiked'))).toEqual([])
  })

  test('a late story gets a file of its own and a place on a page; undone, it is kept', async () => {
    const desk = smallDesk({ '暴雨橙色预警.md': '---\nheadline: 旧\n---\n\n旧文。\n' })
    const late = {
      title: '暴雨橙色预警',
      copy: '今晚有雨。\r\n\r\n请注意。\r\n',
      kind: 'brief',
      page: 1
    }
    expect(codesOf(await desk.act('add', late))).toEqual([])
    const name = '暴雨橙色预警-2.md'
    expect(desk.text(name)).toBe(
      '---\nheadline: 暴雨橙色预警\nkind: brief\n---\n\n今晚有雨。\n\n请注意。\n'
    )
    expect(desk.text('issue.yaml')).toContain('- bridge\n      - 暴雨橙色预警-2\n')
    await desk.undo()
    expect(desk.text(name)).toBeUndefined()
    expect(desk.text(`spiked/${name}`)).toContain('今晚有雨。')
    expect(desk.text('issue.yaml')).not.toContain('暴雨')
  })

  test('copy that would be refused is not written', async () => {
    const desk = smallDesk()
    const names = desk.names()
    const late = { title: '坏稿', copy: ':::nonsense\n坏了\n:::', kind: 'news', page: 1 }
    expect(codesOf(await desk.act('add', late))).not.toEqual([])
    expect(desk.names()).toEqual(names)
  })
})

test('a page is laid out anew by a build, and the layout of before comes back', async () => {
  const desk = smallDesk({ 'layout.lock.json': 'old' })
  const built = desk.builder.rebuild
  Object.assign(desk.builder, {
    rebuild: async (pages: readonly number[]) => {
      await desk.memory.write(`${folder}/layout.lock.json`, 'new')
      return built(pages)
    }
  })
  expect(codesOf(await desk.act('relayout', { pages: [2] }))).toEqual([])
  expect(desk.builds).toEqual([[2]])
  // A build after it writes the layout again: it is the program's own file.
  await desk.memory.write(`${folder}/layout.lock.json`, 'newer')
  expect(codesOf(await desk.undo())).toEqual([])
  expect(desk.text('layout.lock.json')).toBe('old')
})

test('what is no action, or lacks something, says so', async () => {
  const desk = smallDesk()
  for (const [name, body] of [
    ['nonsense', {}],
    ['constructor', {}],
    ['spike', {}],
    ['spike', null],
    ['add', { title: '', copy: '', kind: 'news' }],
    ['correct', { story: 'lead', text: '大桥', right: '长桥', reason: ' ' }]
  ] as const)
    expect(codesOf(await desk.act(name, body))).toEqual(['act/not-understood'])
})

test('a notice goes into no folder but an issue beside this one', async () => {
  const desk = smallDesk()
  for (const into of ['../../etc', '.', '..', 'none', '/etc', ''])
    expect(codesOf(await desk.act('put-notice', { into }))).toEqual(['act/no-place'])
})
