import { describe, expect, it } from 'vitest'
import { pinContradictions } from '../../../makeup/page/pin-contradictions.ts'
import { tinyPin, tinyRoom, tinyStory } from '../tiny-page.ts'

type PinWish = Parameters<typeof tinyPin>[2]

function conflicts(flood: PinWish, mayor: PinWish) {
  const stories = [
    tinyStory('flood', 20, { pin: tinyPin('flood', 4, flood) }),
    tinyStory('mayor', 20, { pin: tinyPin('mayor', 9, mayor) })
  ]
  return pinContradictions(stories, tinyRoom(4, 60))
}

describe('contradicting pins', () => {
  it('are named with both places', () => {
    const [problem, ...rest] = conflicts({ corner: 'top-left' }, { corner: 'top-left' })
    expect(rest).toEqual([])
    expect(problem).toMatchObject({
      code: 'makeup/pins-contradict',
      severity: 'error',
      place: { file: 'issue.yaml', line: 4 },
      message: {
        en: 'The pins of “flood” and “mayor” (issue.yaml:9) cannot both hold: both ask for one corner.'
      }
    })
  })

  it('are found in frames that overlap, orders that cross and neighbours that must not be', () => {
    const rect = { column: 0, row: 0, width: 2, height: 20 }
    const cases: readonly (readonly [PinWish, PinWish])[] = [
      [{ rect }, { rect: { ...rect, row: 19 } }],
      [{ above: 'mayor' }, { above: 'flood' }],
      [{ above: 'mayor', rect: { row: 30 } }, { rect: { row: 10 } }],
      [{ rect, notBeside: 'mayor' }, { rect: { ...rect, column: 2 } }],
      [{ corner: 'top-left', rect: { column: 2 } }, {}],
      [{ above: 'flood' }, {}],
      [{ wrap: true, boxed: true }, {}]
    ]
    for (const [flood, mayor] of cases) {
      expect(conflicts(flood, mayor).map(problem => problem.code)).toEqual([
        'makeup/pins-contradict'
      ])
    }
  })

  it('leave the page, and it is said what fits', () => {
    const [problem] = conflicts({ rect: { column: 3, width: 2, row: 50, height: 20 } }, {})
    expect(problem).toMatchObject({
      code: 'makeup/off-page',
      hint: {
        en: 'The page has 4 columns and 60 rows: from there write width: 1 at most and height: 10 at most.'
      }
    })
  })

  it('are not found where both can hold', () => {
    const rect = { column: 0, row: 0, width: 2, height: 20 }
    expect(conflicts({ rect, above: 'mayor' }, { rect: { ...rect, row: 20 } })).toEqual([])
    expect(conflicts({ corner: 'top-left' }, { corner: 'bottom-left' })).toEqual([])
  })
})
