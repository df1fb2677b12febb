import { expect, test } from 'vitest'
import { bindBook } from '../../book/bind-book.ts'
import { block, bookInput, issue, story } from './small-issue.ts'

test('two hundred stories are bound in under a second', async () => {
  const paragraph = '<p>五月的辽源，正是草木生长、鲜花怒放的好时节，两地对口合作掀开新的一页。</p>'
  const stories = Array.from({ length: 200 }, (_, number) => {
    const blocks = Array.from({ length: 12 }, (_, index) => block(`b${index}`, paragraph))
    return story(`s${number}`, { main: `第${number}篇` }, blocks, { page: 1 + (number >> 4) })
  })
  const input = bookInput(issue(stories))
  await bindBook(input, () => {})
  const start = performance.now()
  await bindBook(input, () => {})
  expect(performance.now() - start).toBeLessThan(1000)
})
