import type { Element } from 'hast'
import { expect, test } from 'vitest'
import { setBlocks } from '../../typeset/set-blocks.ts'
import { spotOf } from '../../typeset/spot.ts'
import { galley } from './galley.ts'

test('An item that is a mark alone has a row, as it is drawn', async () => {
  const { style, ruler } = await galley('山水', { measure: 20, language: 'zh-CN' })
  const item = (dataMark: string, text: string): Element => ({
    type: 'element',
    tagName: 'li',
    properties: { dataMark },
    children: text === '' ? [] : [{ type: 'text', value: text }]
  })
  const children = [item('2031.', ''), item('2032.', '山水')]
  const list: Element = { type: 'element', tagName: 'ol', properties: {}, children }
  const context = { style, ruler, language: 'zh-CN' }
  const spot = spotOf({ id: 'a', place: { file: 'a.md', line: 1 } }, 20, context)
  const pieces = setBlocks([list], spot, context)
  expect(pieces.map(({ options }) => options[0]?.rows)).toEqual([1, 1])
})
