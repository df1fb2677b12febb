import type { Problem } from '../../model/problem.ts'

/** What a job ended with that no build told. */
export function issueGone(folder: string, needsShared: boolean): Problem {
  return {
    code: 'queue/issue-gone',
    severity: 'error',
    message: {
      en: 'The folder of this issue is not there on this machine.',
      zh: '本机上没有这一期的文件夹。'
    },
    hint: needsShared
      ? {
          en: 'It was added by its place in a shared folder: start the worker with --shared <folder>, then: duikai queue --retry',
          zh: '它是按共享文件夹里的位置加入的：请用 --shared <文件夹> 启动 worker，然后运行：duikai queue --retry'
        }
      : {
          en: 'Put it back or mount the shared folder at the same path (else use --shared), then: duikai queue --retry',
          zh: '请放回原处，或把共享文件夹挂在同一路径（否则用 --shared），然后运行：duikai queue --retry'
        },
    place: { file: folder }
  }
}

/** The worker that made it was lost again and again. */
export function workersLost(folder: string): Problem {
  return {
    code: 'queue/workers-lost',
    severity: 'error',
    message: {
      en: 'Every worker that made this issue was lost while it did.',
      zh: '制作这一期的 worker 每次都中途失联。'
    },
    hint: {
      en: 'Build it alone on one machine and see what it says (often its memory is short), then: duikai queue --retry',
      zh: '请在一台机器上单独生成，看看提示（多半是内存不足），然后运行：duikai queue --retry'
    },
    place: { file: folder }
  }
}

/** This machine has no room for the output; the issue waits for room or another worker. */
export function diskFull(output: string): Problem {
  return {
    code: 'queue/disk-full',
    severity: 'error',
    message: {
      en: 'There is no room for the output on this worker; its issue went back to the queue.',
      zh: '这个 worker 的磁盘放不下成品，该期已退回队列。'
    },
    hint: {
      en: 'Make room: the worker tries again every half minute, other workers go on.',
      zh: '请腾出空间：本机每半分钟再试一次，其他 worker 照常工作。'
    },
    place: { file: output }
  }
}

/** Jobs wait for workers that run another version of the program. */
export function otherProgram(program: string, waiting: number): Problem {
  return {
    code: 'queue/other-program',
    severity: 'warning',
    message: {
      en: `${waiting} issues wait for another version of Duikai (${program}), or one with another Node or browser.`,
      zh: `有 ${waiting} 期在等另一个版本的对开（${program}），或 Node、浏览器不同的对开。`
    },
    hint: {
      en: 'Start a worker of that version, or add them again with this one (duikai build --queue) and empty the queue of the old: duikai queue --clear',
      zh: '请启动那个版本的 worker，或用本版本重新加入（duikai build --queue），并清掉旧的：duikai queue --clear'
    }
  }
}
