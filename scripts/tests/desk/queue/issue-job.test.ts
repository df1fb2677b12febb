import { expect, test } from 'vitest'
import type { Desk } from '../../../desk/cli/command.ts'
import { type IssueJob, jobId, pathHere, sharedPath } from '../../../desk/queue/issue-job.ts'

const from = (here: string, shared?: string) => ({
  desk: { here } as Desk,
  options: shared === undefined ? {} : { shared }
})

const job: IssueJob = { folder: '/m/a', output: '/o', options: { draft: true }, content: 'c' }

test('machines that see the shared folder by other paths find an issue by its place in it', () => {
  const path = sharedPath('/mnt/news/manuscript/a', from('/mnt', 'news'))
  expect(path).toBe('manuscript/a')
  expect(pathHere(path, from('/', '/Volumes/news'))).toBe('/Volumes/news/manuscript/a')
  expect(pathHere(path, from('/'))).toBeUndefined()
})

test('without a shared folder a path is the same everywhere', () => {
  expect(sharedPath('/m/a', from('/'))).toBe('/m/a')
  expect(pathHere('/m/a', from('/', '/Volumes/news'))).toBe('/m/a')
})

test('a job has the same number whenever it is added, and another for all that makes it another', () => {
  const others: readonly (readonly [IssueJob, string])[] = [
    [{ ...job, folder: '/m/b' }, 'p'],
    [{ ...job, output: '/p' }, 'p'],
    [{ ...job, options: {} }, 'p'],
    [{ ...job, content: 'd' }, 'p'],
    [job, 'q']
  ]
  const own = jobId(job, 'p')
  expect(jobId({ ...job, problems: [] }, 'p')).toBe(own)
  const all = [own, ...others.map(([one, program]) => jobId(one, program))]
  expect(new Set(all).size).toBe(all.length)
})
