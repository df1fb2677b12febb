import type { Explanations } from './explanation.ts'

/** Many issues at once, on one machine or on a queue for several. */
export const queueExplanations: Explanations = {
  'maker/fault': {
    means: {
      en: 'While many issues were made, the machine or Duikai itself failed at this one: a full disk, a browser that stopped answering. The others were made all the same.',
      zh: '制作多期时，机器或对开自身在这一期上出了故障，如磁盘已满、浏览器不再应答。其他各期照常制作。'
    }
  },
  'maker/ended': {
    means: {
      en: 'The process that made an issue was ended from outside twice, mostly because the machine ran out of memory.',
      zh: '制作这一期的进程两次被外部中止，多半是机器内存不足。'
    }
  },
  'queue/no-packages': {
    means: {
      en: 'The queue is an optional part; the packages that it needs are not installed with Duikai.',
      zh: '队列是可选部分，所需的软件包不随对开安装。'
    }
  },
  'queue/not-there': {
    means: {
      en: 'No Redis or Valkey answers at the address of the queue. A worker that is running waits until it is there again.',
      zh: '队列地址上没有 Redis 或 Valkey 应答。运行中的 worker 会等它恢复。'
    }
  },
  'queue/refused': {
    means: {
      en: 'The server of the queue asks for a password or a user, and what the address says of them is not right.',
      zh: '队列服务器要求密码或用户名，地址里写的不对。'
    }
  },
  'queue/server': {
    means: {
      en: 'The server of the queue is there and cannot do its work: its memory or its disk is full, or it is no Redis of version 5 or later.',
      zh: '队列服务器有应答，但无法工作：内存或磁盘已满，或不是 Redis 5 以上的版本。'
    }
  },
  'queue/issue-gone': {
    means: {
      en: 'A worker took an issue whose folder it does not see: it was removed, or this machine has the shared folder elsewhere. It is kept as failed and can be tried again.',
      zh: 'worker 领到的这一期，在本机找不到文件夹：已被删除，或共享文件夹在别处。它作为失败保留，可以重试。'
    }
  },
  'queue/disk-full': {
    means: {
      en: 'The disk on which a worker writes is full. The issue goes back to the queue without a try being counted.',
      zh: 'worker 写成品的磁盘已满。该期退回队列，不算一次失败。'
    }
  },
  'queue/workers-lost': {
    means: {
      en: 'Workers that made this issue ended without a word more than twenty times; it is not tried any more by itself.',
      zh: '制作这一期的 worker 二十多次无声中止，程序不再自动重试。'
    }
  },
  'queue/other-program': {
    means: {
      en: 'Issues were added by another version of Duikai, of Node or with another browser. Only workers of that version make them, so that one queue never mixes two.',
      zh: '有些期是由另一个版本的对开、Node 或浏览器加入的，只由同一版本的 worker 制作，一个队列里不会混用。'
    }
  }
}
