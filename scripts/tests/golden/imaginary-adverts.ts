import type { PieceDraft } from './pieces.ts'

/** An advert of a size for a firm that does not exist. */
export function imaginaryAdvert(
  slug: string,
  index: number,
  size: { readonly columns: number; readonly rows: number },
  page: number
): PieceDraft {
  const [headline = '', ...text] = adverts[index % adverts.length] ?? []
  return {
    slug,
    kind: 'advert',
    headline,
    priority: 9,
    size,
    page,
    characters: 0,
    text: [...text, '（虚构广告，仅供试排）']
  }
}

const adverts = [
  ['空格书店', '新书、旧书、没写完的书。', '周一休息，因为周日读得太晚。'],
  ['行距茶馆', '一壶茶，二十行的安静。', '靠窗座位请提前半版预订。'],
  ['对开家具', '桌子能摊开一整张报纸，才算桌子。', '送货上门，不收折叠费。'],
  ['标点眼镜行', '顿号与逗号，从此分得清。', '验光免费，配镜三日可取。'],
  ['通栏裁缝铺', '量体裁衣，宽窄都合适。', '改旧衣，也改旧稿。'],
  ['留白画室', '成人素描班招生，不用会画。', '每周三晚七点，铅笔自备。'],
  ['竖排面馆', '面条很长，吃完再折行。', '早六点到晚九点。'],
  ['铅字修理厂', '钟表、收音机、缝纫机，能修的都修。', '修不好不收钱。'],
  ['天头旅行社', '春天看山，秋天看水。', '十人成团，老人半价。'],
  ['地脚鞋店', '走得远的鞋。', '旧鞋换底，立等可取。']
]
