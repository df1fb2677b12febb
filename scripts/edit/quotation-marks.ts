import { isApostrophe } from './apostrophe.ts'
import type { TextEdit } from './text-edit.ts'

/**
 * Straight quotation marks become curly, paired by nesting inside a run; an apostrophe between
 * letters, a mark of feet or inches and a mark that cannot be paired are left or become ’.
 */
export function quotationMarks(text: string): readonly TextEdit[] {
  const edits: TextEdit[] = []
  const open = { double: false, single: false }
  for (const { 0: mark, index } of text.matchAll(/["'“”‘’]/g)) {
    const curly =
      mark === '"' ? double(text, index, open.double) : single(text, index, open.single, mark)
    if (curly === '“' || curly === '”') open.double = curly === '“'
    if (curly === '‘' || (curly === '’' && !isApostrophe(text, index))) open.single = curly === '‘'
    if (curly !== undefined && curly !== mark)
      edits.push({ start: index, end: index + 1, insert: curly })
  }
  return edits
}

function double(text: string, at: number, isOpen: boolean): string | undefined {
  if (isOpen) return '”'
  if (/[0-9]/.test(text.charAt(at - 1)) && !text.slice(at + 1).includes('"')) return undefined
  return endsWord(text, at) && !startsWord(text, at) ? lastOfTwo(text, at) : '“'
}

function single(text: string, at: number, isOpen: boolean, mark: string): string | undefined {
  // Word opens a quotation before '90 and before the n of Rock 'n' Roll.
  if (mark === '‘') return isApostrophe(text, at) ? '’' : mark
  if (mark !== "'") return mark
  if (isApostrophe(text, at)) return '’'
  if (/[0-9]/.test(text.charAt(at - 1)) && /[0-9"]/.test(text.charAt(at + 1))) return undefined
  if (isOpen || (endsWord(text, at) && !startsWord(text, at))) return '’'
  return /^[0-9]0s/.test(text.slice(at + 1)) ? '’' : '‘'
}

// A closing mark whose opening one stands in an earlier paragraph.
function lastOfTwo(text: string, at: number): string | undefined {
  return at === text.length - 1 && !text.slice(0, at).includes('"') ? '”' : undefined
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || /[\s(（[《“‘—]/.test(text.charAt(at - 1))
}

function endsWord(text: string, at: number): boolean {
  return at === text.length - 1 || /[\s,.;:!?)\]，。；：！？）》”’—]/.test(text.charAt(at + 1))
}
