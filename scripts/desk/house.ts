import { diskReason } from '../kit/disk-reason.ts'
import { MachineFault } from '../kit/machine-fault.ts'
import { packageFile } from '../kit/package-file.ts'
import type { World } from '../model/world.ts'

/** The house's own text files: templates by path inside `templates/`, the book's style sheet, Paged.js. */
export interface House {
  readonly pageTemplates: Readonly<Record<string, string>>
  /** Keyed from the project's folder: `templates/book/…`. */
  readonly bookTemplates: Readonly<Record<string, string>>
  readonly bookCss: string
  /** What the vertical edition of the book adds to it. */
  readonly verticalCss: string
  readonly pagedScript: Uint8Array
  /** Duikai's own version and those of what makes the pages and the book. */
  readonly versions: Readonly<Record<string, string>>
}

/**
 * Reads templates, the book's style sheet and Paged.js from the project's folder.
 * @throws MachineFault naming the file that the disk would not give
 */
export async function readHouse(root: string, world: World): Promise<House> {
  const bytes = (path: string) => world.read(path).catch(error => fail(path, error))
  const text = async (path: string) => new TextDecoder().decode(await bytes(`${root}/${path}`))

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
  const [sheets, verticalCss, pagedScript, manifest] = await Promise.all([
    Promise.all(bookSheets.map(text)),
    text('styles/book/vertical.css'),
    packageFile('pagedjs/dist/paged.min.js', root, world).then(bytes),
    text('package.json')
  ])
  return {
    pageTemplates: Object.fromEntries(templates.filter(([path]) => !isBook(path))),
    bookTemplates: Object.fromEntries(templates.filter(([path]) => isBook(path))),
    bookCss: sheets.join('\n'),
    verticalCss,
    pagedScript,
    versions: versionsIn(manifest)
  }
}

/** The book's style sheet in the order of its rules. */
const bookSheets = ['text', 'head', 'blocks', 'tables'].map(name => `styles/book/${name}.css`)

function fail(path: string, error: unknown): never {
  const reason = diskReason(error)
  if (reason === undefined) throw error
  throw new MachineFault({
    en: `A file of Duikai’s own cannot be read: ${path}: ${reason.en}. Put it back, or install Duikai again.`,
    zh: `对开自己的文件无法读取：${path}：${reason.zh}。请恢复此文件，或重新安装对开。`
  })
}

const reported = [
  'pagedjs',
  'puppeteer-core',
  'epub-gen-memory',
  'harfbuzzjs',
  'unified',
  'liquidjs'
]

/** package.json pins every version exactly. */
function versionsIn(manifest: string): Record<string, string> {
  const { version, dependencies } = JSON.parse(manifest) as {
    readonly version: string
    readonly dependencies: Readonly<Record<string, string>>
  }
  const pinned = reported.flatMap(name => {
    const found = dependencies[name]
    return found === undefined ? [] : [[name, found] as const]
  })
  return { duikai: version, ...Object.fromEntries(pinned) }
}
