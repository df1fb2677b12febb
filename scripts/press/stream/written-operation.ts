/** An operation as a content stream holds it, on a line of its own: operands already written, then the operator. */
export function writtenOperation(operator: string, operands: readonly string[]): string {
  return `\n${[...operands, operator].join(' ')}\n`
}

/** A number without an exponent, which PDF does not know. */
export function writtenNumber(value: number): string {
  return String(Number(value.toFixed(5)))
}

/** A name; what is no plain letter is written `#xx`. */
export function writtenName(name: string): string {
  const plain = /[A-Za-z0-9_.+-]/
  const signs = [...Buffer.from(name, 'latin1')].map(byte => {
    const sign = String.fromCharCode(byte)
    return plain.test(sign) ? sign : `#${byte.toString(16).padStart(2, '0')}`
  })
  return `/${signs.join('')}`
}
