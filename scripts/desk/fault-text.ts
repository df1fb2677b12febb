import type { Words } from '../model/problem.ts'

/** What to say when Duikai itself failed: a full disk is the machine's fault, all else is ours. */
export function faultText(error: unknown, argv: readonly string[], trace: boolean): Words {
  const reason = error instanceof Error ? error.message : String(error)
  const machine = machineFaults[(error as NodeJS.ErrnoException | undefined)?.code ?? '']
  const stack = trace && error instanceof Error ? `\n${error.stack}` : ''
  if (machine) {
    return {
      en: `duikai: ${machine.en} (${reason})${stack}`,
      zh: `duikai：${machine.zh}（${reason}）${stack}`
    }
  }
  const again = `duikai ${argv.join(' ')} --verbose`
  return {
    en: `duikai: a fault of the program, not of your copy: ${reason}\n${
      trace ? 'Report it with this text' : `Please report it with what this prints: ${again}`
    }; what was built before is untouched.${stack}`,
    zh: `duikai：程序自身出错，与稿件无关：${reason}\n${
      trace ? '请附上以下文字报告此错误' : `请运行下面的命令，并附上其输出报告此错误：${again}`
    }；先前的成品未受影响。${stack}`
  }
}

const machineFaults: Readonly<Record<string, Words | undefined>> = {
  ENOSPC: { en: 'The disk is full; make room and try again.', zh: '磁盘已满，请腾出空间后重试。' },
  EROFS: {
    en: 'This disk cannot be written to; choose another with --output.',
    zh: '此磁盘只读，请用 --output 另选位置。'
  },
  EACCES: {
    en: 'A file or folder may not be opened; check its permissions.',
    zh: '没有权限打开文件或文件夹，请检查权限。'
  },
  EPERM: {
    en: 'A file or folder may not be changed; check its permissions.',
    zh: '没有权限更改文件或文件夹，请检查权限。'
  }
}
