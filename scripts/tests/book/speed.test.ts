import { expect, test } from 'vitest'
import { bindBook } from '../../book/bind-book.ts'
import { block, bookInput, issue, story } from './small-issue.ts'

test('two hundred stories are bound in under a second of processor time', async () => {
  const paragraph = '<p>五月的辽源，正是草木生长、鲜花怒放的好时节，两地对口合作掀开新的一页。</p>'
  const stories = Array.from({ length: 200 }, (_, number) => {
    const blocks = Array.from({ length: 12 }, (_, index) => block(`b${index}`, paragraph))
    return story(`s${number}`, { main: `第${number}篇` }, blocks, { page: 1 + (number >> 4) })
  })
  const input = bookInput(issue(stories))
  await bindBook(input, () => {})
  // The processor's time, not the clock's: what else the machine does must not decide.
  const before = process.cpuUsage()
  await bindBook(input, () => {})
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(1000)
})
