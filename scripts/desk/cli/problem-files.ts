import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The files that problems of one issue name: of the newsroom, or of the house (styles, templates). */
export interface ProblemFiles {
  readonly pathOf: (file: string) => string
  readonly linesOf: (file: string) => readonly string[] | undefined
  /** Reads them anew from now on. */
  readonly forget: () => void
}

/** Finds files by the names that problems have for them. */
export function problemFiles(folder: string, root: string): ProblemFiles {
  const files = new Map<string, readonly string[] | undefined>()
  const pathOf = (file: string) => {
    const own = file.startsWith('/') ? file : join(dirname(dirname(folder)), file)
    return existsSync(own) || !existsSync(join(root, file)) ? own : join(root, file)
  }
  return {
    pathOf,
    linesOf: file => {
      if (!files.has(file)) files.set(file, readLines(pathOf(file)))
      return files.get(file)
    },
    forget: () => files.clear()
  }
}

function readLines(path: string): readonly string[] | undefined {
  try {
    // A pipe would be waited for.
    if (!statSync(path).isFile()) return undefined
    return readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r\n?|\n/)
  } catch {
    return undefined
  }
}
