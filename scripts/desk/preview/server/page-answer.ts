import type { Answer } from './desk-server.ts'
import type { PageDocuments } from './page-documents.ts'

/** What is asked for below `/page/`: a page, what stands in it, or a face or picture that pages name. */
export function pageAnswer(path: string, documents: PageDocuments | undefined): Answer | undefined {
  const [, asked] = /^\/page\/(.+)$/.exec(path) ?? []
  if (asked === undefined || !documents) return undefined
  const [, number, part] = /^(\d+)(\/body)?$/.exec(asked) ?? []
  if (number === undefined) return fileAnswer(`/${asked}`, documents)
  const page = documents.pages.find(one => `${one.number}` === number)
  if (!page) return undefined
  const content = part ? page.body : page.html
  return { type: 'text/html; charset=utf-8', content, isPaper: true }
}

/** A cut face has its hash in its name; a picture keeps its name whatever it shows. */
function fileAnswer(name: string, { files }: PageDocuments): Answer | undefined {
  const file = name === '/pages.html' ? undefined : files.get(name)
  return file && { type: file.type, content: file.bytes, isImmutable: name.startsWith('/fonts/') }
}
