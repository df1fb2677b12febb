import { join } from 'node:path'
import type { Call, Command } from '../desk/cli/command.ts'
import { issueFolders } from '../desk/cli/issue-folders.ts'
import { bench, sample } from './bench-command.ts'
import { number, wholeNumber } from './bench-numbers.ts'

/** What many issues take, on one machine and on a queue. */
export const archiveBenches: readonly Command[] = [
  bench(
    'many',
    {
      en: 'many issues of one page, on one core and on all',
      zh: '许多期一版的报纸，用一核与用全部核'
    },
    [number('issues', { en: 'issues; else 20', zh: '期数；默认为 20' })],
    runMany
  ),
  bench(
    'desk-day',
    {
      en: 'twelve corrections of an office’s day, by mouse and keyboard at the desk',
      zh: '编辑部一天的十二处更正，在编排台上用鼠标键盘完成'
    },
    [],
    async call => (await import('./desk-day/desk-day-bench.ts')).runDeskDay(call)
  ),
  bench(
    'queue',
    {
      en: 'issues on a queue, workers killed every few seconds, the server restarted: what is lost',
      zh: '队列上的各期：每隔几秒杀一个 worker，重启一次服务器，看丢不丢'
    },
    [
      number('issues', { en: 'issues; else 200', zh: '期数；默认为 200' }),
      number('workers', { en: 'workers; else 3', zh: 'worker 数；默认为 3' }),
      number('every', { en: 'seconds between two kills; else 10', zh: '每隔几秒杀一个；默认为 10' })
    ],
    runQueue
  )
]

async function runMany(call: Call) {
  const { manyBench, manyTable } = await import('./many-bench.ts')
  const { root, environment } = call.desk
  const count = wholeNumber(call, 'issues', 20)
  const found = await manyBench(await sourceOf(call), count, { root, environment })
  return { table: manyTable(found), found }
}

async function runQueue(call: Call) {
  const { queueBench, queueTable } = await import('./queue-bench.ts')
  const { root, environment, terminal } = call.desk
  const trial = {
    issues: wholeNumber(call, 'issues', 200),
    workers: wholeNumber(call, 'workers', 3),
    killEvery: wholeNumber(call, 'every', 10)
  }
  const told = (done: number) => terminal.progress(`  ${done}/${trial.issues}`)
  const found = await queueBench(await sourceOf(call), trial, { root, environment }, told)
  return { table: queueTable(found), found }
}

async function sourceOf(call: Call): Promise<string> {
  const [given] = call.operands.length > 0 ? await issueFolders(call) : []
  return given ?? join(call.desk.root, sample)
}
