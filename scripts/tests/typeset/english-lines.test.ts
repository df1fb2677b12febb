import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import type { Style } from '../../model/style.ts'
import { breakHeadline } from '../../typeset/break-headline.ts'
import { englishHtml, englishLines } from './english.ts'
import { halfEmRuler, limits } from './setting.ts'

const measures = Array.from({ length: 33 }, (_, at) => 8 + at / 2)
const parted = (lines: readonly string[]) => lines.filter(line => line.endsWith('‐'))

describe('Words of English', () => {
  const text =
    'The commissioners thanked the superintendent, appropriated an inadequate sum and repaired the wall.'

  test('are parted at the ends of lines where that fills them better', () => {
    expect(englishLines('It was an appropriation of sums', 9.5)).toEqual([
      'It was an appropri‐',
      'ation of sums'
    ])
    expect(parted(englishLines(text, 12)).length).toBeGreaterThan(0)
  })

  test('stay whole at the end of a paragraph', () => {
    for (const measure of measures.filter(one => one >= 9)) {
      const lines = englishLines('It was called an extraordinary misunderstanding.', measure)
      expect(lines.join(' ')).toContain('misunderstanding.')
    }
  })

  test('that have a hyphen already are parted nowhere else', () => {
    const compound =
      'He met the self-congratulatory, well-intentioned gauge-keepers in the afternoon.'
    for (const measure of measures) {
      for (const line of parted(englishLines(compound, measure))) {
        expect(line).toMatch(/after‐$/)
      }
    }
  })

  test('that are names stay whole where another word would be parted', () => {
    expect(englishLines('we all of us met the superintendent there', 10.25)[0]).toMatch(/‐$/)
    expect(englishLines('we all of us met the Superintendent there', 10.25)).toEqual([
      'we all of us met the',
      'Superintendent there'
    ])
  })

  test('hold every character exactly once whatever the measure', () => {
    for (const measure of measures) {
      const joined = englishLines(text, measure).join(' ').replace(/‐ /g, '')
      expect(joined).toBe(text)
    }
  })

  test('are not parted in three lines running where another way exists', () => {
    for (const measure of measures.filter(one => one >= 12)) {
      const ends = englishLines(`${text} ${text}`, measure).map(line => line.endsWith('‐'))
      expect(ends.some((end, at) => end && ends[at - 1] && ends[at - 2])).toBe(false)
    }
  })
})

describe('A line of English', () => {
  test.each([
    ['He carried it 120 km in one single day.', '120 km'],
    ['They spent $3.2 million on one report.', '$3.2 mil'],
    ['It begins at 9 a.m. on the old bridge.', '9 a.m.'],
    ['See the picture in Fig. 3 of the book.', 'Fig. 3'],
    ['It weighed 12\u00a0stone when he caught it.', '12\u00a0stone']
  ])('keeps together what belongs together: %s', (text, whole) => {
    for (const measure of measures) {
      const lines = englishLines(text, measure)
      expect(lines.filter(line => line.includes(whole))).toHaveLength(1)
    }
  })

  test('ends after a hyphen, a dash or a slash and never begins with one', () => {
    const text = 'A well-known man—or so they said—went and/or came from Paris–Dakar in one day.'
    for (const measure of measures) {
      for (const line of englishLines(text, measure)) expect(line).not.toMatch(/^[-–—/]/)
    }
    expect(englishLines('the mother-in-law', 6.5)).toEqual(['the mother-', 'in-law'])
  })

  test('begins with no closing mark and ends with no opening one', () => {
    const text =
      '“It is not the height,” she said (again), “that frightens me” … or (林徽音) anyone.'
    for (const measure of measures) {
      for (const line of englishLines(text, measure)) {
        expect(line).not.toMatch(/^[”’)\]},.;:!?…]/)
        expect(line).not.toMatch(/[“‘([{]$/)
      }
    }
  })

  test('parts an address without adding a hyphen', () => {
    const lines = englishLines('see https://example.org/collections/maps/flood for all', 13)
    expect(lines).toContain('see https://example.org/')
    expect(lines.join('')).not.toContain('‐')
  })

  test('that is the last is not one word of three letters where another way exists', () => {
    for (const measure of measures.filter(one => one >= 12)) {
      const lines = englishLines(
        'Nobody knew whether the water would come over the wall to us.',
        measure
      )
      expect(lines.at(-1)).not.toBe('us.')
    }
  })

  test('carries its hyphen in the text and is narrowed by one span', () => {
    const html = toHtml(
      englishHtml('The superintendent appropriated an inadequate sum for the warehouses.', 12)
    )
    expect(html).toContain('appro‐</span><br>')
    expect(html).not.toContain('letter-spacing')
  })
})

describe('An English headline', () => {
  const context = {
    style: { ...limits, roles: {} } as Style,
    ruler: halfEmRuler,
    language: 'en-US'
  }
  const head = (text: string, widthEm: number) =>
    breakHeadline(text, widthEm, 'News', 3, context)
      ?.lines()
      .map(children => textOf({ type: 'element', tagName: 'h2', properties: {}, children }))

  test('breaks between words and leaves no preposition hanging', () => {
    expect(head('A city learns to live with the river that made it', 14)).toEqual([
      'A city learns to live',
      'with the river that made it'
    ])
  })

  test('is never set with a parted word', () => {
    expect(head('Incomprehensibilities', 6)).toBeUndefined()
  })
})
