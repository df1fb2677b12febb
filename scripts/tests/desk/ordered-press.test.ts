import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { orderedPress } from '../../desk/ordered-press.ts'
import { projectFolder } from '../../kit/folders.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { IssueFacts } from '../../model/issue.ts'
import type { Problem } from '../../model/problem.ts'
import { readIssueFacts } from '../../read/issue-facts.ts'
import { adobeRgb } from '../press/ink/made-profiles.ts'
import { newsprint } from '../press/ink/newsprint.ts'

const preset = readFileSync(join(projectFolder, 'styles/press/coldset-220.yaml'))

test('the profile that a printer sends is taken', async () => {
  const { order, problems } = await orderedWith(newsprint(240))
  expect(problems).toEqual([])
  expect(order?.profile).toMatchObject({ name: 'shop.icc', bytes: newsprint(240) })
})

test.each<[string, Uint8Array, string]>([
  ['that is of a screen', adobeRgb(), 'of a screen, not of a printing press'],
  ['that is cut off', newsprint().slice(0, 5000), 'cut off: 5000 bytes of 287616'],
  ['that is none', new Uint8Array(0), 'no ICC colour profile']
])('a profile %s is told where it is named, and nothing is ordered', async (_, bytes, words) => {
  const { order, problems } = await orderedWith(bytes)
  expect(order).toBeUndefined()
  expect(problems).toMatchObject([
    {
      code: 'press/profile-unfit',
      severity: 'error',
      place: { file: 'manuscript/x/issue.yaml', line: 4 }
    }
  ])
  expect(problems[0]?.message.en).toContain(words)
})

async function orderedWith(profile: Uint8Array) {
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const text =
    'paper: 河湾日报\ndate: none\nformat: sikai\npress: {preset: coldset-220, profile: shop.icc}\n'
  const file = { text, file: 'manuscript/x/issue.yaml', firstLine: 1 }
  const facts = readIssueFacts(file, 'x', report) as IssueFacts
  const world = memoryWorld({
    '/p/styles/press/coldset-220.yaml': preset,
    '/p/manuscript/x/shop.icc': profile
  })
  const issue = { facts, folder: '/p/manuscript/x' }
  return { order: await orderedPress({ root: '/p' }, issue, world, report), problems }
}
