import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { explanations } from '../../../desk/explained/all-explanations.ts'
import { groupWords } from '../../../desk/preflight/preflight-words.ts'
import { projectFolder } from '../../../kit/folders.ts'
import { allChecks } from '../../../press/preflight/checks/all-checks.ts'
import { groups } from '../../../press/preflight/finding.ts'

const scripts = join(projectFolder, 'scripts')

/** Sources of a part of the house, by their paths from scripts/. */
function sourcesIn(folder: string, isTaken: (path: string) => boolean): Map<string, string> {
  const files = readdirSync(join(scripts, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => join(entry.parentPath, entry.name))
  return new Map(
    files
      .map(path => [relative(scripts, path).replaceAll('\\', '/'), path] as const)
      .filter(([name]) => isTaken(name))
      .map(([name, path]) => [name, readFileSync(path, 'utf8')] as const)
  )
}

const sources = sourcesIn(
  '.',
  path => !/^(?:tests|node_modules|bench|setup)\/|^desk\/explained\//.test(path)
)
const tests = sourcesIn('tests', path => !path.includes('explained/codes.test'))

const explained = Object.keys(explanations)
const floors = [...new Set(explained.map(code => code.split('/')[0]))].join('|')

/** Every text that has the form of a code: `'story/empty'`, and what stands as one after `code:`. */
const told = new Map(
  [...sources].flatMap(([path, text]) =>
    [...text.matchAll(new RegExp(`'((?:${floors})/[a-z][a-z-]*)'|code: '([a-z-]+/[a-z-]+)'`, 'g'))]
      .filter(({ index }) => !/(?:from|import\() ?$/.test(text.slice(0, index)))
      .map(([, one, other]) => [one ?? other ?? '', path] as const)
  )
)

test('every code in the sources is explained', () => {
  const missing = [...told].filter(([code]) => !explained.includes(code))
  const rows = missing.map(
    ([code, path]) =>
      `${path} tells of ${code}: add to the table of its floor in scripts/desk/explained/ a row\n  '${code}': { means: { en: '…', zh: '…' }, example: { in: 'copy', wrong: '…', right: '…' } }`
  )
  expect(rows).toEqual([])
})

test('every code that is explained is told somewhere', () => {
  expect(explained.filter(code => !told.has(code))).toEqual([])
})

test('a code is written whole where it is told, so that it can be found', () => {
  const put = [...sources].filter(([, text]) => /code: `/.test(text)).map(([path]) => path)
  expect(put).toEqual([])
})

test('every code has an example that is tried, or is named in a test of its own', () => {
  const all = [...tests.values()].join('\n')
  const untried = explained.filter(
    code => !explanations[code]?.example && !new RegExp(`${code}(?![a-z-])`).test(all)
  )
  expect(untried).toEqual([])
})

test('README.md lists every code', () => {
  const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8')
  const others = explained.filter(code => !code.startsWith('preflight/'))
  expect(listed(readme)).toEqual(rowsOf(others))
})

test('README.md lists the codes of the preflight by their groups', () => {
  const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8')
  const groupOf = new Map(allChecks.map(({ code, group }) => [code, group]))
  const own = explained.filter(code => code.startsWith('preflight/'))
  const rows = groups.map(group => {
    // What keeps a file shut is told before any check is made.
    const codes = own.filter(code => (groupOf.get(code) ?? 'file') === group)
    return `| \`preflight/\` ${groupWords[group].zh} ${groupWords[group].en} | ${codes.map(code => code.slice('preflight/'.length)).join(', ')} |`
  })
  const listed = readme.split('\n').filter(line => line.startsWith('| `preflight/` '))
  expect(listed).toEqual(rows)
})

/** `| story | empty, slug |` for each floor. */
function rowsOf(codes: readonly string[]): readonly string[] {
  const all = [...new Set(codes.map(code => code.split('/')[0] ?? ''))]
  return all.map(floor => {
    const own = codes.filter(code => code.startsWith(`${floor}/`))
    return `| \`${floor}/\` | ${own.map(code => code.slice(floor.length + 1)).join(', ')} |`
  })
}

function listed(readme: string): readonly string[] {
  return readme.split('\n').filter(line => /^\| `[a-z]+\/` \|/.test(line))
}
