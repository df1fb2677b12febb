import type { Words } from '../../model/problem.ts'
import type { EditionManifest } from './edition-manifest.ts'

type MadeWith = EditionManifest['madeWith']

/** Why the same copy may come out otherwise now: everything that it is made with and that is another. */
export function otherMakings(before: MadeWith, now: MadeWith): readonly Words[] {
  return [
    ...otherBrowser(before, now),
    ...otherHouse(before, now),
    ...otherVersions(before, now),
    ...(before.program === now.program ? [] : [{ en: 'the program is another', zh: '程序已不同' }])
  ]
}

function otherBrowser({ browser: before }: MadeWith, { browser: now }: MadeWith): readonly Words[] {
  if (before.hash === now.hash && before.version === now.version) return []
  const one = `${before.name} ${before.version}`
  const other = `${now.name} ${now.version}`
  return [
    one === other
      ? { en: `the browser is another build of ${one}`, zh: `浏览器 ${one} 已换了另一个构建` }
      : { en: `the browser was ${one} and is ${other}`, zh: `浏览器原为 ${one}，现为 ${other}` }
  ]
}

function otherVersions(
  { versions: before }: MadeWith,
  { versions: now }: MadeWith
): readonly Words[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  return names
    .filter(name => before[name] !== now[name])
    .map(name => {
      const [one, other] = [before[name] ?? '–', now[name] ?? '–']
      return { en: `${name} ${one} → ${other}`, zh: `${name} ${one} → ${other}` }
    })
}

/** What may stand in many files is counted beyond a few. */
const namesMost = 4

function otherHouse(before: MadeWith, now: MadeWith): readonly Words[] {
  const hashes = (made: MadeWith) => new Map(made.house.map(one => [one.path, one.sha256]))
  const [old, current] = [hashes(before), hashes(now)]
  const others = [...new Set([...old.keys(), ...current.keys()])].filter(
    path => old.get(path) !== current.get(path) && path !== 'package.json'
  )
  return kinds.flatMap(({ what, is }) => {
    const paths = others.filter(is)
    if (paths.length === 0) return []
    const named = paths.slice(0, namesMost).map(path => path.replace(/^node_modules\//, ''))
    const rest = paths.length - named.length
    return [
      {
        en: `other ${what.en}: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
        zh: `${what.zh}不同：${named.join('、')}${rest > 0 ? `等 ${paths.length} 个` : ''}`
      }
    ]
  })
}

const isFace = (path: string) => /\.(?:ttf|otf|ttc|woff2?)$/i.test(path)

const kinds: readonly { readonly what: Words; readonly is: (path: string) => boolean }[] = [
  { what: { en: 'faces', zh: '字体' }, is: isFace },
  {
    what: { en: 'style sheets', zh: '样式表' },
    is: path => path.startsWith('styles/') && !isFace(path)
  },
  { what: { en: 'templates', zh: '模板' }, is: path => path.startsWith('templates/') },
  {
    what: { en: 'packages', zh: '程序包' },
    is: path => path.startsWith('node_modules/') && !isFace(path)
  }
]
