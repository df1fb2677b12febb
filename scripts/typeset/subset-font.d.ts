declare module 'subset-font' {
  /** Cuts a face to the characters of a text (HarfBuzz); all layout features unless `keepFeatures` says which. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'truetype'; keepFeatures?: readonly string[]; noHinting?: boolean }
  ): Promise<Buffer>
}
