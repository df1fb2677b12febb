import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { projectFolder } from '../kit/folders.ts'

/** Every source of scripts/; paths from there, with `/`. */
export const allSources: readonly string[] = sourcesIn(join(projectFolder, 'scripts'))

/** The sources that stand on floors. */
export const houseSources = allSources.filter(
  path => path.endsWith('.ts') && floorOf(path) !== 'tests'
)

/** The first part of a path: its folder, or the name of a file that stands in scripts/ itself. */
export function floorOf(path: string): string {
  return path.split('/')[0] ?? ''
}

/** The text of a source. */
export function read(path: string): string {
  return readFileSync(join(projectFolder, 'scripts', path), 'utf8')
}

/** What a source imports, as it names it; types too. */
export function importsOf(source: string): readonly string[] {
  const named = source.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)
  return [...named].map(match => match[1] ?? '')
}

/** The files of the house that a source imports; paths from scripts/. */
export function targetsOf(path: string, source: string): readonly string[] {
  return importsOf(source)
    .filter(name => name.startsWith('.'))
    .map(name => posix.join(dirname(path), name))
}

/** The files below a folder whose names have this shape; paths from there, with `/`. */
export function sourcesIn(folder: string, shape = /\.(ts|mjs|js)$/): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && shape.test(entry.name))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
