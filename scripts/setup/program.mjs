import { createHash } from 'node:crypto'
import {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync
} from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cacheFolderOf } from './cache-folder.mjs'
import { isWhole, putInPlace, removeUnfinished, seal, unfinishedName } from './sealed-folder.mjs'

/**
 * Packages made of hundreds of small files, which take most of a start to find and load. All of
 * them are plain JavaScript that does not ask where it lies; any other package stays outside.
 */
const takenIn = [
  '@cantoo/pdf-lib',
  'chokidar',
  'epub-gen-memory',
  'hast-util-to-html',
  'hast-util-to-string',
  'hast-util-to-xast',
  'liquidjs',
  'mdast-util-to-string',
  'micromark-core-commonmark',
  'puppeteer-core',
  'rehype-raw',
  'rehype-sanitize',
  'rehype-stringify',
  'remark-directive',
  'remark-gfm',
  'remark-parse',
  'remark-rehype',
  'unified',
  'unist-util-visit',
  'vfile',
  'xast-util-to-xml',
  'yaml',
  'zod'
]

const keptMs = 24 * 60 * 60 * 1000

/**
 * Joins the TypeScript and the packages above into a few files, kept until a source changes: so
 * a command starts in 0.3 s, where finding and reading them one by one takes 0.9 s.
 * @param {string} project
 * @param {string} entry the module to be joined with all it needs, from `scripts/`, without `.ts`
 * @returns {Promise<string>} the path of the joined module
 */
export async function programFile(project, entry = 'cli') {
  const programs = join(cacheFolderOf(project), 'program')
  const key = programKey(project)
  const folder = join(programs, `${entry.replaceAll('/', '-')}-${key.slice(0, 16)}`)
  removeUnfinished(folder)
  if (!isWhole(folder)) {
    const temporary = unfinishedName(folder)
    try {
      await joinSources(project, entry, key, join(temporary, 'joined'))
      linkPackages(project, temporary)
      seal(temporary)
      putInPlace(temporary, folder)
    } finally {
      rmSync(temporary, { recursive: true, force: true })
    }
    removeOld(programs, folder)
  }
  return join(folder, 'joined', 'program.mjs')
}

/**
 * The packages that stay outside are found from where the program lies, which may be in a user's own cache.
 * @param {string} project
 * @param {string} folder
 */
function linkPackages(project, folder) {
  const inside = join(project, 'node_modules')
  const around = dirname(project)
  if (existsSync(inside)) symlinkSync(inside, join(folder, 'joined', 'node_modules'), 'junction')
  if (basename(around) === 'node_modules')
    symlinkSync(around, join(folder, 'node_modules'), 'junction')
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'tests' ? [] : sourcesIn(path)
    return /\.(?:ts|mjs)$/.test(entry.name) ? [path] : []
  })
}

/**
 * What the program is: its place, its sources, what npm wrote of its packages, and Node. The joined program is told
 * it and need not ask.
 * @param {string} project
 */
export function programKey(project) {
  const key = createHash('sha256').update(`${project} ${process.version}`)
  // What npm wrote of what it installed, here or around where Duikai is itself a package: package.json pins only what
  // Duikai itself uses, and what that uses in turn is joined too.
  const installed = [join(project, 'node_modules'), dirname(project)].map(folder =>
    join(folder, '.package-lock.json')
  )
  const pins = [join(project, 'package-lock.json'), join(project, 'package.json'), ...installed]
  for (const path of [
    ...pins.filter(pin => existsSync(pin)),
    ...sourcesIn(join(project, 'scripts'))
  ]) {
    key.update(path).update(readFileSync(path))
  }
  return key.digest('hex')
}

/**
 * @param {string} project
 * @param {string} entry
 * @param {string} key
 * @param {string} folder
 */
async function joinSources(project, entry, key, folder) {
  const { build } = await import('esbuild')
  await build({
    entryPoints: { program: join(project, 'scripts', `${entry}.ts`) },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    define: { joinedProgramKey: JSON.stringify(key) },
    // What CommonJS packages expect to find.
    banner: {
      js: "import { createRequire as needed } from 'node:module'; const require = needed(import.meta.url)"
    },
    plugins: [
      { name: 'packages-and-places', setup: build => keepPackagesAndPlaces(build, project) }
    ]
  })
}

/**
 * @param {import('esbuild').PluginBuild} build
 * @param {string} project
 */
function keepPackagesAndPlaces(build, project) {
  // By its folder, for where npm installed Duikai its own sources lie below a node_modules too.
  const ours = join(realpathSync(project), 'scripts', sep)
  build.onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
    const fromPackage = !importer.startsWith(ours)
    const isTakenIn = takenIn.some(name => path === name || path.startsWith(`${name}/`))
    return fromPackage || isTakenIn || importer === '' ? undefined : { path, external: true }
  })
  // Our sources find styles, templates and packages from where they themselves lie.
  build.onLoad({ filter: /[\\/]scripts[\\/].*\.ts$/ }, ({ path }) => {
    const places = { url: pathToFileURL(path).href, dirname: dirname(path), filename: path }
    const contents = readFileSync(path, 'utf8').replace(
      /\bimport\.meta\.(url|dirname|filename)\b/g,
      (_, /** @type {keyof typeof places} */ place) => JSON.stringify(places[place])
    )
    return { loader: 'ts', contents }
  })
}

/**
 * Not those of today: a preview that still runs may yet load a part of the one it began with.
 * @param {string} programs
 * @param {string} current
 */
function removeOld(programs, current) {
  for (const name of readdirSync(programs)) {
    const folder = join(programs, name)
    if (folder !== current && Date.now() - statSync(folder).mtimeMs > keptMs) {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
