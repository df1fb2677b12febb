import { describe, expect, test } from 'vitest'
import { brokenLines, settingsOf } from './setting.ts'

describe('Lines of Chinese', () => {
  test('fill the measure with whole characters', () => {
    expect(brokenLines('甲乙丙丁戊己庚辛壬癸', 5)).toEqual(['甲乙丙丁戊', '己庚辛壬癸'])
  })

  test('leave room for the indent on the first line alone', () => {
    expect(brokenLines('甲乙丙丁戊己庚辛', 5, 2)).toEqual(['甲乙丙', '丁戊己庚辛'])
  })

  test('are narrower where they stand beside a portrait, and as wide as ever under it', () => {
    const text = '甲乙丙丁戊己庚辛壬癸子丑寅卯'
    const beside = { lines: 2, lessEm: 3 }
    expect(brokenLines(text, 6, 1, beside)).toEqual(['甲乙', '丙丁戊', '己庚辛壬癸子', '丑寅卯'])
    expect(brokenLines('甲乙丙', 6, 0, beside)).toEqual(['甲乙丙'])
  })

  test.each([
    ['，'],
    ['。'],
    ['、'],
    ['；'],
    ['：'],
    ['！'],
    ['？'],
    ['”'],
    ['’'],
    ['）'],
    ['》'],
    ['】'],
    ['·'],
    ['～'],
    ['／'],
    ['…'],
    ['—']
  ])('never begin with %s', mark => {
    const text = `甲乙丙丁戊${mark}己庚辛壬癸子丑寅卯`
    for (const line of brokenLines(text, 5).slice(1)) expect(line.startsWith(mark)).toBe(false)
  })

  test.each([['“'], ['‘'], ['（'], ['《'], ['【'], ['「']])('never end with %s', mark => {
    const text = `甲乙丙丁${mark}戊己庚辛壬癸子丑寅卯`
    for (const line of brokenLines(text, 5)) expect(line.endsWith(mark)).toBe(false)
  })

  test('push a mark in at half width rather than push a character out', () => {
    expect(brokenLines('甲乙，丙丁，戊己庚辛壬', 5.5)).toEqual(['甲乙，丙丁，', '戊己庚辛壬'])
  })

  test('keep —— and …… whole', () => {
    for (const mark of ['——', '……']) {
      const lines = brokenLines(`甲乙丙丁${mark}戊己庚辛壬癸`, 5)
      expect(lines.filter(line => line.includes(mark))).toHaveLength(1)
    }
  })

  test.each([
    ['共计售出120元的报纸若干份', '120元'],
    ['请读者翻到第3版继续阅读', '第3版'],
    ['这件事发生在2019年的春天里', '2019年'],
    ['比常年偏少46.5毫米之多', '46.5毫米'],
    ['漏损率控制在10%以下的水平', '10%'],
    ['请写信到3596352193@qq.com这个邮箱', '3596352193@qq.com']
  ])('keep together what belongs together: %s', (text, whole) => {
    for (let measure = whole.length; measure < 14; measure += 1) {
      expect(brokenLines(text, measure).filter(line => line.includes(whole))).toHaveLength(1)
    }
  })

  test('do not leave one character alone on the last line when another way exists', () => {
    const lines = brokenLines('甲乙，丙丁，戊己，庚辛，壬癸，子丑', 5)
    expect(lines.at(-1)?.length).toBeGreaterThan(1)
  })

  test('offer other numbers of lines for copyfitting, the best first', () => {
    const text = '甲乙，丙丁、戊己庚辛，壬癸子丑，寅卯辰巳。'.repeat(7)
    const { settings } = settingsOf(text, 14)
    expect(new Set(settings.map(setting => setting.lines.length)).size).toBeGreaterThan(1)
    expect(settings[0]?.cost).toBe(Math.min(...settings.map(setting => setting.cost)))
  })

  test('set a word wider than the measure on a line of its own instead of losing it', () => {
    const lines = brokenLines('甲乙abcdefghijklmnopqrstuvwxyz丙丁', 5)
    expect(lines.join('')).toBe('甲乙abcdefghijklmnopqrstuvwxyz丙丁')
  })

  test('hold every character exactly once whatever the measure', () => {
    const text = '“国家要求，2020年城市供水管网漏损率要在10%以下……”他说（见第2版）——完。'
    for (let measure = 4; measure < 30; measure += 0.5) {
      expect(brokenLines(text, measure).join('')).toBe(text)
    }
  })
})
