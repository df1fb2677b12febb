import type { Story } from './story.ts'

/** What a story is called where no page shows it, as in a list of contents: its headline, else its first words, else its file. */
export function storyName({ slug, meta, blocks }: Pick<Story, 'slug' | 'meta' | 'blocks'>): string {
  const headline = meta.headline.main.replace(/\s+/g, ' ').trim()
  return headline || firstWords(blocks.find(({ text }) => text !== '')?.text ?? '') || slug
}

/** The first sentence; of one that is too long for a list the clauses, else the words, that it has room for. */
function firstWords(text: string): string {
  const [sentence = ''] = /^.*?(?=[。！？]|[.!?](?:\s|$)|$)/su.exec(text) ?? []
  if ([...sentence].length <= mostCharacters) return sentence
  const room = [...sentence].slice(0, mostCharacters).join('')
  const [, clauses] = /^(.{6,})(?:[，；：]|[,;:]\s)/su.exec(room) ?? []
  return `${clauses ?? room.replace(/(?<=\S) \S*$/, '')}…`
}

const mostCharacters = 40
