import { expect, test } from 'vitest'
import { accessClaim, xmpPacket } from '../../../press/rewrite/xmp.ts'

const facts = {
  title: 'A & B <日报>\b\ufffe]]>',
  language: 'zh-CN',
  subject: 'one; two',
  creator: 'Duikai',
  producer: 'Duikai, Chromium',
  date: '2019-05-01T00:00:00Z',
  seed: '0123456789abcdef'.repeat(4)
}

test('Metadata say what the document is, whatever its title holds', () => {
  const packet = xmpPacket(facts, [accessClaim])
  expect(packet).toMatch(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>\n<x:xmpmeta /)
  expect(packet).toContain('<rdf:li xml:lang="x-default">A &#x26; B &#x3C;日报>]]&gt;</rdf:li>')
  expect(packet).toContain('<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>')
  expect(packet).toContain('<xmp:CreateDate>2019-05-01T00:00:00Z</xmp:CreateDate>')
  expect(packet).toContain('uuid:01234567-89ab-cdef-0123-456789abcdef')
  expect(packet).toMatch(/<\/x:xmpmeta>\n<\?xpacket end="r"\?>$/)
})

test.each([true, false])('They claim to be accessible only where that holds: %s', isAccessible => {
  const claim = '<pdfuaid:part>1</pdfuaid:part>'
  expect(xmpPacket(facts, isAccessible ? [accessClaim] : []).includes(claim)).toBe(isAccessible)
})
