import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const issue = new URL('../../../manuscript/liaoyuan-2019-05/', import.meta.url)
const source = readFileSync(new URL('source.txt', issue), 'utf8')
const handedOver = new URL('../../../shared/source/000_983997fdfcb6f09c.txt', issue)

/** The stories as they follow one another in the source. */
const order = ['nanbei', 'party-meeting', 'editorial', 'rain', 'funding', 'table-tennis', 'notice']

/** Where a column of the old page ended in the middle of a paragraph: its last and its next text. */
const joins: readonly (readonly [string, string])[] = [
  ['等特色小镇的建设', '模式,计划在今年'],
  ['筹措及投入方式;', '工信部门学习'],
  ['全国首批12', '个资源枯竭型'],
  ['小学地方课程,培训', '学生达3万多人'],
  ['天天田园集', '团、绍兴市教育局'],
  ['总书记生态文明', '思想,高度重视'],
  ['要深入学习贯彻', '习近平总书记关于扫黑'],
  ['为改善春耕', '期间土壤墒情'],
  ['市区平均9.7毫', '米,东辽县'],
  ['资金1250万元,', '主要用于埋地'],
  ['8岁的女队员', '刘雨辰获得']
]

/** Text the source holds in the middle of a story and the manuscript in its head or foot. */
const moves: readonly (readonly [from: string, to: string])[] = [
  [
    '凯歌前行的\n让五四精神在新时代放射新的光芒\n纪念五四运动一百周年\n100年,是中国青年用',
    '凯歌前行的100年,是中国青年用'
  ],
  ['人民日报社论\n', '人民日报社论\n让五四精神在新时代放射新的光芒\n纪念五四运动一百周年\n'],
  ['绚丽的光彩! (转自《人民日报》)', '绚丽的光彩!\n(转自《人民日报》)']
]

/** Marks of the manuscript that are no text of the source. */
const furniture: readonly (readonly [RegExp, string])[] = [
  [/^## /gm, ''],
  [/^:::(?:hotlines)?$/gm, ''],
  [/^::qr\[(二维码)\]\{value="3596352193@qq\.com"\}$/gm, '$1']
]

test('every paragraph and character of the source stands in the manuscript once', () => {
  let filed = lines(source).join('\n')
  for (const [before, after] of joins)
    filed = replaceOnce(filed, `${before}\n${after}`, before + after)
  for (const [from, to] of moves) filed = replaceOnce(filed, from, to)

  expect(order.flatMap(storyLines)).toEqual(filed.split('\n'))
})

test('every story of the folder is accounted for', () => {
  const stories = readdirSync(issue).filter(name => name.endsWith('.md'))
  expect(stories.sort()).toEqual(order.map(slug => `${slug}.md`).sort())
})

test.runIf(existsSync(handedOver))('the committed source is the text that was handed over', () => {
  expect(source).toBe(readFileSync(handedOver, 'utf8'))
})

function storyLines(slug: string): string[] {
  const text = readFileSync(new URL(`${slug}.md`, issue), 'utf8')
  const [, front = '', ...body] = text.split(/^---\n/m)
  const { kicker, headline, deck, byline, source: credit } = parse(front)
  const copy = furniture.reduce((copy, [mark, text]) => copy.replace(mark, text), body.join(''))
  return [kicker, headline, deck, byline, ...lines(copy), credit].filter(line => line !== undefined)
}

function lines(text: string): string[] {
  return text.split('\n').filter(line => line !== '')
}

function replaceOnce(text: string, wrong: string, right: string): string {
  expect(text.split(wrong).length - 1, `"${wrong}" stands once in the source`).toBe(1)
  return text.replace(wrong, right)
}
