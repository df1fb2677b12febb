import type { FindingList } from './finding.ts'
import type { ListedFile } from './listed-file.ts'
import type { OpenBook } from './open-book.ts'
import type { ReadDocument } from './read-document.ts'
import type { BookPackage } from './read-package.ts'

/** Checks the list of files against the container and the documents, and every size. */
export function checkFiles(
  book: OpenBook,
  { files, path, spine }: BookPackage,
  documents: ReadonlyMap<string, ReadDocument>,
  findings: FindingList
): void {
  const byId = new Set([...files.values()].map(({ id }) => id))
  for (const file of files.values()) checkListed(file)
  for (const name of book.names) {
    const isOwn = name === 'mimetype' || name === path || name.startsWith('META-INF/')
    if (isOwn || files.has(name)) continue
    findings.tell(
      'book/unlisted',
      { en: 'it is not in the list of files', zh: '不在文件清单里' },
      { inside: name }
    )
  }
  for (const read of spine) {
    const file = files.get(read)
    if (!file || isDocument(file) || file.fallback !== undefined) continue
    const words = { en: `“${file.id}” is no document to read`, zh: `“${file.id}”不是可读的文档` }
    findings.tell('book/spine', words, { inside: path, element: file.element })
  }

  function checkListed(file: ListedFile): void {
    const tell = (en: string, zh: string) =>
      findings.tell('book/manifest', { en, zh }, { inside: path, element: file.element })
    if (!book.has(file.path)) tell(`“${file.path}” is not in the book`, `书中没有“${file.path}”`)
    if (file.path === path) tell('the package lists itself', '包文档列了自己')
    const due = mediaTypeOf(file.path)
    if (due && !due.includes(file.mediaType))
      tell(`“${file.path}” is no ${file.mediaType}`, `“${file.path}”不是 ${file.mediaType}`)
    if (file.fallback !== undefined && !byId.has(file.fallback))
      tell(`fallback “${file.fallback}” is not listed`, `后备文件“${file.fallback}”不在清单里`)
    const strange = file.properties.find(one => !properties.has(one) && !one.includes(':'))
    if (strange !== undefined) tell(`“${strange}” is no property`, `“${strange}”不是属性`)
    const document = documents.get(file.path)
    if (document && file.mediaType === xhtml) checkProperties(file, document, tell)
  }

  function checkProperties(
    { path: name, properties: said }: ListedFile,
    { hasDrawing, hasFormula, hasProgram }: ReadDocument,
    tell: (en: string, zh: string) => void
  ): void {
    const has = { svg: hasDrawing, mathml: hasFormula, scripted: hasProgram }
    for (const [property, isIn] of Object.entries(has)) {
      if (isIn === said.includes(property)) continue
      if (isIn)
        tell(`“${name}” has ${property}, and does not say so`, `“${name}”含有 ${property} 而未注明`)
      else tell(`“${name}” says ${property}, and has none`, `“${name}”注明 ${property} 而没有`)
    }
  }
}

const xhtml = 'application/xhtml+xml'

const properties = new Set(
  'cover-image data-nav dictionary glossary index mathml nav remote-resources scripted search-key-map svg switch'.split(
    ' '
  )
)

function isDocument({ mediaType }: ListedFile): boolean {
  return mediaType === xhtml || mediaType === 'image/svg+xml'
}

function mediaTypeOf(path: string): readonly string[] | undefined {
  const ending = /\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  return mediaTypes.get(ending)
}

const mediaTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ['xhtml', [xhtml]],
  ['css', ['text/css']],
  ['ncx', ['application/x-dtbncx+xml']],
  ['jpg', ['image/jpeg']],
  ['jpeg', ['image/jpeg']],
  ['png', ['image/png']],
  ['gif', ['image/gif']],
  ['webp', ['image/webp']],
  ['svg', ['image/svg+xml']]
])
