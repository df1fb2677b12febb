/** Properties by their usual names, `dc:title`. */
export type PacketEntries = Record<string, string>

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfx: 'http://ns.adobe.com/pdfx/1.3/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/'
}

/** An XMP packet, written by hand as another program might. */
export function packet(entries: PacketEntries): string {
  const properties = Object.entries(entries).map(([name, value]) =>
    name === 'dc:title'
      ? `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${value}</rdf:li></rdf:Alt></dc:title>`
      : `<${name}>${value}</${name}>`
  )
  const prefixes = Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${prefixes.join(' ')}>${properties.join('\n')}</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}
