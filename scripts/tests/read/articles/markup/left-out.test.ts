import { expect, test } from 'vitest'
import { folderOf } from '../folder-of.ts'

/** Blocks of an article of this copy, the kinds of markup that it is told of, and all else that is told. */
async function read(copy: string, name = 'a.md') {
  const { stories, problems } = await folderOf({ [name]: `---\ntitle: T\n---\n${copy}\n` })
  const [aside] = problems.filter(({ code }) => code === 'articles/markup-aside')
  const told = aside?.message.en.replace(/^.*?: /, '').replace(/\.$/, '') ?? ''
  return {
    blocks: stories[0]?.blocks ?? [],
    kinds: told.replace(/ \((?:[^()]|\([^()]*\))*\)?(?=, |$)/g, ''),
    others: problems.filter(one => one !== aside).map(({ code }) => code)
  }
}

test.each<[string, readonly string[], string]>([
  [
    'A.\n\n```mermaid\ngraph TD\n  A-->B\n```\n\nB.',
    ['paragraph A.', 'paragraph B.'],
    'diagrams drawn by a program ×1'
  ],
  [
    'A.\n\n<iframe src="https://a.org/v" width="5"></iframe>\n\n<video src="a.mp4">No video.</video>',
    ['paragraph A.'],
    'videos, sounds, frames and notes shown in place ×2'
  ],
  [
    'A.\n\nhttps://www.youtube.com/watch?v=abc\n\nB.',
    ['paragraph A.', 'paragraph B.'],
    'videos, sounds, frames and notes shown in place ×1'
  ],
  [
    '- [ ] Bread 📅 2026-05-01 ⏫ 🔁 every week\n- [x] Done ✅ 2026-05-02',
    ['list [ ] Bread [x] Done'],
    'dates and signs of tasks ×4'
  ],
  [
    'A.\n\n```dataview\nLIST\n```\n\nBy `= this.file.name`.',
    ['paragraph A.', 'paragraph By.'],
    'queries ×2'
  ],
  ['{% highlight js %}\nlet a = "b"\n{% endhighlight %}', ['code let a = "b"'], 'shortcodes ×1'],
  ['{{< highlight go >}}\n*a*\n{{< /highlight >}}', ['code *a*'], 'shortcodes ×1'],
  ['{% raw %}{{ kept }}{% endraw %} words', ['paragraph {{ kept }} words'], 'shortcodes ×1'],
  ['A {% comment %} no {% endcomment %} b', ['paragraph A b'], 'notes to oneself ×1'],
  ['{% post_link mill 老磨坊 %}开了。', ['paragraph 老磨坊开了。'], ''],
  ['See [the mill]({% link mill.md %}) now.', ['paragraph See the mill now.'], ''],
  ['* TOC\n{:toc}\n\nWords.\n{: .lead #x}', ['paragraph Words.'], 'shortcodes ×2'],
  ['*[HTML]: Hypertext\n\nHTML is.', ['paragraph HTML is.'], 'explanations of abbreviations ×1'],
  [
    '[[Mill]], [[Mill|the mill]], [[Mill#Race]], [[#Race]], [[Mill#^a1b2]]',
    ['paragraph Mill, the mill, Mill: Race, Race, Mill'],
    ''
  ],
  [
    'A ==b== %%c%%\n\n#tag #other\n\n- d ^id-1',
    ['paragraph A b', 'list d'],
    'notes to oneself ×1, shortcodes ×1, lines of tags ×1'
  ],
  [
    '::: {.warning}\nIn a div.\n:::\n\n:::: columns\n::: {.column width="40%"}\nLeft\n:::\n::::',
    ['box In a div.', 'paragraph Left'],
    'marks of callouts, whose words stay ×3'
  ],
  [
    '::::note[Mind]\n\n:::tip\n\nIn\n\n:::\n\n::::',
    ['box Mind In'],
    'marks of callouts, whose words stay ×2'
  ],
  [
    '!!! note "Mind"\n    Indented.\n\nAfter.',
    ['quote Mind Indented.', 'paragraph After.'],
    'marks of callouts, whose words stay ×1'
  ],
  ['As said [@knuth, p. 3; @lee], see \\cite{x}.', ['paragraph As said, see.'], 'citations ×2'],
  ['A[small]{.smallcaps} b^[A note.] c', ['paragraph Asmall b (A note.) c'], ''],
  [
    '\\newpage\n\n\\begin{center}\nMid\n\\end{center}\n\n\\textbf{Bold}',
    ['paragraph Mid', 'paragraph Bold'],
    'orders to a typesetter ×3'
  ],
  [
    '# Head {.unnumbered}\n\n```{.python .x}\nx = 1\n```\n\n```js title="a.js" {1,3}\nlet y\n```',
    ['subhead Head', 'code x = 1', 'code let y'],
    'shortcodes ×1, settings of code ×2'
  ],
  ['```{r echo=FALSE}\nplot(x)\n```\n\nA.', ['paragraph A.'], 'queries ×1'],
  ['Kept ~~gone~~ <del>gone</del> words.', ['paragraph Kept words.'], 'struck-out words ×2'],
  [
    'A <b>b</b> <u>c</u>\n\n<div>d</div><div>e</div>\n\n<details><summary>f</summary>\n\ng\n\n</details>',
    ['paragraph A b c', 'paragraph d', 'paragraph e', 'paragraph f', 'paragraph g'],
    ''
  ],
  ['<pre><code class="x">a &lt; b\n</code></pre>', ['code a < b'], ''],
  [
    'A <Badge tone="new">New</Badge>\n\n<Tabs>\n<Tab label="x">\n\nIn.\n\n</Tab>\n</Tabs>\n\n<Chart data={[1, 2].map(x => x)} />',
    ['paragraph A New', 'paragraph In.'],
    'tags of components, whose words stay ×7'
  ],
  [
    '::alert{type="info"}\nWords.\n::',
    ['paragraph Words.'],
    'tags of components, whose words stay ×1'
  ],
  ['- a\n-\n\n*\n\nb', ['list a', 'paragraph b'], 'shortcodes ×2'],
  ['Term\n:   What it means', ['paragraph Term:', 'paragraph What it means'], ''],
  [
    '## {{< x >}}\n\n- ![[Note]]\n\nA.',
    ['paragraph A.'],
    'videos, sounds, frames and notes shown in place ×2'
  ],
  [
    '[caption id="a"]Words[/caption] [embed]https://a.org[/embed]',
    ['paragraph Words'],
    'videos, sounds, frames and notes shown in place ×1, shortcodes ×2'
  ],
  [
    '{{ youtube(id="a") }}\n\n{% quote(author="b") %}\nWords.\n{% end %}',
    ['paragraph Words.'],
    'shortcodes ×3'
  ]
])('of %s the words stay, and the rest is named', async (copy, blocks, kinds) => {
  const found = await read(copy)
  expect(found.blocks).toEqual(blocks)
  expect(found.kinds).toBe(kinds)
  const isTold = /^(?:story\/lines-as-paragraphs|articles\/links-aside)$/
  expect(found.others.filter(code => !isTold.test(code))).toEqual([])
})

test('an MDX file is read without its programs', async () => {
  const copy =
    "import {\n  A\n} from './a'\nexport const meta = {\n  a: 1\n}\n\nWords {props.name} and {'kept'} {/* no */} <A.B c={<d/>}>in</A.B>.\n\n{items.map(i => (\n  <li>{i}</li>\n))}"
  expect(await read(copy, 'a.mdx')).toEqual({
    blocks: ['paragraph Words and kept in.'],
    kinds: 'notes to oneself ×1, tags of components, whose words stay ×2, lines of program ×4',
    others: []
  })
})

test.each([
  '比例3:4，a_b_c、x^2、3*2*1，[2026]12号，{甲}乙，<CCTV>，C:\\用户，100%%。',
  '温度-5℃~10℃~15℃，<时间：地点>。',
  'A: b, c{d} and @ann, #1, a^b, 1~2~3, x++ and y++.'
])('nothing of %s is taken for markup', async copy => {
  expect(await read(copy)).toEqual({ blocks: [`paragraph ${copy}`], kinds: '', others: [] })
})
