/** Copy that has broken e-books elsewhere, and what of it a reader must still see. */
export const hostile: readonly {
  readonly name: string
  readonly html: string
  readonly shows: string
}[] = [
  { name: 'control characters', html: '<p>甲\u0001\u000b\u001f乙\ufffe丙</p>', shows: '甲乙丙' },
  { name: 'an unpaired surrogate', html: '<p>甲\ud800乙\udc00丙</p>', shows: '甲乙丙' },
  {
    name: 'line and paragraph separators',
    html: '<p>甲\u2028乙\u2029丙</p>',
    shows: '甲\u2028乙\u2029丙'
  },
  { name: 'the end of CDATA', html: '<p>a]]&gt;b</p>', shows: 'a]]>b' },
  { name: 'a comment with dashes', html: '<p>甲<!-- a -- b --->乙</p>', shows: '甲乙' },
  {
    name: 'markup as text',
    html: '<p>&lt;br/&gt; &amp;amp; &lt;/br&gt; xmlns="http://www.w3.org/1999/xhtml"</p>',
    shows: '<br/> &amp; </br> xmlns="http://www.w3.org/1999/xhtml"'
  },
  { name: 'emoji and rare hanzi', html: '<p>👩‍👩‍👧 𠮷野家 é ﷽</p>', shows: '👩‍👩‍👧 𠮷野家 é ﷽' },
  {
    name: 'forty levels of quotation',
    html: `${'<blockquote>'.repeat(40)}<p>深</p>${'</blockquote>'.repeat(40)}`,
    shows: '深'
  },
  {
    name: 'forty levels of list',
    html: `${'<ul><li>'.repeat(40)}深${'</li></ul>'.repeat(40)}`,
    shows: '深'
  },
  { name: 'an empty block', html: '<p></p>', shows: '' },
  { name: 'a heading with nothing in it', html: '<h3><strong> </strong></h3>', shows: ' ' },
  { name: 'a heading of the sixth level', html: '<h6>小</h6>', shows: '小' },
  {
    name: 'blocks in a phrase',
    html: '<span>甲<div>乙<ul><li>丙</li></ul></div></span>',
    shows: '甲乙丙'
  },
  { name: 'a paragraph in a list', html: '<ul>散<p>甲</p><li>乙</li></ul>', shows: '散甲乙' },
  { name: 'a list item without a list', html: '<li>甲</li>', shows: '甲' },
  { name: 'an empty list', html: '<ol start="x"></ol>', shows: '' },
  {
    name: 'a table in disorder',
    html: '<table><tfoot><tr><td>甲</td></tr></tfoot><tr><td align="justify" colspan="0">乙</td></tr><thead><tr><th scope="x">丙</th></tr></thead><caption>丁</caption></table>',
    shows: '甲乙丙丁'
  },
  { name: 'an empty table', html: '<table></table>', shows: '' },
  {
    name: 'captions in the middle',
    html: '<figure><p>甲</p><figcaption>乙</figcaption><p>丙</p><figcaption>丁</figcaption></figure>',
    shows: '甲乙丙丁'
  },
  { name: 'ruby without a base', html: '<ruby><rt>甲</rt></ruby>', shows: '甲' },
  { name: 'ruby without a reading', html: '<p><ruby>甲</ruby></p>', shows: '甲' },
  {
    name: 'ruby with brackets',
    html: '<p><ruby>甲<rp>(</rp><rt>jiǎ</rt><rp>)</rp></ruby></p>',
    shows: '甲(jiǎ)'
  },
  { name: 'definitions', html: '<dl><dd>甲</dd><dt>乙</dt></dl>', shows: '甲乙' },
  {
    name: 'elements nobody knows',
    html: '<p><blink>甲</blink><font color="red">乙</font><math><mi>丙</mi></math></p>',
    shows: '甲乙丙'
  },
  {
    name: 'elements named like prototypes',
    html: '<p><constructor>甲</constructor></p>',
    shows: '甲'
  },
  {
    name: 'obsolete attributes',
    html: '<p align="center" bgcolor="red" onclick="x()" style="color:red" lang="??">甲</p>',
    shows: '甲'
  },
  {
    name: 'ids with spaces and twice',
    html: '<div><p id="a b">甲</p><p id="a b">乙</p><a href="#a%20b">丙</a><a href="#%">丁</a></div>',
    shows: '甲乙丙丁'
  },
  {
    name: 'links to nowhere',
    html: '<p><a href="javascript:x()">甲</a><a href="file:///etc/passwd">乙</a><a href="../x.pdf">丙</a><a href="http://">丁</a><a>戊</a><a href="//h/x">己</a></p>',
    shows: '甲乙丙丁戊己'
  },
  {
    name: 'links with odd letters',
    html: '<p><a href="http://例子.测试/路径?问=[答]|%zz#^{}">甲</a><a href="http://a b/">乙</a><a href="https://u:p@h.org:8080/\\x">丙</a></p>',
    shows: '甲乙丙'
  },
  {
    name: 'telephones and mail with odd letters',
    html: '<p><a href="tel:0437 – 328 0039">甲</a><a href="mailto:张三@例子.cn">乙</a><a href="mailto:nobody">丙</a><a href="tel:">丁</a></p>',
    shows: '甲乙丙丁'
  },
  {
    name: 'a link without words',
    html: '<p><a href="https://example.org/"> </a>甲</p>',
    shows: ' 甲'
  },
  {
    name: 'a link in a link',
    html: '<div><a href="https://a.org/">甲<span><a href="https://b.org/">乙</a></span></a></div>',
    shows: '甲乙'
  },
  {
    name: 'verse in preformatted text',
    html: '<pre>甲\n  乙<div>丙</div></pre>',
    shows: '甲\n  乙丙'
  },
  {
    name: 'a task list',
    html: '<ul><li><input type="checkbox" disabled checked> 甲</li></ul>',
    shows: ' 甲'
  },
  {
    name: 'a time with emphasis',
    html: '<p><time>五月<em>一日</em></time></p>',
    shows: '五月一日'
  },
  { name: 'old Mac line ends', html: '<p>甲&#13;乙</p>', shows: '甲\n乙' }
]
