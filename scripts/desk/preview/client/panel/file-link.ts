import { element } from '../dom.ts'
import { editorAddress } from '../editor-address.ts'
import { shownState } from '../stage/all-sheets.ts'
import { say } from '../words.ts'

/** A place in a file as the newsroom writes it. */
interface FiledPlace {
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** The place as words, and as a way into the editor where one is set. */
export function fileLink({ file, line, column }: FiledPlace): readonly HTMLElement[] {
  if (file === undefined) return []
  const text = [file, line, line && column].filter(Boolean).join(':')
  const address = addressOf({ file, ...(line ? { line } : {}), ...(column ? { column } : {}) })
  return address === undefined
    ? [element('code', { class: 'where' }, text)]
    : [element('a', { class: 'where', href: address, title: say('openEditor') }, text)]
}

/** The address that opens a place in the editor; undefined where none is set. */
export function addressOf({ file, line = 1, column }: FiledPlace): string | undefined {
  const issue = shownState()?.issue
  if (!issue || file === undefined) return undefined
  const path = `${issue.home}/${file}`
  return editorAddress(issue.editor, { path, line, ...(column ? { column } : {}) })
}
