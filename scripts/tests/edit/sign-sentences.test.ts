import { expect, test } from 'vitest'
import {
  fieldSentences,
  folded,
  type SignSentence,
  signSentences,
  storiesOf
} from '../../bench/sign-sentences.ts'
import { editStory } from '../../edit/story.ts'
import type { Problem } from '../../model/problem.ts'
import { readIssueFacts } from '../../read/issue-facts.ts'
import { readStory } from '../../read/story.ts'
import { edit } from './filed.ts'

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

test('so are those of headlines, decks, bylines, captions and credits', async () => {
  const refused: string[] = []
  // Each sign at the start, in the middle and at the end; Han, digits and Latin take turns.
  const sentences = fieldSentences().filter(
    (_, at) => Math.floor((at % 9) / 3) === Math.floor(at / 9) % 3
  )
  for (const text of sentences) {
    const { problems, printed } = await storyOf(text)
    if (problems.some(({ severity }) => severity === 'error')) refused.push(text)
    else expect(printed.map(folded)).toEqual([text, text, text, `${text}${text}`].map(folded))
  }
  // YAML takes what begins so for a quotation or a group and must find its end.
  expect(refused.filter(text => !/^["{]/.test(text))).toEqual([])
  expect(refused.length).toBeLessThan(0.01 * sentences.length)
})

test('so are those of the names of papers and pages', () => {
  for (const text of fieldSentences()) {
    const problems: Problem[] = []
    const yaml = `paper: ${text}\ndate: 2026\nformat: sikai\npages:\n  - number: 1\n    name: ${text}\n`
    const source = { text: yaml, file: 'issue.yaml', firstLine: 1 }
    const facts = readIssueFacts(source, 'x', problem => problems.push(problem))
    if (problems.length > 0) expect(text).toMatch(/^"/)
    else expect([facts?.paper, facts?.pages[0]?.name]).toEqual([text, text])
  }
})

async function storyOf(text: string) {
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const file = `---
headline: ${text}
deck: ${text}
byline: ${text}
---

::picture[${text}]{src="a.jpg" credit="${text}"}
`
  const bytes = new TextEncoder().encode(file)
  const filed = await readStory({ bytes, file: 'a.md', slug: 'a' }, report)
  const settings = { language: 'zh-CN', corrections: [], find: async () => undefined }
  const story = filed && (await editStory(filed, settings, report))
  const { headline, byline } = story?.meta ?? {}
  const [picture] = story?.blocks ?? []
  return { problems, printed: [headline?.main, headline?.deck, byline, picture?.text].map(String) }
}
