import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { cutUpright } from '../../typeset/cut-upright.ts'
import { setUprightHead } from '../../typeset/set-upright-head.ts'
import { halfEmRuler, headlineStyle } from './setting.ts'

const context = { style: headlineStyle, ruler: halfEmRuler, language: 'zh-CN' }

describe('Numbers and letters stand upright', () => {
  test.each([
    ['30', '30:combined'],
    ['200', '200:combined'],
    ['65%', '65%:combined'],
    ['2019', '2:single 0:single 1:single 9:single'],
    ['GDP', 'G:single D:single P:single'],
    ['6.5%', '6.5%:on its side'],
    ['Hello', 'Hello:on its side']
  ])('%s as %s', (run, parts) => {
    const cut = cutUpright(run).map(({ text, turn = 'on its side' }) => `${text}:${turn}`)
    expect(cut.join(' ')).toBe(parts)
  })
})

describe('An upright headline', () => {
  test('is as deep as its characters: a number is one of them, a dash two', () => {
    expect(depthOf('春风又绿')).toBeCloseTo(4 * 40)
    expect(depthOf('第30届展览')).toBeCloseTo(5 * 40)
    expect(depthOf('江南——忆')).toBeCloseTo(5 * 40)
  })

  test('turns its marks and draws “ as an upright quote', () => {
    const html = htmlOf('“铅与火”（上）')
    expect(html).toContain('<span class="quote"')
    expect(html).toContain('<span class="mark"')
  })

  test('squeezes a number into one em and leaves a narrow one as it is', () => {
    expect(htmlOf('走进200所学校')).toMatch(
      /width:1\.5em;margin-inline:-0\.25em;transform:scaleX\(0\.640\)/
    )
    expect(htmlOf('第30届展览')).toContain('transform:scaleX(0.960)')
    expect(htmlOf('第3届展览')).not.toContain('scaleX')
  })

  test('takes its kicker, deck and byline along', () => {
    const nodes = setUprightHead(
      {
        kind: 'feature',
        headline: { kicker: '特刊', main: '春风又绿', deck: '一' },
        byline: '李明'
      },
      1,
      context
    )?.nodes()
    expect(nodes?.map(node => node.tagName)).toEqual(['p', 'h2', 'p', 'p'])
  })

  test('cuts a kicker in a band by the room that the band has along its line', () => {
    const linesOf = (kickerSideEm: number) => {
      const style = { ...headlineStyle, kickerSideEm }
      const headline = { kicker: '特别报道之一', main: '春风又绿江' }
      const banded = { ...context, style }
      const nodes = setUprightHead({ kind: 'news', headline }, 1, banded)?.nodes()
      return nodes?.[0]?.children.filter(node => 'tagName' in node && node.tagName === 'br').length
    }
    expect([linesOf(0), linesOf(0.4)]).toEqual([0, 1])
  })

  test.each(['Spring is here', '增长6.5%', '春', '补贴1,280元', '今晚20:30开场'])(
    'is not made of “%s”',
    main => {
      expect(setUprightHead({ kind: 'news', headline: { main } }, 1, context)).toBeUndefined()
    }
  )

  test('is not made where the editor asks for rules or a band', () => {
    const copy = { kind: 'news', headline: { main: '春风又绿' }, headStyle: 'reversed' } as const
    expect(setUprightHead(copy, 1, context)).toBeUndefined()
  })
})

function headOf(main: string) {
  return setUprightHead({ kind: 'news', headline: { main } }, 1, context)
}

function depthOf(main: string): number {
  const { inkPx = 0, firstInkPx = 0 } = headOf(main) ?? {}
  return inkPx + 2 * firstInkPx
}

function htmlOf(main: string): string {
  return toHtml({ type: 'root', children: [...(headOf(main)?.nodes() ?? [])] })
}
