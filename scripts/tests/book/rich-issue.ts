import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { BookInput, BreakPlace, PageBreak } from '../../book/book-input.ts'
import type { MadeCorrection } from '../../model/correction.ts'
import type { Picture } from '../../model/story.ts'
import { block, bookInput, hast, issue, story } from './small-issue.ts'

/** An issue with every shape a story can have, over three pages, one story jumping from 1 to 3. */
export async function richInput(): Promise<BookInput> {
  const hall = await picture('pictures/hall.jpg', 1200, 800)
  const photo = await picture('pictures/会场.png', 300, 200, 'png')
  const lead = story(
    'lead',
    { kicker: '春天的消息', main: '南北协同\n入佳境', deck: '——对口合作纪实' },
    [
      block(
        'b1',
        '<p>五月的<strong>辽源</strong>，正是<em>草木生长</em>的好时节<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref>1</a></sup>。</p>'
      ),
      block('b2', '<h2 id="经验">经验，落地开花</h2>', 'subhead'),
      block(
        'b3',
        '<p>见<a href="#经验">上节</a>、<a href="rain.md">雨情</a>和<a href="https://example.org/a?b=1&amp;c=[2]">网页</a>，<span class="dots">着重</span>，<ruby>辽<rt>liáo</rt>源<rt>yuán</rt></ruby>，H<sub>2</sub>O，<code>x &lt; y</code>。<br>换行。</p>'
      ),
      block('b4', '<h3>小节</h3>', 'subhead'),
      block('b5', '<blockquote><p>引文一段。</p><p>又一段。</p></blockquote>', 'quote'),
      block('b6', '<p class="verse">白日依山尽<br>黄河入海流</p>', 'verse'),
      block(
        'b7',
        '<figure class="picture"><img src="pictures/hall.jpg" alt="会场全景"><figcaption>签约现场。<span class="credit">张三 摄</span></figcaption></figure>',
        'picture'
      ),
      block('b8', '<aside class="pull-quote"><p>北有辽源，南有诸暨。</p></aside>', 'pull-quote'),
      block('b9', '<aside class="box"><h3>链接</h3><p>背景材料。</p></aside>', 'box'),
      block('b10', '<p>跳转之后接着说的一段话，纸上在这里翻页。</p>')
    ],
    {
      byline: '记者 裴金红',
      source: '（据《绍兴日报》）',
      kind: 'feature',
      pictures: [hall],
      mended: [turned],
      footnotes: [
        hast('<p>据统计公报。<a href="#user-content-fnref-1" data-footnote-backref>↩</a></p>')
      ]
    }
  )
  const rain = story(
    'rain',
    { main: '全市普降喜雨' },
    [
      block(
        'r1',
        '<table><caption>雨量</caption><thead><tr><th>站</th><th align="right">毫米</th><th></th></tr></thead><tbody><tr><th scope="row">西安区</th><td align="right">12.5</td><td></td></tr></tbody></table>',
        'table'
      ),
      block(
        'r2',
        '<ul><li>春播<ol start="3"><li>玉米</li></ol></li><li><p>备耕</p></li></ul>',
        'list'
      ),
      block('r3', '<hr>', 'rule'),
      block(
        'r4',
        '<figure class="picture"><img src="pictures/%E4%BC%9A%E5%9C%BA.png" alt="雨中"></figure>',
        'picture'
      )
    ],
    { pictures: [photo], priority: 2, mended: [renamed] }
  )
  const notice = story(
    'notice',
    { main: '扫黑除恶　全民参与' },
    [
      block(
        'n1',
        '<ul class="hotlines"><li><span class="label">举报电话：</span><span class="value"><a href="tel:0431-12389">0431-12389</a></span></li><li><span class="label">电子邮箱：</span><span class="value"><a href="mailto:3596352193@qq.com">3596352193@qq.com</a></span></li></ul>',
        'hotlines'
      ),
      block(
        'n2',
        '<figure class="qr"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 33 33" role="img" aria-label="二维码：3596352193@qq.com" shape-rendering="crispEdges"><path fill="#000" d="M4 4h7v7h-7z"/></svg><figcaption>二维码</figcaption></figure>',
        'qr'
      )
    ],
    { kind: 'notice', priority: 3 }
  )
  const page = (number: number, name?: string) => ({
    number,
    ...(name ? { name } : {}),
    pins: [],
    place: { file: 'manuscript/x/issue.yaml' }
  })
  const facts = {
    pages: [page(1, '要闻'), page(2), page(3)],
    publisher: '小城日报社',
    issueNumber: '1234',
    issn: '1000-0003',
    cn: 'CN 22-0000',
    edition: '晨版',
    bookEdition: 2,
    editors: '王五',
    inferred: { paper: '原文没有报名。', date: '原文没有日期。' }
  }
  return bookInput(
    issue([lead, rain, notice], facts, [turned.correction, renamed.correction, open]),
    {
      pageOf: new Map([
        ['lead', 1],
        ['rain', 2],
        ['notice', 2]
      ]),
      breaks: [
        pageBreak(1, 'lead', { kind: 'start' }),
        pageBreak(3, 'lead', { kind: 'copy', block: 'b10', offset: 4 }),
        { ...pageBreak(1, 'lead', { kind: 'note', note: 1 }), id: 'page-1-2' },
        { ...pageBreak(3, 'lead', { kind: 'source' }), id: 'page-3-2' },
        pageBreak(2, 'rain', { kind: 'start' })
      ],
      cover: {
        extension: 'png',
        bytes: await colours(1600, 2236, 'png'),
        mediaType: 'image/png',
        widthPx: 1600,
        heightPx: 2236,
        alt: '小城日报 2019年5月6日 头条：南北协同入佳境'
      }
    }
  )
}

export async function picture(
  name: string,
  widthPx: number,
  heightPx: number,
  format: 'jpeg' | 'png' | 'webp' = 'jpeg'
): Promise<Picture> {
  const bytes = await colours(widthPx, heightPx, format)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { name, bytes, mediaType: `image/${format}`, widthPx, heightPx, hash }
}

async function colours(width: number, height: number, format: 'jpeg' | 'png' | 'webp') {
  const create = { width, height, channels: 3, background: '#dddddd' } as const
  return new Uint8Array(await sharp({ create })[format]().toBuffer())
}

const place = { file: 'manuscript/x/corrections.yaml' }

const turned: MadeCorrection = {
  correction: {
    id: 'c1',
    story: 'lead',
    block: 'b3',
    wrong: '下节',
    right: '上节',
    reason: '方位写反。',
    approvedBy: '李四',
    date: '2019-05-07',
    notice: true,
    place
  },
  in: 'block',
  id: 'b3',
  run: 0,
  offset: 1,
  length: 2,
  before: '下节',
  after: '上节'
}

const renamed: MadeCorrection = {
  correction: {
    id: 'c2',
    story: 'rain',
    wrong: '普降甘霖',
    right: '普降喜雨',
    reason: '标题用词。',
    notice: false,
    place
  },
  in: 'field',
  id: 'headline.main',
  run: 0,
  offset: 2,
  length: 4,
  before: '普降甘霖',
  after: '普降喜雨'
}

const open = {
  id: 'c3',
  story: 'notice',
  wrong: '开杯杯',
  reason: '待查。',
  notice: false,
  place
}

function pageBreak(page: number, story: string, at: BreakPlace): PageBreak {
  return { id: `page-${page}`, page, label: `第${page}版`, story, at }
}
