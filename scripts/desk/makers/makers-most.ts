import { machineRoom } from '../../kit/machine-room.ts'
import type { Call, CommandOption } from '../cli/command.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'

/** How many issues are made at the same time. */
export const concurrencyOption: CommandOption = {
  name: 'concurrency',
  value: 'number',
  words: {
    en: 'issues made at the same time; else by cores and memory',
    zh: '同时制作几期；默认依处理器和内存而定'
  }
}

/** What a process that makes an issue of a few pages takes with its browser. */
const memoryOfOne = 900 * 2 ** 20

/**
 * As many makers as a call asks for; else one for each core, as far as the memory goes.
 * @throws WrongUsage where the number is none
 */
export function makersMost({ options }: Pick<Call, 'options'>): number {
  const { concurrency } = options
  if (typeof concurrency !== 'string') {
    const { cores, memoryBytes } = machineRoom()
    return Math.max(1, Math.min(cores, Math.floor(memoryBytes / memoryOfOne)))
  }
  const asked = /^\d{1,3}$/.test(concurrency) ? Number(concurrency) : 0
  if (asked > 0) return asked
  throw new WrongUsage({
    en: `--concurrency takes a whole number from 1 to 999, not “${concurrency}”.`,
    zh: `--concurrency 后面写 1 到 999 的整数，不是“${concurrency}”。`
  })
}
