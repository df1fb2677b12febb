import type { LanguageProfile } from '../model/language.ts'

/**
 * Names of offices and set phrases that no headline parts, beside the words that the segmenter knows: it cuts
 * 党组 in 党|组 and 一带一路 in 一|带|一|路. An issue adds its own with `phrases:`.
 */
export const setPhrases: Readonly<Record<LanguageProfile['setPhrases'], readonly string[]>> = {
  zh: [
    ...['市委', '省委', '县委', '区委', '党委', '党组', '团委', '纪委', '政协', '人大', '常委会'],
    ...['市政府', '省政府', '县政府', '区政府', '国务院', '党中央', '全国两会', '两会', '扩大会议'],
    ...[
      '副市长',
      '副省长',
      '副主席',
      '副书记',
      '总书记',
      '总经理',
      '董事长',
      '秘书长',
      '常务副市长'
    ],
    ...['一带一路', '放管服', '扫黑除恶', '最多跑一次', '乡村振兴', '脱贫攻坚', '精准扶贫'],
    ...[
      '高质量发展',
      '新时代',
      '中国梦',
      '社会主义',
      '改革开放',
      '营商环境',
      '民营企业',
      '小微企业'
    ],
    ...['开发区', '产业园', '示范区', '自贸区', '居委会', '村委会', '派出所', '卫生院', '养老院'],
    ...[
      '第一书记',
      '共产党员',
      '志愿者',
      '消费者',
      '运动会',
      '博物馆',
      '图书馆',
      '大剧院',
      '火车站'
    ],
    ...[
      '全力以赴',
      '再接再厉',
      '稳中求进',
      '稳中有进',
      '因地制宜',
      '实事求是',
      '众志成城',
      '防汛抗旱'
    ],
    ...['开门红', '五一', '五四', '七一', '八一', '十一', '全运会', '亚运会', '冬奥会']
  ],
  en: ['New York', 'Hong Kong', 'Los Angeles', 'San Francisco', 'United States', 'United Nations']
}
