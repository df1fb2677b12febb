/**
 * A slug for each path of an article: letters, digits and hyphens, of the file's name or of the folder of
 * `trip/index.md`, with the folder before it where two would be one.
 */
export function articleSlugs(paths: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return paths.map(path => {
    const parts = path.replace(/\.\w+$/, '').split('/')
    const last = /^_?index$/i.test(parts.at(-1) ?? '') && parts.length > 1 ? 2 : 1
    for (let count = last; ; count++) {
      const more = count > parts.length ? [`${count - parts.length + 1}`] : []
      const slug = plain([...parts.slice(-count), ...more].join('-'))
      const key = slug.normalize('NFC').toLowerCase()
      if (used.has(key)) continue
      used.add(key)
      return slug
    }
  })
}

function plain(name: string): string {
  const slug = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|[-.]+$/gu, '')
  return [...slug].slice(0, 60).join('').replace(/-+$/, '') || 'article'
}
