import type { Problem } from '../../model/problem.ts'

/** What keeps a command from its queue, as a problem with its code. */
export class QueueFault extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message.en)
    this.problem = problem
  }
}

/** The queue's packages are not installed. */
export function noPackages(versions: string): QueueFault {
  return new QueueFault({
    code: 'queue/no-packages',
    severity: 'error',
    message: {
      en: 'The queue needs two packages that are not installed: bullmq and ioredis.',
      zh: '队列需要两个尚未安装的软件包：bullmq 和 ioredis。'
    },
    hint: {
      en: `Install them beside Duikai: npm install ${versions}`,
      zh: `请装在对开旁边：npm install ${versions}`
    }
  })
}

/** A fault of the connection, by what the driver or the server said. */
export function connectionFault(error: unknown, shown: string): QueueFault {
  const said = error instanceof Error ? error.message : String(error)
  if (/NOAUTH|WRONGPASS|NOPERM|invalid password|without any password configured/i.test(said))
    return refused(shown, said)
  if (isNotThere(error, said)) return notThere(shown, codeOf(error) ?? said)
  return serverFault(shown, said)
}

const absent = /^E(?:CONN|HOST|NET|TIMEDOUT|AI_|NOTFOUND|PIPE)|^ENOTFOUND$/

function isNotThere(error: unknown, said: string): boolean {
  return (
    absent.test(codeOf(error) ?? '') ||
    /Connection is closed|connect ETIMEDOUT|Stream isn't/.test(said)
  )
}

function codeOf(error: unknown): string | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  return typeof code === 'string' ? code : undefined
}

function notThere(shown: string, why: string): QueueFault {
  return new QueueFault({
    code: 'queue/not-there',
    severity: 'error',
    message: {
      en: `No queue answers at ${shown} (${why}).`,
      zh: `${shown} 没有队列应答（${why}）。`
    },
    hint: {
      en: 'Start Redis there (redis-server --appendonly yes), or mend the address; jobs that it has kept are still there.',
      zh: '请在那里启动 Redis（redis-server --appendonly yes），或改正地址；已存的任务都还在。'
    }
  })
}

function refused(shown: string, said: string): QueueFault {
  return new QueueFault({
    code: 'queue/refused',
    severity: 'error',
    message: {
      en: `The queue at ${shown} does not let us in: ${said}`,
      zh: `${shown} 的队列拒绝登录：${said}`
    },
    hint: {
      en: 'Write its password into the address: redis://:word@server:6379, or with a user redis://name:word@server:6379.',
      zh: '请把密码写进地址：redis://:密码@服务器:6379，有用户名的写成 redis://用户名:密码@服务器:6379。'
    }
  })
}

function serverFault(shown: string, said: string): QueueFault {
  return new QueueFault({
    code: 'queue/server',
    severity: 'error',
    message: {
      en: `The queue at ${shown} cannot do this: ${said}`,
      zh: `${shown} 的队列无法完成：${said}`
    },
    hint: {
      en: 'Look at its memory and disk (maxmemory-policy must be noeviction), then run the same line again: what is there stays once.',
      zh: '请检查其内存和磁盘（maxmemory-policy 须为 noeviction），再运行同一命令；已有的任务不会重复。'
    }
  })
}
