import type { ElementContent } from 'hast'
import { expect, test } from 'vitest'
import { atomise } from '../../typeset/atomise.ts'
import { copyOf, halfEmRuler, measures } from './setting.ts'

/** | where a line may end, + where it may not; what stands in * is strong. */
test.each([
  ['售|*120*+元|的'],
  ['售|120+*元*|的'],
  ['到|第+*3*+版|继'],
  ['到|*第*+3+版|继'],
  ['到|第+3+*版*|继'],
  ['在|*2019*+年|的'],
  ['字+*·*|字'],
  ['*字*+·|字'],
  ['字+*／*+字'],
  ['*字*+～|字'],
  ['字|*《*+字'],
  ['*字*+》|字'],
  ['约|*10%*|的'],
  ['约|*10*+%|的']
])('Markup inside %s changes nothing of where a line may end', shown => {
  const content = shown
    .replace(/[|+]/g, '')
    .split('*')
    .map((text, at): ElementContent => (at % 2 === 0 ? plain(text) : strong(text)))
  const ends = new Map<number, boolean>()
  let offset = 0
  for (const atom of atomise(content, faces, halfEmRuler)) {
    offset += atom.text.length
    ends.set(offset, atom.breakCost < Infinity)
  }
  let at = 0
  for (const [, text = '', sign] of shown.replaceAll('*', '').matchAll(/([^|+]+)([|+])/gu)) {
    at += text.length
    expect(ends.get(at), `after ${at}`).toBe(sign === '|')
  }
})

const faces = {
  measures,
  family: 'Song',
  strongFamily: 'Hei',
  emphasisFamily: 'Song',
  language: 'zh-CN'
}

function plain(text: string): ElementContent {
  return { type: 'text', value: text }
}

function strong(text: string): ElementContent {
  return { type: 'element', tagName: 'strong', properties: {}, children: [...copyOf(text)] }
}
