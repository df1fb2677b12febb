import { basename, dirname } from 'node:path'
import type { Problem, Report, Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { writeOverOwn } from '../delivery/write-over-own.ts'
import { readHouse } from '../house.ts'
import { type DiffShown, diffPage } from './diff-page.ts'

/** Writes a diff as a file of HTML: where nothing stands, or over an earlier one; whether it did. */
export async function writeDiff(
  path: string,
  root: string,
  shown: DiffShown,
  world: World,
  report: Report
): Promise<boolean> {
  const { pageTemplates } = await readHouse(root, world)
  const html = diffPage(shown, pageTemplates, report)
  if (html === undefined) return false
  const why = await writeOverOwn(path, html, isOwn, world)
  if (why) report(notWritten(`${basename(dirname(path))}/${basename(path)}`, why))
  return why === undefined
}

/** A diff names what made it in its head. */
function isOwn(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  return text.slice(0, 400).includes('<meta name="generator" content="duikai diff">')
}

function notWritten(file: string, why: Words): Problem {
  return {
    code: 'diff/not-written',
    severity: 'error',
    place: { file },
    message: { en: `The diff was not written: ${why.en}.`, zh: `对比没有写出：${why.zh}。` },
    hint: { en: 'Name another file: --html diff.html', zh: '请换一个文件名：--html 对比.html' }
  }
}
