/** The rows of a sheet whose first line names its columns; a cell with commas stands in quotes. */
export function rowsOfSheet(sheet: string): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = sheet.trim().split('\n').map(cellsOf)
  return rows.map(row => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])))
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain
  )
}
