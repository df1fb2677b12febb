import type { NumberedCopy } from '../../model/copy-line.ts'

/**
 * The register of copies for the office (RFC 4180), each with the hash of what it bears over the hash of the paper;
 * with a mark at its head, by which spreadsheets know UTF-8.
 */
export function copiesRegister(copies: readonly NumberedCopy[], hashes: readonly string[]): string {
  const rows = copies.map(({ number, name = '', dedication = '' }, at) => [
    String(number),
    name,
    dedication,
    hashes[at] ?? ''
  ])
  const all = [['number', 'name', 'dedication', 'sha256'], ...rows]
  return `\ufeff${all.map(row => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
