import { expect, test } from 'vitest'
import { bindBook } from '../../book/bind-book.ts'
import { ace } from './ace.ts'
import { libraryFacts } from './library-facts.ts'
import { richInput } from './rich-issue.ts'

test('Ace finds no violation in a rich issue that says all that libraries ask for', async () => {
  const rich = await richInput()
  const facts = { ...rich.issue.facts, ...libraryFacts }
  const input = { ...rich, issue: { ...rich.issue, facts } }
  const book = await bindBook(input, () => {})
  const { documents, violations } = await ace(book?.bytes ?? new Uint8Array())
  expect(violations).toEqual([])
  expect(documents).toBeGreaterThanOrEqual(input.issue.stories.length + 5)
})
