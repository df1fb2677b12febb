/** Namespaces of XMP with the prefixes by which checks ask for their properties. */
export const xmpNamespaces: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/xap/1.0/mm/': 'xmpMM',
  'http://ns.adobe.com/pdf/1.3/': 'pdf',
  'http://ns.adobe.com/pdfx/1.3/': 'pdfx',
  'http://www.npes.org/pdfx/ns/id/': 'pdfxid',
  'http://www.aiim.org/pdfua/ns/id/': 'pdfuaid'
}
