import { EPub } from 'epub-gen-memory'
import type { BookFile } from './book-input.ts'

/**
 * Packs finished files as an EPUB container: `mimetype` first and stored, the rest by path, all
 * dated 1980-01-01, so that the same files give the same bytes.
 */
export async function pack(files: readonly BookFile[]): Promise<Uint8Array> {
  return new BookPacker(files).packed()
}

/** ZIP's first date; the zip writer takes the UTC parts. */
const date = new Date(Date.UTC(1980, 0, 1))

/**
 * epub-gen-memory's packer with our own files: its templates, downloads and random names are
 * replaced through the methods it documents for that.
 */
class BookPacker extends EPub {
  private readonly files: readonly BookFile[]

  constructor(files: readonly BookFile[]) {
    super({ title: 'book', date: date.toISOString(), css: '', verbose: false }, [])
    this.files = files
  }

  /** Its own way holds 16 kB for each piece of the container, however short, until all are there. */
  async packed(): Promise<Uint8Array> {
    await this.render()
    const pieces: Uint8Array[] = []
    const stream = this.zip.generateInternalStream({
      type: 'uint8array',
      compression: 'DEFLATE',
      compressionOptions: { level: 9 }
    })
    await new Promise<void>((done, fail) => {
      stream.on('data', piece => pieces.push(piece.slice()))
      stream.on('error', fail)
      stream.on('end', done)
      stream.resume()
    })
    return new Uint8Array(Buffer.concat(pieces))
  }

  protected override async generateTemplateFiles(): Promise<void> {
    const text = 'application/epub+zip'
    this.zip.file('mimetype', text, { compression: 'STORE', date, createFolders: false })
    for (const { path, bytes } of [...this.files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
      const compression = /\.(jpe?g|png)$/.test(path) ? 'STORE' : 'DEFLATE'
      this.zip.file(path, bytes, { compression, date, createFolders: false })
    }
  }

  protected override async downloadAllFonts(): Promise<void> {}

  protected override async downloadAllImages(): Promise<void> {}

  protected override async makeCover(): Promise<void> {}
}
