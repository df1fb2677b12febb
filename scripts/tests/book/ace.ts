import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { browserChoices } from '../../kit/browser-choice.ts'
import { browserEnvironment } from '../../kit/browser-command.ts'
import { makeProfile, removeProfile } from '../../kit/browser-profile.ts'
import { cacheFolder } from '../../kit/folders.ts'

/** How many documents DAISY Ace looked at, and the violations it found; takes seconds. */
export async function ace(book: Uint8Array): Promise<{ documents: number; violations: string[] }> {
  const [choose] = browserChoices('', cacheFolder)
  if (!choose) throw new Error('Ace needs a browser')
  const choice = await choose()
  const profile = makeProfile(choice.fontFolder)
  try {
    const file = join(profile, 'book.epub')
    await writeFile(file, book)
    const program = createRequire(import.meta.url).resolve('@daisy/ace-cli/bin/ace.js')
    const environment = browserEnvironment(choice, profile)
    const env = { ...environment, PUPPETEER_EXECUTABLE_PATH: choice.executable }
    await promisify(execFile)(process.execPath, [program, '-s', '-o', profile, '-f', file], { env })
    const report = await readFile(join(profile, 'report.json'), 'utf8')
    const { assertions } = JSON.parse(report) as { assertions: Assertions[] }
    return { documents: assertions.length, violations: assertions.flatMap(violationsIn) }
  } finally {
    removeProfile(profile)
  }
}

interface Assertions {
  readonly 'earl:testSubject': { readonly url: string }
  readonly assertions: readonly {
    readonly 'earl:test': { readonly 'dct:title': string }
    readonly 'earl:result': { readonly html?: string }
  }[]
}

function violationsIn({ 'earl:testSubject': subject, assertions }: Assertions): string[] {
  return assertions.map(
    ({ 'earl:test': test, 'earl:result': { html = '' } }) =>
      `${subject.url}: ${test['dct:title']} ${html}`
  )
}
