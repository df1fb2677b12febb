/** `2024-01-05-the-mill-race.md` → the mill race; of `trip/index.md` the folder’s name. */
export function nameWords(path: string): string {
  const parts = path.replace(/\.\w+$/, '').split('/')
  const last = parts.at(-1) ?? ''
  const name = /^_?index$/i.test(last) ? (parts.at(-2) ?? last) : last
  // A day is the name of a page of a diary.
  if (/^\d{4}[-_.]\d{1,2}[-_.]\d{1,2}$/.test(name)) return name.replaceAll(/[_.]/g, '-')
  const bare = name
    .replace(/ [\da-f]{32}$/, '')
    .replace(/^(?:\d{4}-\d{1,2}-\d{1,2}|\d{12}(?:\d\d)?|\d{1,3}(?=[-_. ]))[-_. ]*/, '')
  const words = unescaped(bare || name)
    .replace(/[-_\s\p{Cc}]+/gu, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `the%20mill` as a web page’s address has it. */
function unescaped(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch (error) {
    if (error instanceof URIError) return name
    throw error
  }
}
