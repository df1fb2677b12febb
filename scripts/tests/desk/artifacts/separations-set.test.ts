import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { MadeIssue } from '../../../desk/artifacts/output-row.ts'
import { type SeparationsAccount, separationsSet } from '../../../desk/artifacts/separations-set.ts'
import { madeIn } from '../../../desk/delivery/output-mark.ts'
import { projectFolder } from '../../../kit/folders.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import type { Problem } from '../../../model/problem.ts'
import { inkPage, spot } from '../../press/plates/ink-page.ts'
import { present } from '../../press/sample.ts'

const profile = readFileSync(join(projectFolder, 'styles/profiles/newsprint-220.icc'))

test('a set holds every plate, a map and a proof of each page, and says how much ink there is', async () => {
  const bytes = await inkPage(
    '0 1 1 0.1 k 20 20 40 40 re f /Red cs 1 scn 90 90 40 40 re f',
    () => ({
      ColorSpace: { Red: spot('Sea Red', [0, 0.9, 0.8, 0]) }
    })
  )
  const order = {
    preset: { name: 'coldset-220', totalInk: 205 },
    profile: { name: 'x', bytes: profile }
  }
  let account: SeparationsAccount | undefined
  const set = separationsSet(told => {
    account = told
  })
  const files = present(await set.files(made({ bytes, facts: { order } }), () => {}))
  const plates = ['black', 'cyan', 'magenta', 'sea-red', 'yellow'].map(ink => `plates/7-${ink}.png`)
  expect(files.map(({ path }) => path).sort()).toEqual(
    ['ink/7.png', 'manifest.json', ...plates, 'proof/7.png', 'separations.json'].sort()
  )
  expect(account).toMatchObject({ limit: 205, pages: [{ page: 7, max: expect.closeTo(210, 0) }] })
  expect(present(account?.pages[0]).shareOver).toBeCloseTo(1600 / 40000, 2)
  const magenta = present(files.find(({ path }) => path === 'plates/7-magenta.png'))
  expect((await sharp(magenta.bytes as Uint8Array).stats()).channels[0]?.min).toBe(0)
  const written = memoryWorld(
    Object.fromEntries(files.map(({ path, bytes: b }) => [`/x/${path}`, b]))
  )
  expect(await madeIn('/x', written)).toHaveLength(files.length)
})

test('where no press is named there are no plates', async () => {
  const problems: Problem[] = []
  const set = separationsSet(() => {})
  expect(await set.files(made(undefined), problem => problems.push(problem))).toBeUndefined()
  expect(problems).toMatchObject([{ code: 'press/no-plates', place: { file: 'x/issue.yaml' } }])
})

/** What the set looks at of an issue that was made. */
function made(press: unknown): MadeIssue {
  const issue = { facts: { file: 'x/issue.yaml' } }
  const laidOut = { pages: [{ dummy: { page: 7 } }] }
  return { issue, laidOut, printed: { finished: { press } } } as unknown as MadeIssue
}
