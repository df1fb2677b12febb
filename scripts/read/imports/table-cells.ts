/** The cells of a line of a table: parted by tabs, or by upright lines; one cell where there is neither. */
export function cells(line: string): readonly string[] {
  const text = line.trim()
  if (text.includes('\t')) return text.split(/\t+/).map(cell => cell.trim())
  const [, inside] = /^\|(.*)\|$/.exec(text) ?? []
  return inside === undefined ? [text] : inside.split('|').map(cell => cell.trim())
}
