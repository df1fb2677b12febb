const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Leaves out what XML 1.0 cannot hold (§2.2: controls, lone surrogates, U+FFFE/F); CR becomes LF. */
export function xmlCharacters(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(forbidden, '')
}

/** Escapes a text for element content or a quoted attribute, without characters XML forbids. */
export function escapeXml(text: string): string {
  return xmlCharacters(text).replace(/[&<>"']/g, character => entities[character] ?? character)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}
