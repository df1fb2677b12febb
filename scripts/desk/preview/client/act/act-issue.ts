import { byId, element } from '../dom.ts'
import { sayWords } from '../words.ts'
import { formOf, openDialog, putChoices } from './act-dialog.ts'
import { lookAtIssue, pageChoices } from './act-look.ts'
import { post } from './act-post.ts'
import { sayAccepted, sayDone, sayRefused } from './act-said.ts'
import { sayAct } from './say-act.ts'

/** What can be done with the issue, in the order of its buttons. */
export const issueActs = {
  add: openAdd,
  restore: openRestore,
  noticeAct: openNotice,
  accept: openAccept
} as const satisfies Readonly<Record<string, () => Promise<void>>>

async function openAdd(): Promise<void> {
  const issue = await lookAtIssue()
  if (!issue) return
  const form = formOf('act-add')
  const kinds = issue.kinds.map(({ name, words }) => ({ value: name, words: sayWords(words) }))
  putChoices(form, 'kind', kinds)
  putChoices(form, 'page', pageChoices(issue, true))
  const kind = form.elements.namedItem('kind')
  if (kind instanceof HTMLSelectElement) kind.value = 'news'
  openDialog('act-add', { name: 'add', with: {}, done: sayDone })
}

async function openRestore(): Promise<void> {
  const issue = await lookAtIssue()
  if (!issue) return
  const form = formOf('act-restore')
  putChoices(
    form,
    'story',
    issue.spiked.map(slug => ({ value: slug, words: slug }))
  )
  putChoices(form, 'page', pageChoices(issue, true))
  const isEmpty = issue.spiked.length === 0
  byId('act-none-spiked').hidden = !isEmpty
  for (const field of form.querySelectorAll<HTMLElement>('.act-field')) field.hidden = isEmpty
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]')
  if (button) button.disabled = isEmpty
  openDialog('act-restore', { name: 'restore', with: {}, done: sayDone })
}

async function openNotice(): Promise<void> {
  const [notice, issue] = [await post('notice', {}), await lookAtIssue()]
  if (!notice?.done || !issue) return sayRefused(notice)
  const form = formOf('act-notice')
  byId('act-notice-text').textContent = String(notice.text).replace(/^---[\s\S]*?\n---\n+/, '')
  putChoices(
    form,
    'into',
    issue.issues.map(name => ({ value: name, words: name }))
  )
  openDialog('act-notice', { name: 'put-notice', with: {}, done: sayDone })
}

async function openAccept(): Promise<void> {
  const issue = await lookAtIssue()
  if (!issue) return
  const form = formOf('act-accept')
  const of = issue.signatures
  byId('act-signers').replaceChildren(
    ...Array.from({ length: of }, (_, at) => {
      const id = `act-signer-${at}`
      const words = of === 1 ? sayAct('signer') : sayAct('signerOf', { n: at + 1, of })
      const field = { id, name: 'names', 'data-is': 'list', required: true, autocomplete: 'off' }
      return element(
        'div',
        { class: 'act-field' },
        element('label', { for: id }, words),
        element('input', field)
      )
    })
  )
  openDialog('act-accept', { name: 'accept', with: {}, done: sayAccepted })
  form.querySelector('input')?.focus()
}
