import { expect, test } from 'vitest'
import { edit } from './filed.ts'
import { folded, type SignSentence, signSentences, storiesOf } from './sign-sentences.ts'

test('every sign is printed as filed or refused by name, wherever it stands', async () => {
  const sentences = signSentences()
  expect(sentences.length).toBeGreaterThan(2000)
  const lost: SignSentence[] = []
  const refused: SignSentence[] = []
  for (const { copy, lineOf } of storiesOf(sentences, 120)) {
    const { story, problems } = await edit(copy)
    const errors = problems.filter(({ severity }) => severity === 'error')
    const named = new Set(errors.map(({ place }) => lineOf.get(place?.line ?? 0)))
    expect(named).not.toContain(undefined)
    const printed = folded(story.blocks.map(({ text }) => text).join('\n'))
    for (const sentence of lineOf.values())
      if (named.has(sentence)) refused.push(sentence)
      else if (!printed.includes(folded(sentence.text))) lost.push(sentence)
  }
  expect(lost).toEqual([])
  // A bar in a table's cell is the table's; it is refused with the way to write it.
  expect(refused.filter(({ sign, container }) => sign !== '|' || container !== 'cell')).toEqual([])
  expect(refused.length).toBeLessThan(0.01 * sentences.length)
})
