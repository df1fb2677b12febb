import type { Call, CommandOption } from '../cli/command.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'

/** Where the queue is. */
export const queueOption: CommandOption = {
  name: 'queue',
  value: 'redis://…',
  words: {
    en: 'the Redis or Valkey of the queue; else DUIKAI_QUEUE',
    zh: '排队用的 Redis 或 Valkey；默认取 DUIKAI_QUEUE'
  }
}

/** A folder that every machine of the queue sees, each perhaps by another path. */
export const sharedOption: CommandOption = {
  name: 'shared',
  value: 'folder',
  words: {
    en: 'the shared folder of issues and outputs, where machines see it by other paths',
    zh: '稿件与成品所在的共享文件夹，各机路径不同时写明'
  }
}

/**
 * The address that a call names, or its environment.
 * @throws WrongUsage where there is none, or it is none of Redis
 */
export function queueAddress({ options, desk }: Pick<Call, 'options' | 'desk'>): string {
  const { queue = desk.environment.DUIKAI_QUEUE } = options
  if (typeof queue !== 'string' || queue === '') throw noAddress
  if (!/^rediss?:\/\/[^/\s]+/.test(queue) || !URL.canParse(queue)) throw wrongAddress(queue)
  return queue
}

/** The address without its password, to be shown. */
export function shownAddress(address: string): string {
  const url = new URL(address)
  url.password = ''
  url.username = ''
  return url.href
}

const noAddress = new WrongUsage({
  en: 'Name the queue: --queue redis://server:6379, or set DUIKAI_QUEUE.',
  zh: '请指明队列：--queue redis://服务器:6379，或设置 DUIKAI_QUEUE。'
})

function wrongAddress(written: string): WrongUsage {
  const shown = written.replace(/\/\/[^@/]*@/, '//…@')
  return new WrongUsage({
    en: `“${shown}” is no address of a queue: write redis://server:6379, with a password redis://:word@server:6379.`,
    zh: `“${shown}”不是队列的地址：请写成 redis://服务器:6379，有密码的写成 redis://:密码@服务器:6379。`
  })
}
