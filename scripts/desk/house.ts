import type { World } from '../model/world.ts'

/** The house's own text files: templates by path inside `templates/`, the book's style sheet, Paged.js. */
export interface House {
  readonly pageTemplates: Readonly<Record<string, string>>
  /** Keyed from the project's folder: `templates/book/…`. */
  readonly bookTemplates: Readonly<Record<string, string>>
  readonly bookCss: string
  readonly pagedScript: Uint8Array
}

/** Reads templates, the book's style sheet and Paged.js from the project's folder. */
export async function readHouse(root: string, world: World): Promise<House> {
  const text = async (path: string) => new TextDecoder().decode(await world.read(`${root}/${path}`))

  async function files(folder: string): Promise<readonly string[]> {
    const names = await world.list(`${root}/${folder}`)
    const found = names.map(async name => {
      const path = `${folder}/${name}`
      return /\.[a-z]+$/.test(name) ? [path] : files(path)
    })
    return (await Promise.all(found)).flat()
  }

  const paths = await files('templates')
  const templates = await Promise.all(paths.map(async path => [path, await text(path)] as const))
  const isBook = (path: string) => path.startsWith('templates/book/')
  const [bookCss, pagedScript] = await Promise.all([
    text('styles/book.css'),
    world.read(`${root}/node_modules/pagedjs/dist/paged.min.js`)
  ])
  return {
    pageTemplates: Object.fromEntries(templates.filter(([path]) => !isBook(path))),
    bookTemplates: Object.fromEntries(templates.filter(([path]) => isBook(path))),
    bookCss,
    pagedScript
  }
}
