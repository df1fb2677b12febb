import { hangMs, MachineFault } from './machine-fault.ts'

/** How long work on so many pages may take before it counts as hung, milliseconds: pages take a tenth of a second each. */
export function limitMsFor(pages: number): number {
  return hangMs + pages * pageMs
}

/** Fifty times what a page takes on a small machine, so that a busy one is waited for. */
const pageMs = 5_000

/** What is told of a browser that did not answer. */
export function hungBrowser(name: string, limitMs: number): MachineFault {
  return new MachineFault({
    en: `The browser (${name}) did not answer within ${limitMs / 1000} s. Close other programs and build again.`,
    zh: `浏览器（${name}）${limitMs / 1000} 秒内没有应答。请关闭其他程序后重新运行。`
  })
}
