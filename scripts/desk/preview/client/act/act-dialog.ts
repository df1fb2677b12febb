import type { Problem } from '../../../../model/problem.ts'
import { byId, element } from '../dom.ts'
import { sayWords } from '../words.ts'
import { type Answered, post } from './act-post.ts'
import { sayAct } from './say-act.ts'

/** What a dialog asks of the program when its form is sent. */
export interface Asking {
  readonly name: string
  /** What it is about: the story's headline. */
  readonly of?: string
  /** Besides what stands in the form. */
  readonly with: object
  readonly done: (answer: Answered & { readonly done: true }) => void
}

const askings = new Map<string, Asking>()

/** Opens a dialog with what its form asks; where the focus was it comes back to. */
export function openDialog(id: string, asking: Asking): void {
  const dialog = byId<HTMLDialogElement>(id)
  askings.set(id, asking)
  showProblems(dialog, [])
  const about = dialog.querySelector('.act-of')
  if (about) about.textContent = asking.of ?? ''
  const before = document.activeElement
  const back = () => before instanceof HTMLElement && before.isConnected && before.focus()
  dialog.addEventListener('close', back, { once: true })
  dialog.showModal()
}

/** Listens to a dialog's form and its button to leave. */
export function startDialog(dialog: HTMLDialogElement): void {
  const form = dialog.querySelector('form')
  form?.addEventListener('submit', event => {
    event.preventDefault()
    void send(dialog, form)
  })
  for (const button of dialog.querySelectorAll('[data-cancel]'))
    button.addEventListener('click', () => dialog.close())
}

/** The form of a dialog, emptied. */
export function formOf(id: string): HTMLFormElement {
  const form = byId(id).querySelector('form')
  if (!form) throw new Error(`#${id} has no form`)
  form.reset()
  return form
}

/** Puts a value into a field of a form. */
export function put(form: HTMLFormElement, name: string, value: string | number): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
    field.value = String(value)
  if (field instanceof HTMLTextAreaElement) field.value = String(value)
}

/** Fills a list to choose from. */
export function putChoices(
  form: HTMLFormElement,
  name: string,
  choices: readonly { readonly value: string; readonly words: string }[]
): void {
  const field = form.elements.namedItem(name)
  if (!(field instanceof HTMLSelectElement)) return
  field.replaceChildren(...choices.map(({ value, words }) => element('option', { value }, words)))
}

async function send(dialog: HTMLDialogElement, form: HTMLFormElement): Promise<void> {
  const asking = askings.get(dialog.id)
  if (!asking || dialog.getAttribute('aria-busy') === 'true') return
  dialog.setAttribute('aria-busy', 'true')
  sayIn(dialog, sayAct('working'))
  const answer = await post(asking.name, { ...asking.with, ...valuesOf(form) })
  dialog.removeAttribute('aria-busy')
  if (!answer) return sayIn(dialog, sayAct('unanswered'))
  if (!answer.done) return showProblems(dialog, answer.problems)
  dialog.close()
  asking.done(answer)
}

/** What stands in a form: numbers as numbers, what was left open not at all, several of one name as a list. */
function valuesOf(form: HTMLFormElement): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  for (const field of [...form.elements].filter(isField)) {
    const value = fieldValue(field)
    if (value === undefined) continue
    const others = (values[field.name] as unknown[] | undefined) ?? []
    values[field.name] = field.dataset.is === 'list' ? [...others, value] : value
  }
  return values
}

function fieldValue(field: Field): string | number | boolean | undefined {
  if (field.name === '' || field.disabled) return undefined
  if (field instanceof HTMLInputElement && field.type === 'checkbox') return field.checked
  if (field.dataset.is !== 'number') return field.value
  return field.value === '' ? undefined : Number(field.value)
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

function isField(field: Element): field is Field {
  return (
    field instanceof HTMLInputElement ||
    field instanceof HTMLSelectElement ||
    field instanceof HTMLTextAreaElement
  )
}

function showProblems(dialog: HTMLDialogElement, problems: readonly Problem[]): void {
  const place = dialog.querySelector('.act-problems')
  place?.replaceChildren(
    ...problems.map(({ message, hint, place: at }) =>
      element(
        'p',
        {},
        element('strong', {}, sayWords(message)),
        ` ${sayWords(hint)}${at?.line ? ` (${at.file}:${at.line})` : ''}`
      )
    )
  )
}

function sayIn(dialog: HTMLDialogElement, words: string): void {
  dialog.querySelector('.act-problems')?.replaceChildren(element('p', {}, words))
}
