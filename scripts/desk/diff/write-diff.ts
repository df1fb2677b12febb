import { basename, dirname } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { Problem, Report, Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
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
  const place = `${basename(dirname(path))}/${basename(path)}`
  try {
    if (!(await isFree(path, world))) {
      report(notWritten(place, { en: 'something else stands there', zh: '那里已有别的文件' }))
      return false
    }
    await world.write(path, html)
    return true
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    report(notWritten(place, reason))
    return false
  }
}

/** A file of the newsroom's own is never written over. */
async function isFree(path: string, world: World): Promise<boolean> {
  const standing = await world.look(path)
  if (standing === undefined) return true
  if (standing !== 'file') return false
  const text = new TextDecoder().decode(await world.read(path))
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
