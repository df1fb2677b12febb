import type { Chosen } from '../chosen.ts'
import { byId } from '../dom.ts'
import { formOf, openDialog, put, putChoices } from './act-dialog.ts'
import { lookAtIssue, lookAtStory, type PictureLook } from './act-look.ts'
import { sayDone, sayOnly } from './act-said.ts'

/** Opens the choice of the point that stays in view when a picture of the story is cropped. */
export async function openCrop({ story, headline: of }: Chosen): Promise<void> {
  const look = await lookAtStory(story)
  const [first] = look?.pictures ?? []
  if (!look) return
  if (!first) return sayOnly('noPicture')
  const form = formOf('act-crop')
  putChoices(form, 'picture', look.pictures.map(choiceOf))
  showPicture(first, form)
  const picture = form.elements.namedItem('picture')
  if (picture instanceof HTMLSelectElement)
    picture.onchange = () => {
      const next = look.pictures.find(({ name }) => name === picture.value)
      if (next) showPicture(next, form)
    }
  openDialog('act-crop', { name: 'crop', of, with: { story, seen: look.seen }, done: sayDone })
}

/** Opens the choice of another picture in the place of one of the story. */
export async function openPicture({ story, headline: of }: Chosen): Promise<void> {
  const [look, issue] = [await lookAtStory(story), await lookAtIssue()]
  if (!look || !issue) return
  if (look.pictures.length === 0) return sayOnly('noPicture')
  const form = formOf('act-picture')
  putChoices(form, 'picture', look.pictures.map(choiceOf))
  const used = new Set(look.pictures.map(({ name }) => name))
  const others = issue.pictures.filter(name => !used.has(name)).map(name => ({ name }))
  putChoices(form, 'other', others.map(choiceOf))
  openDialog('act-picture', {
    name: 'picture',
    of,
    with: { story, seen: look.seen },
    done: sayDone
  })
}

/** The picture can be clicked where it is to be kept, and the numbers say the same. */
export function startCrop(): void {
  const image = byId<HTMLImageElement>('act-crop-image')
  const form = formOf('act-crop')
  image.addEventListener('click', event => {
    const box = image.getBoundingClientRect()
    put(form, 'left', percent(event.clientX - box.left, box.width))
    put(form, 'top', percent(event.clientY - box.top, box.height))
    showPoint(form)
  })
  form.addEventListener('input', () => showPoint(form))
}

function choiceOf({ name }: Pick<PictureLook, 'name'>) {
  return { value: name, words: name.replace(/^.*\//, '') }
}

function showPicture({ name, left, top }: PictureLook, form: HTMLFormElement): void {
  byId<HTMLImageElement>('act-crop-image').src = `picture?${new URLSearchParams({ name })}`
  put(form, 'left', left)
  put(form, 'top', top)
  showPoint(form)
}

function showPoint(form: HTMLFormElement): void {
  const at = (name: string) => Number((form.elements.namedItem(name) as HTMLInputElement).value)
  const point = byId('act-crop-point')
  point.style.left = `${at('left')}%`
  point.style.top = `${at('top')}%`
}

function percent(at: number, of: number): number {
  return Math.max(0, Math.min(100, Math.round((at / Math.max(1, of)) * 100)))
}
