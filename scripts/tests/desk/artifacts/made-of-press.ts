import sharp from 'sharp'
import type { MadeIssue } from '../../../desk/artifacts/output-row.ts'
import type { PressFile } from '../../../press/press-file/press-file.ts'
import { facesFor } from '../../press/ticket/house-face.ts'

/** What sets of sheets and tickets look at of an issue that was made; its pages are 60 mm square. */
export async function madeOfPress(
  press: PressFile,
  pages: readonly number[],
  language = 'zh-CN'
): Promise<MadeIssue> {
  const create = { width: 60, height: 60, channels: 3, background: '#fff' } as const
  const picture = await sharp({ create }).png().toBuffer()
  const issue = {
    facts: { file: 'x/issue.yaml', paper: '河湾日报', date: '2019-05-06', language, format: 'a4' },
    stories: []
  }
  const facts = { ...press.facts, pages: press.facts.pages.slice(0, pages.length) }
  return {
    issue,
    style: { trimWidthMm: 60, trimHeightMm: 60 },
    press: { order: press.facts.order },
    laidOut: { pages: pages.map(page => ({ dummy: { page } })) },
    printed: { finished: { press: { ...press, facts } }, pictures: pages.map(() => picture) },
    facesFor
  } as unknown as MadeIssue
}
