import { expect, test } from 'vitest'
import { notWritten } from '../../../desk/delivery/output-problems.ts'
import { failedBuild } from '../../../desk/makers/maker-problems.ts'
import type { MakerOutcome } from '../../../desk/makers/makers.ts'
import { jobFate } from '../../../desk/queue/job-fate.ts'
import { diskFull, workersLost } from '../../../desk/queue/worker-problems.ts'
import { diskReason } from '../../../kit/disk-reason.ts'
import type { Problem } from '../../../model/problem.ts'

function refusedBy(code: string): Problem {
  const reason = diskReason(Object.assign(new Error(code), { code }))
  if (!reason) throw new Error(`the disk never says ${code}`)
  return notWritten('/o/a', reason)
}

const problem = (code: string, severity: Problem['severity'] = 'error'): Problem => ({
  ...refusedBy('EIO'),
  code,
  severity
})

function made(written: boolean, ...problems: readonly Problem[]): MakerOutcome {
  const result = { written, problems, output: '/o/a', issueId: 'a', files: [] }
  return { kind: 'made', built: { folder: '/m/a', result, stages: {} }, lines: [] }
}

test.each<readonly [string, MakerOutcome, string]>([
  ['was written', made(true, problem('copy/gaps', 'warning')), 'done'],
  ['was written as a draft', made(true, problem('makeup/overset')), 'done'],
  ['has errors in its copy', made(false, problem('story/empty')), 'failed'],
  ['is being made by another build', made(false, problem('lock/busy')), 'busy'],
  ['found no room on the disk', made(false, refusedBy('ENOSPC')), 'disk-full'],
  ['met a damaged disk', made(false, refusedBy('EIO')), 'again'],
  ['broke the program', { kind: 'fault', words: { en: 'a fault', zh: '出错' } }, 'again'],
  ['lost its maker', { kind: 'ended', how: 'SIGKILL', said: '' }, 'again']
])('an issue that %s', (_, outcome, kind) => {
  expect(jobFate(outcome, []).kind).toBe(kind)
})

test('what a full disk said of itself on the way is known too', () => {
  const words = { en: 'duikai: The disk is full; make room and try again.', zh: '磁盘已满' }
  expect(jobFate({ kind: 'fault', words }, [])).toEqual({ kind: 'disk-full' })
  expect(diskFull('/o')).toMatchObject({ code: 'queue/disk-full', place: { file: '/o' } })
})

test('a maker that failed is a problem of its issue, with what it said', () => {
  const order = { folder: '/m/a', options: { output: '/o' } }
  const fault = failedBuild(order, { kind: 'fault', words: { en: 'duikai: hung', zh: '对开：停' } })
  expect(fault.result).toMatchObject({
    output: '/o/a',
    problems: [{ code: 'maker/fault', message: { en: 'hung' } }]
  })
  const [ended] = failedBuild(order, { kind: 'ended', how: 'SIGKILL', said: '' }).result.problems
  expect(ended).toMatchObject({ code: 'maker/ended', place: { file: '/m/a' } })
  expect(ended?.message.en).toContain('(SIGKILL)')
  expect(workersLost('/m/a').code).toBe('queue/workers-lost')
})
