import type { Problem } from '../model/problem.ts'

/** Whether the system forbids Chromium's sandbox, as Ubuntu does to programs it does not know. */
export function isSandboxRefusal(reason: string): boolean {
  return /sandbox|namespace/i.test(reason)
}

/** No browser at all: the press cannot run. `tried` has one line for each that was tried. */
export function noBrowser(tried: readonly string[]): Problem {
  const list = tried.length === 0 ? '' : ` ${tried.join('; ')}`
  return {
    code: 'browser/none',
    severity: 'error',
    message: {
      en: `No browser could be started to set the pages.${list}`,
      zh: `没有能启动的浏览器，无法排版。${list}`
    },
    hint: {
      en: 'Install Chrome or Chromium (on Debian: apt-get install chromium), or name one in DUIKAI_BROWSER=/path/to/chrome; then build again.',
      zh: '请安装 Chrome 或 Chromium（Debian：apt-get install chromium），或用 DUIKAI_BROWSER=/路径/chrome 指明，然后重新运行。'
    }
  }
}

/** Another browser than the built-in one set the pages: lines may break elsewhere. */
export function otherBrowser(used: string, reason: string): Problem {
  return {
    code: 'browser/other',
    severity: 'warning',
    message: {
      en: `The built-in browser did not start (${reason}); ${used} is used instead.`,
      zh: `内置浏览器未能启动（${reason}），改用 ${used}。`
    },
    hint: {
      en: 'Lines may break differently than on other machines; mend the reason, or compare the pages before printing.',
      zh: '断行可能与其他机器不同；请排除上述原因，或在付印前核对版面。'
    }
  }
}

/** The browser runs without its sandbox because the system forbids it. */
export function withoutSandbox(): Problem {
  return {
    code: 'browser/no-sandbox',
    severity: 'warning',
    message: {
      en: 'This system does not let the browser use its sandbox; the pages are set without it.',
      zh: '本系统不允许浏览器使用沙箱，排版时未启用沙箱。'
    },
    hint: {
      en: 'Set only manuscripts you trust here, or allow unprivileged user namespaces for the browser.',
      zh: '请只排来源可信的稿件，或允许浏览器使用非特权用户命名空间。'
    }
  }
}
