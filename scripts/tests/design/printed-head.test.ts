import { afterAll, beforeAll, expect, test } from 'vitest'
import { inkOfLines } from '../../design/line-ink.ts'
import { printOfPage } from '../../design/print-of-page.ts'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { openPress, type Press } from '../../press/open-press.ts'
import { paginate } from '../../press/paginate.ts'
import { laidOutSample, present, type Sample, throwing } from '../press/sample.ts'

let browser: RenderBrowser
let press: Press
let sample: Sample

beforeAll(async () => {
  sample = await laidOutSample()
  browser = present(await openBrowser(throwing))
  press = await openPress(browser.browser, sample.house.pagedScript, throwing)
  press.origin.serve(sample.laidOut.files)
  await paginate(press.tab, press.origin, throwing)
})

afterAll(() => browser.close())

test('Stacks, copy, pictures and rules stand on the real page where they are thought to stand', async () => {
  const rules = await press.tab.evaluate(() =>
    [...document.querySelectorAll('.rule, .box-edge')].flatMap(rule => {
      const page = rule.closest('.page')?.getBoundingClientRect()
      const { left, right, top, bottom } = rule.getBoundingClientRect()
      const isStanding = rule.classList.contains('standing')
      const { borderTopWidth, borderBottomWidth } = getComputedStyle(rule)
      const edges = [
        ...(borderTopWidth === '0px' ? [] : [top]),
        ...(borderBottomWidth === '0px' ? [] : [bottom])
      ]
      const ys = rule.classList.contains('box-edge') ? edges : [(top + bottom) / 2]
      return ys.map(y => ({
        isStanding,
        left: left - (page?.left ?? 0),
        right: right - (page?.left ?? 0),
        top: (isStanding ? top : y) - (page?.top ?? 0),
        bottom: (isStanding ? bottom : y) - (page?.top ?? 0)
      }))
    })
  )
  const drawn = await press.tab.evaluate(() =>
    [...document.querySelectorAll('.frame')].map(frame => {
      const page = frame.closest('.page')?.getBoundingClientRect()
      const stack = frame.querySelector('.stack')?.getBoundingClientRect()
      const copy = [...frame.querySelectorAll('.copy-legs')].map(one => one.getBoundingClientRect())
      const image = frame.querySelector('.lead-picture img')?.getBoundingClientRect()
      return {
        story: frame.id,
        stack: stack?.height ?? 0,
        copy: copy.map(({ left, top }) => [left - (page?.left ?? 0), top - (page?.top ?? 0)]),
        picture: image ? [image.width, image.height] : []
      }
    })
  )
  const { style, faces, pages } = sample
  const print = { style, inkOf: inkOfLines(faces, style.roles), drawings: new Set<string>() }
  const printed = pages.map(page => printOfPage(page, { ...print, plans: [] }))
  const thought = printed.flatMap(({ frames }) => frames)
  const isNear = (one: number, other: number) => Math.abs(one - other) < 4
  for (const rule of rules.filter(({ isStanding }) => !isStanding))
    expect(
      printed
        .flatMap(page => page.rules)
        .some(({ y, left, right }) => {
          return isNear(y, rule.top) && isNear(left, rule.left) && isNear(right, rule.right)
        }),
      JSON.stringify(rule)
    ).toBe(true)
  for (const rule of rules.filter(({ isStanding }) => isStanding))
    expect(
      printed
        .flatMap(page => page.standing)
        .some(({ x, top, bottom }) => {
          return isNear(x, rule.left) && isNear(top, rule.top) && isNear(bottom, rule.bottom)
        }),
      JSON.stringify(rule)
    ).toBe(true)
  expect(rules.length).toBeGreaterThan(3)
  expect(thought.map(({ story }) => story)).toEqual(drawn.map(({ story }) => story))
  for (const [at, frame] of thought.entries()) {
    const seen = present(drawn[at])
    if (frame.head && !frame.head.isUpright)
      expect(Math.abs(frame.head.stackPx - seen.stack), frame.story).toBeLessThan(1)
    const places = frame.copy.flatMap(({ left, top }) => [left, top])
    seen.copy.flat().forEach((place, one) => {
      expect(Math.abs(place - (places[one] ?? 0)), frame.story).toBeLessThan(1)
    })
    const [width = 0, height = 0] = seen.picture
    const alone = frame.pictures.find(({ topPx }) => topPx !== undefined)
    expect(Math.abs((alone?.widthPx ?? 0) - width), frame.story).toBeLessThan(1)
    expect(Math.abs((alone?.heightPx ?? 0) - height), frame.story).toBeLessThan(1)
  }
})
