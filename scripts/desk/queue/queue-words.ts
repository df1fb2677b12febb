import type { Words } from '../../model/problem.ts'
import type { AddedIssue } from './add-issues.ts'
import type { ProgramState } from './queue-state.ts'
import type { WorkNews } from './work-job.ts'

/** What became of an issue that was put on a queue. */
export const addedWords: Readonly<Record<AddedIssue['state'], Words>> = {
  added: { en: 'added', zh: '已加入' },
  waiting: { en: 'is there already', zh: '已在队列里' },
  done: { en: 'is done', zh: '已完成' }
}

/** What became of an issue that a worker took. */
export const workWords: Readonly<Record<WorkNews['kind'], Words>> = {
  done: { en: 'made', zh: '完成' },
  failed: { en: 'not made: mend it and add it again', zh: '未完成：请改正后重新加入' },
  again: { en: 'broke off: is tried again', zh: '中断：稍后重试' },
  busy: { en: 'another build has it: is tried again', zh: '另一次构建正在制作：稍后再试' },
  'disk-full': { en: 'no room: went back to the queue', zh: '磁盘已满：已退回队列' }
}

/** How many of each were put on a queue, in a line. */
export function addedLine(added: readonly AddedIssue[]): Words {
  const count = (state: AddedIssue['state']) => added.filter(one => one.state === state).length
  const [fresh, waiting, done] = [count('added'), count('waiting'), count('done')]
  return {
    en: `${fresh} added, ${waiting} there already, ${done} done. Make them with: duikai worker`,
    zh: `加入 ${fresh} 期，已在队列 ${waiting} 期，已完成 ${done} 期。制作请运行：duikai worker`
  }
}

/** What is on a queue for one version of the program, in a line. */
export function stateLine(state: ProgramState, own: string): Words {
  const { program, workers, waiting, active, done, failed } = state
  const isOwn = program === own
  return {
    en: `${program}${isOwn ? ' (this one)' : ''}: ${waiting} waiting, ${active.length} being made, ${done} done, ${failed.length} failed; ${workers} workers`,
    zh: `${program}${isOwn ? '（本版本）' : ''}：等待 ${waiting} 期，制作中 ${active.length} 期，已完成 ${done} 期，失败 ${failed.length} 期；worker ${workers} 个`
  }
}

/** How many that had failed are tried again. */
export function retriedLine(count: number): Words {
  return { en: `${count} that had failed are made again.`, zh: `${count} 期失败的重新排队。` }
}

/** How many were taken off the queue. */
export function clearedLine(count: number): Words {
  return { en: `${count} taken off the queue.`, zh: `已从队列移除 ${count} 期。` }
}

/** What an empty queue says. */
export const nothingThere: Words = { en: 'Nothing is on the queue.', zh: '队列是空的。' }

/** What a worker says when it begins. */
export function beginLine(shown: string, most: number): Words {
  return {
    en: `Takes issues from ${shown}, ${most} at a time; Ctrl-C gives back what is not done.`,
    zh: `从 ${shown} 领取各期，同时 ${most} 期；按 Ctrl-C 结束，未完成的退回队列。`
  }
}

/** What it says when the queue is there again. */
export const backAgain: Words = { en: 'The queue is there again.', zh: '队列已恢复。' }
