import { MachineFault } from '../../kit/machine-fault.ts'
import type { Words } from '../../model/problem.ts'

/** What to say when a command failed: a full disk or a browser that hangs is the machine's fault, all else is ours. */
export function faultText(error: unknown, argv: readonly string[], trace: boolean): Words {
  const reason = error instanceof Error ? error.message : String(error)
  const machine = machineFaults[(error as NodeJS.ErrnoException | undefined)?.code ?? '']
  const stack = trace && error instanceof Error ? `\n${error.stack}` : ''
  if (error instanceof MachineFault) {
    const { en, zh } = error.words
    return { en: `duikai: ${en}${stack}`, zh: `duikai：${zh}${stack}` }
  }
  if (isHang(reason)) {
    return {
      en: `duikai: ${hang.en} (${reason})${stack}`,
      zh: `duikai：${hang.zh}（${reason}）${stack}`
    }
  }
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

/** In the browser driver's own words. */
function isHang(reason: string): boolean {
  return /timed out\. Increase|Navigation timeout of|Timed out after waiting/.test(reason)
}

const hang: Words = {
  en: 'The browser stopped answering; close other programs and build again.',
  zh: '浏览器不再应答，请关闭其他程序后重新运行。'
}

const machineFaults: Readonly<Record<string, Words | undefined>> = {
  ENOSPC: { en: 'The disk is full; make room and try again.', zh: '磁盘已满，请腾出空间后重试。' },
  ERR_MODULE_NOT_FOUND: {
    en: 'A part of Duikai is not there; run “npm run build” in its folder, or install it again.',
    zh: '对开缺少一部分，请在其文件夹里运行“npm run build”，或重新安装。'
  },
  EROFS: {
    en: 'This disk cannot be written to; choose another with --output.',
    zh: '此磁盘只读，请用 --output 另选位置。'
  },
  EMFILE: {
    en: 'Too many files are open on this machine; close other programs and try again.',
    zh: '本机打开的文件过多，请关闭其他程序后重试。'
  },
  ENOMEM: {
    en: 'There is not enough memory; close other programs and try again.',
    zh: '内存不足，请关闭其他程序后重试。'
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
