/** Whether round brackets and angle quotation marks stand in pairs: words between marks of emphasis are whole. */
export function isBalanced(words: string): boolean {
  const open: string[] = []
  for (const { 0: mark } of words.matchAll(/[()（）《》「」【】]/g)) {
    const at = marks.indexOf(mark)
    if (at % 2 === 0) open.push(mark)
    else if (open.pop() !== marks[at - 1]) return false
  }
  return open.length === 0
}

const marks = '()（）《》「」【】'
