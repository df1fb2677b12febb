import { afterAll, beforeAll, expect, test } from 'vitest'
import { inkOfLines } from '../../design/line-ink.ts'
import { printOfPage } from '../../design/print-of-page.ts'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { openPress, type Press } from '../../press/open-press.ts'
import { paginate } from '../../press/paginate.ts'
import { laidOutSample, present, type Sample, throwing } from '../press/sample.ts'
import { inkOnScreen } from './ink-on-screen.ts'

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

test('Copy, pictures and rules stand on the real page where they are thought to stand', async () => {
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
      const copy = [...frame.querySelectorAll('.copy-legs')].map(one => one.getBoundingClientRect())
      const image = frame.querySelector('.lead-picture img')?.getBoundingClientRect()
      return {
        story: frame.id,
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

test('The ink of heads is seen on the real page where it is thought to be', async () => {
  const { style, faces, pages } = sample
  const print = { style, inkOf: inkOfLines(faces, style.roles), drawings: new Set<string>() }
  const frames = pages.flatMap(page => printOfPage(page, { ...print, plans: [] }).frames)
  const lying = frames.filter(({ head }) => head && head.parts.length > 0)
  const withMost = lying.sort((a, b) => (b.head?.parts.length ?? 0) - (a.head?.parts.length ?? 0))
  // On a screen baselines stand on whole px; in the print they are rounded to ninths.
  const mostPx = 2
  for (const { story, head } of withMost.slice(0, 3)) {
    const seen = await inkOnScreen(press.tab, `[id="${story}"] .stack`, '.page')
    expect(seen.map(({ name }) => name)).toEqual(head?.parts.map(({ name }) => name))
    for (const [at, { inkTop, inkBottom }] of head?.parts.entries() ?? []) {
      expect(Math.abs((seen[at]?.top ?? 0) - inkTop), `${story} ${at} top`).toBeLessThan(mostPx)
      expect(Math.abs((seen[at]?.bottom ?? 0) - inkBottom), `${story} ${at} foot`).toBeLessThan(
        mostPx
      )
    }
  }
})
