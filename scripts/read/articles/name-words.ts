/** `2024-01-05-the-mill-race.md` → the mill race; of `trip/index.md` the folder’s name. */
export function nameWords(path: string): string {
  const parts = path.replace(/\.\w+$/, '').split('/')
  const last = parts.at(-1) ?? ''
  const name = /^_?index$/i.test(last) ? (parts.at(-2) ?? last) : last
  const bare = name.replace(/^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,3}(?=[-_. ]))[-_. ]*/, '')
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
