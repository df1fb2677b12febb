import { z } from 'zod'
import { shown } from '../writing/write-changes.ts'
import type { ActionTools, Done } from './action.ts'
import { noPlace } from './action-problems.ts'
import { noPage } from './change-story.ts'
import { editableIssue } from './editable-text.ts'
import { listedPages } from './page-lists.ts'

/** The page that is to be taken off. */
export const pageOffAsked = z.object({ page: z.int().min(1).max(400) })

/** Takes a page and its list out of `issue.yaml`; its stories stay in the folder and go where there is room. */
export async function takePageOff(
  { page }: z.infer<typeof pageOffAsked>,
  tools: ActionTools
): Promise<Done | undefined> {
  const issue = await editableIssue(tools)
  if (!issue) return undefined
  const pages = listedPages(issue.edits)
  const at = pages.indexOf(page)
  const edits = at < 0 || pages.length < 2 ? undefined : issue.edits.without(['pages', at])
  if (!edits) return void tools.report(noPlace(shown(issue.path), at < 0 ? noPage(page) : lastPage))
  await issue.keep(edits)
  return { does: { en: `take page ${page} off`, zh: `撤第${page}版` } }
}

const lastPage = { en: 'an issue has one page at least', zh: '至少要有一版' }
