/**
 * The characters of a file that are in none of the texts made of it, counted one by one from the file’s own text and
 * from the texts as they were written: what is there twice in the file must be there twice. Blanks, the marks of
 * headings and the lines under them do not count.
 */
export function unaccounted(filed: string, made: readonly string[]): string {
  const left = new Map<string, number>()
  for (const text of made)
    for (const sign of counted(text)) left.set(sign, (left.get(sign) ?? 0) + 1)
  let lost = ''
  for (const sign of counted(filed)) {
    const count = left.get(sign) ?? 0
    if (count === 0) lost += sign
    else left.set(sign, count - 1)
  }
  return lost
}

function counted(text: string): Iterable<string> {
  return text
    .replace(/^ {0,3}#{1,6}[ \t]+|[ \t]+#+[ \t]*$/gm, '')
    .replace(/^(?:={2,}|-{3,})[ \t]*$/gm, '')
    .replace(/\s+/g, '')
}
