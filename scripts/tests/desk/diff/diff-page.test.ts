import { expect, test } from 'vitest'
import { compareIssue } from '../../../desk/diff/compare-issue.ts'
import { diffPage } from '../../../desk/diff/diff-page.ts'
import { readHouse } from '../../../desk/house.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder } from '../../../kit/folders.ts'
import { throwing } from '../../press/sample.ts'
import { frame, page, state } from './states.ts'

test('numbers on the pages of both sides lead to the list, and both readings have their marks', async () => {
  const { pageTemplates } = await readHouse(projectFolder, diskWorld())
  const rect = { column: 2, row: 3, width: 2, height: 9 }
  const right = { rect: { ...rect, column: 0, row: 12 } }
  const before = state([page(1, [frame('rain', { rect }), frame('wind', right)]), page(2, [])], {
    ...{ rain: '下雨', wind: '风' }
  })
  const furniture = ['1', '国内', '某报']
  const first = page(1, [frame('rain'), frame('wind', right)], { furniture })
  const now = state([first, page(2, [])], { rain: '下雪', wind: '风' })
  const named = { before: { ...before, name: name('一') }, now: { ...now, name: name('二') } }
  const shown = { ...named, diff: compareIssue(before, now), language: 'zh' } as const
  const html = diffPage(shown, pageTemplates, throwing) ?? ''
  expect(html.match(/href="#change-1"/g)).toHaveLength(2)
  expect(html.match(/id="change-\d+"/g)).toEqual(['id="change-1"'])
  expect(html).toContain('left:50.00%;top:14.29%;width:50.00%;height:42.86%')
  expect(html).toContain('<td>下<del>雨</del></td><td>下<ins>雪</ins></td>')
  expect(html).toContain('1 · <del>要闻</del> · 某报</td><td>1 · <ins>国内</ins> · 某报')
  expect(html).toContain('<li>由第3栏第4行移到第1栏第4行</li>')
  expect(html).not.toContain('第2版</h2>')
})

function name(zh: string) {
  return { en: zh, zh }
}
