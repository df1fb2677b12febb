import { diskReason } from '../kit/disk-reason.ts'
import type { Report } from '../model/problem.ts'
import type { World } from '../model/world.ts'

/** Reads a text of the house's own, such as `styles/tokens.css`; undefined after the disk's refusal was reported. */
export async function houseText(
  root: string,
  file: string,
  world: World,
  report: Report
): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await world.read(`${root}/${file}`))
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    report({
      code: 'style/unreadable',
      severity: 'error',
      place: { file },
      message: {
        en: `The style sheet cannot be read: ${reason.en}.`,
        zh: `样式表无法读取：${reason.zh}。`
      },
      hint: {
        en: 'Put back the file that came with the program, or one like it that you may read.',
        zh: '请恢复随程序附带的文件，或换上您有权读取的同类文件。'
      }
    })
    return undefined
  }
}
