import { ideograph } from '../../../kit/han.ts'
import { noteAddress } from '../../../kit/note-address.ts'
import { atLength, blank, hidden, hide, linkEnd, linkStart, type Mark, matched } from './mark.ts'

/**
 * Links by which notes call each other: `[[Note]]`, `[[Note#Part]]`, `[[Note|words]]`, in a table `[[Note\|words]]`.
 * Their words stay, under marks that say where they lead.
 */
export const doubleBrackets: Mark = {
  example: '[[Another note#A part|words]]',
  kind: 'wiki-link',
  // `[[1]](https://…)` is a link of Markdown, whose words have brackets.
  changes: matched(
    /\[\[(?:([^\]|\n]*)\|)?([^\]|\n]+)\]\](?!\([^\s()]*[/.#:])/g,
    ([whole = '', target, last = '']) => {
      if (target === undefined && /^_?toc_?$/i.test(last)) return blank([whole])
      const [note = '', part = ''] =
        target === undefined ? last.split(/#(?=[^#]*$)/) : ([last] as const)
      const isPart = part !== '' && !part.startsWith('^')
      const words = note || (isPart ? part : '')
      const leadsTo = words.trim() === '' ? undefined : addressOf(target ?? last)
      const link = leadsTo === undefined ? {} : { leadsTo }
      const marks: Marks = leadsTo === undefined ? [hide('[['), hidden] : [linkStart(0), linkEnd]
      if (note !== '' && isPart) return { ...link, ...both(note, part, whole, marks) }
      if (words === '') return blank([whole])
      const start = whole.lastIndexOf(words)
      const end = start + words.length
      const before = marks[0] + hide(whole.slice(2, start))
      const text = before + words + marks[1] + hide(whole.slice(end + 1))
      return { ...link, text, prints: [[start, end]] }
    }
  )
}

/** What stands before the words and behind them. */
type Marks = readonly [string, string]

/** The note, and what of it is meant. */
function both(note: string, part: string, whole: string, [before, behind]: Marks) {
  const from = whole.indexOf(note)
  const at = from + note.length
  const between = han.test(note) ? '·' : ': '
  return {
    text: atLength(`${before}${note}${between}${part}${behind}`, whole),
    prints: [
      [from, at],
      [at, at + 1, between],
      [at + 1, at + 1 + part.length]
    ] as const
  }
}

/** A part of a note is in the note; one of this note is a place in it. */
function addressOf(target: string): string | undefined {
  const plain = target.replace(/\\$/, '').trim()
  if (/^https?:\/\//i.test(plain)) return plain
  const [name = '', ...parts] = plain.split('#')
  if (name !== '') return noteAddress(name)
  const part = parts.at(-1) ?? ''
  return part === '' || part.startsWith('^') ? undefined : `#${encodeURIComponent(part)}`
}

const han = new RegExp(ideograph, 'u')
