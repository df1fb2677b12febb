import { folderOf } from './read/articles/folder-of.ts'
const S: Record<string,string> = {
 prices: 'It cost $5, then $10; US$3 and A$4. From $5-$10, $1.50/kg or $2/lb. He paid $20 and she $30 (=$50). $HOME/bin:$PATH and $x is a variable, $y too. Buy $AAPL and $TSLA. 5$ and 6$.',
 zh: '售价$5，共$10元。比例3:4，时间12：30。**注意**：价格~~100~~。a_b_c 与 x^2 和 3*2*1，[2026]12号，{甲}乙，<CCTV>，C:\\用户，==强调==，100%%。温度-5℃~10℃~15℃。问：{{}}空？答案$x=1$，面积 $S=\\pi r^2$。',
 more: 'A: b\n: c\n\n时间: 三点\n地点: 村口\n\n注：这是注。\n\n: 冒号开头的一句。\n\n| a | b |\n|---|---|\n| $x$ | `$y$` |\n\nTable: Caption words {#tbl}\n\nEmail me@x.org, @ann said [@ann](https://a.org). Footnote[^1] and [^2].\n\n[^1]: One $x^2$.\n[^2]: Two {{< x >}} words.\n\n1. one {: .x}\n2. two\n\n\\* not a list\n\nA line with \\ backslash and \\newline? And C:\\temp\\new.',
 code: 'Use `$x$`, `{{ a }}`, `[[b]]` and ``a `$b$` c``.\n\n```sh\necho $HOME $PATH {{ x }} <iframe></iframe>\n```\n\n    $indented$ {{ x }}\n\n<pre>\n$a$ {{ b }} &lt;x&gt;\n  two\n</pre>\n\n<code>$x$</code> <pre><code class="language-c">int a &amp;&amp; b;</code></pre>\n\n````md\n```js\nx\n```\n````',
 html: 'A <b>bold</b> <i>it</i> <u>und</u> <mark>m</mark> <kbd>K</kbd> <small>s</small> <ins>i</ins> <font color="red">f</font>.\n\n<center>Mid</center>\n\n<div>一</div><div>二</div>\n\n<h1 align="center">Name</h1>\n\n<h4>Four</h4>\n\n<dl><dt>T</dt><dd>D</dd></dl>\n\n<p align="center">P <span style="color:red">red</span></p>\n\n<ul><li>a</li></ul>\n\n<details>\n<summary>More</summary>\n\nHidden **text**.\n\n</details>\n\n<div class="x">\n\nInner *md*.\n\n</div>\n\n<table><tr><td bgcolor="red">c</td></tr></table>\n\n<figure><iframe src="x"></iframe><figcaption>Words under</figcaption></figure>\n\n<a name="top"></a>Text <a id="x" href="https://a.org" target="_blank">link</a>.',
 wp: '<!-- wp:paragraph -->\n<p>Hello [gallery ids="1,2"] words [embed]https://a.org[/embed].</p>\n<!-- /wp:paragraph -->\n\n[caption id="a" width="3"]<img src="x.png"> The hall[/caption]\n\n[video](https://a.org) [video]',
 zola: '{{ youtube(id="abc") }}\n\n{% quote(author="Ann") %}\nWords here.\n{% end %}\n\n@[code](./x.js)\n\n<<< @/x.js\n\n@include a.md',
 gitbook: '{% hint style="info" %}\nMind.\n{% endhint %}\n\n{% tabs %}\n{% tab title="One" %}\nFirst.\n{% endtab %}\n{% endtabs %}\n\n{% embed url="https://a.org" %}\n\n{% content-ref url="x.md" %}\n[x.md](x.md)\n{% endcontent-ref %}',
 head: '## See [[Note|text]] and $x^2$\n\n## {{< x >}}\n\nP.\n\n- item $a_1$ **b** ~~gone~~\n  - [x] task 📅 2024-01-01\n\n> quote $y$ ^abcd\n> {{< y >}}\n\n> [!tip]\n> Tip body',
}
const only = process.argv.slice(2)
for (const [k, body] of Object.entries(S)) {
  if (only.length && !only.includes(k)) continue
  const r = await folderOf({ [`a.md`]: `---\ntitle: T\n---\n\n${body}\n` })
  console.log(`\n===== ${k}`)
  for (const s of r.stories) for (const b of s.blocks) console.log('   ', JSON.stringify(b))
  for (const p of r.problems) console.log('  !', p.severity, p.code, `${p.place?.line ?? ''}:${p.place?.column ?? ''}`, p.message.en)
}
const r = await folderOf({ 'a.md': '# The $E=mc^2$ of [[Mill|mills]] {#x}\n\nWords **a**.\n', 'b.md': '<h1 align="center">Html title</h1>\n\nWords.', 'c.md':'标题：水利\n作者：张三\n\n正文。' })
console.log(r.stories, r.told)
