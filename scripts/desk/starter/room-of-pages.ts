import { join } from 'node:path'
import type { World } from '../../model/world.ts'

/** Names of the page formats or style sets of the house. */
export async function sheetNames(
  shelf: 'formats' | 'sets',
  root: string,
  world: World
): Promise<readonly string[]> {
  const names = await world.list(join(root, 'styles', shelf))
  return names.flatMap(name => (name.endsWith('.css') ? [name.slice(0, -'.css'.length)] : []))
}

/** The area in which pages of a format are set, mm², as its sheet says; undefined where it does not. */
export async function roomOfPages(
  format: string,
  pages: number,
  root: string,
  world: World
): Promise<number | undefined> {
  const bytes = await world.read(join(root, 'styles/formats', `${format}.css`))
  const sheet = new TextDecoder().decode(bytes)
  const side = (name: string) =>
    Number(new RegExp(`--${name}:\\s*([\\d.]+)mm`).exec(sheet)?.[1] ?? Number.NaN)
  const room = side('type-width') * side('type-height') * pages
  return Number.isNaN(room) ? undefined : room
}
