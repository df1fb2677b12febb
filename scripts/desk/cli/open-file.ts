import { spawn } from 'node:child_process'
import type { Desk } from './command.ts'

/** Opens a file in the reader's own program; where there is no screen, says so. */
export function openFile(path: string, { environment, terminal, language }: Desk): void {
  const opener = openerOf(environment)
  const cannot = () =>
    terminal.progress(
      language === 'zh'
        ? `此处没有可用的屏幕，请自行打开：${path}`
        : `There is no screen here to open it on: ${path}`
    )
  if (!opener) {
    cannot()
    return
  }
  const [command, ...args] = opener
  spawn(command, [...args, path], { detached: true, stdio: 'ignore' })
    .on('error', cannot)
    .unref()
}

function openerOf(environment: Desk['environment']): readonly [string, ...string[]] | undefined {
  switch (process.platform) {
    case 'darwin':
      return ['open']
    case 'win32':
      return ['cmd', '/c', 'start', '']
    default:
      return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open'] : undefined
  }
}
