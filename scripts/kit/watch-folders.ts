import { basename } from 'node:path'
import { watch } from 'chokidar'

/** Hears of changes on the real disk. */
export interface FolderWatch {
  readonly close: () => Promise<void>
}

/**
 * Calls at each change in folders from now on, also deep in them; not for what editors leave beside a file. Of folders
 * that cannot be watched (too many, or one that may not be read) it is told, and what can be still is.
 */
export async function watchFolders(
  folders: readonly string[],
  onChange: () => void,
  onError: (error: unknown) => void
): Promise<FolderWatch> {
  const watcher = watch([...folders], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: path => /^\.|~$|\.tmp$/.test(basename(path))
  })
  watcher.on('all', onChange)
  watcher.on('error', onError)
  await new Promise<void>(resolve => watcher.once('ready', () => resolve()))
  return { close: () => watcher.close() }
}
