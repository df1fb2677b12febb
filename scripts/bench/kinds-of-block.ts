const code =
  '```\nif (a < b) { return "水"; }\n\techo "引号" -- ok...\n    long_name_of_a_variable = another_long_name_of_a_variable + 1\n```'

const chineseTable =
  '| 名次 | 球队 | 场次 | 积分 |\n|:--:|:--|--:|--:|\n| 1 | 水利队 | 8 | 22 |\n| 2 | 教师联队与北坡乡中学校友队 | 8 | 17 |'
const wideTable = (cells: readonly string[]) =>
  `|${cells.join('|')}|\n|${cells.map(() => '--').join('|')}|\n|${cells.map((_, at) => 1000 + 37 * at).join('|')}|\n|${cells.map((_, at) => at).join('|')}|`
const merged =
  '<table><caption>灌溉面积</caption><tr><th rowspan="2">村</th><th colspan="2">亩数</th><th rowspan="3">说明：此栏的文字较长，占三行</th></tr><tr><td>水田</td><td>旱地</td></tr><tr><td>北坡</td><td>120</td><td>300</td></tr></table>'

/** Every kind of block that copy may hold, in Chinese, by its name: each a story of its own. */
export const chineseBlocks: Readonly<Record<string, string>> = {
  paragraphs:
    '县里的水渠修了**三年**，今年春天总算通了水，*村里人*都到渠边来看。\n\n渠长十二里，`a  b`，从河湾镇的老闸口一直修到北坡的梯田边上。',
  'loose list':
    '- 问：渠水够用吗？今年雨水少，大家都很关心这件事情。\n\n- 答：够用，还有富余。\n\n- 问：谁来管？',
  'numbered list':
    '1. 第一条，修渠，一锹一锹挖，一筐一筐抬，没有一个人叫过苦。\n3. 第三条，管渠。\n7. 第七条，用水。',
  'long numbers': '99. 甲条\n100. 乙条，从河湾镇的老闸口一直修到北坡的梯田边上去\n1000. 丙条',
  'bracketed numbers': '5) 第五项\n6) 第六项，渠长十二里，从河湾镇的老闸口一直修到北坡的梯田边上',
  tasks: '- [ ] 老闸口加固\n- [x] 支渠清淤，村里人都到渠边来看，脸上都有了笑容\n- 闸房粉刷',
  'nested list':
    '1. 修好支渠；\n2. 管好闸口，事情要落到人头上，不能只写在纸上：\n   - 专人值守；\n     1. 白天；\n     2. 夜间两人一班，每班记录水位和流量；\n   - 每日记录。\n3. 用好水。',
  'mixed list': `1. 第一段文字，渠长十二里，一直修到北坡的梯田边上。\n\n   第二段文字，村里人都到渠边来看。\n\n   > 引用的话，也在条目之内，写得长一些才会转行。\n\n2. 代码：\n\n   ${code.replaceAll('\n', '\n   ')}\n\n3. 完。`,
  'table in a list': `- 见下表：\n\n  ${chineseTable.replaceAll('\n', '\n  ')}\n\n- 完。`,
  quotation:
    '> 县里的水渠修了三年，今年春天总算通了水。\n>\n> - 甲，渠长十二里，从老闸口一直修到北坡\n> - 乙\n>\n> ——村支书',
  'quotation in quotation':
    '> 外面的话，写得长一些才会转行，不然看不出来。\n>\n> > 里面的话，也写得长一些才会转行，不然看不出来。',
  letter:
    ':::letter[来信]\n编者：\n\n路灯不亮，已经三个月了，晚上出门很不方便。\n\n1. 东街三盏；\n2. 西街五盏，其中两盏是去年新装的，也不亮。\n\n此致\n\n敬礼\n\n读者 王五\n:::',
  box: ':::box[天气]\n白天：多云转晴，偏北风3～4级，最高气温18℃。\n夜间：晴，最低气温6℃。\n明日：晴，8～20℃。\n:::',
  'list and table in a box': `:::box\n1. 老闸口加固，工期三个月，由县水利队承担\n2. 支渠清淤\n\n${chineseTable}\n\n## 小标题\n\n完。\n:::`,
  'pull-quote': ':::pull-quote\n水到了地头，大家脸上都有了笑容。\n\n- 甲，一锹一锹挖\n- 乙\n:::',
  table: chineseTable,
  'merged table': merged,
  'nine columns': wideTable([
    '周一',
    '周二',
    '周三',
    '周四',
    '周五',
    '周六',
    '周日',
    '合计',
    '备注'
  ]),
  'twelve columns': wideTable([...'一二三四五六七八九十冬腊'].map(month => `${month}月`)),
  ruby: '<ruby>彧<rt>yù</rt></ruby>字少见，<ruby>北京<rt>Beijing</rt></ruby>不少见，<ruby>河湾<rt>héwān</rt></ruby>是地名，<ruby>渠<rt>qú</rt></ruby>边有人。',
  notes:
    '渠长十二里[^1]，水深三尺[^2]。\n\n[^1]: 据县志，里是旧制，一里为五百米。\n\n[^2]: 约一米。\n\n    另据《水经》。',
  code,
  verse:
    ':::verse[登高]\n风急天高猿啸哀，渚清沙白鸟飞回。\n无边落木萧萧下，\n——不尽长江滚滚来。\n\n万里悲秋常作客\n:::',
  names: ':::names[名单]\n赵强 王彦雨 李四 欧阳中石 阿依古丽·买买提 孙二 周小六 吴七\n:::',
  hotlines: ':::hotlines[热线]\n- 水务：12345，24小时有人接听，节假日照常\n- 电力：95598\n:::',
  picture: '![渠边的人，一锹一锹挖，一筐一筐抬](pictures/a.png "王五 摄")',
  qr: '::qr[扫一扫，看视频，听渠水的声音]{value="https://www.example.org/"}',
  rule: '甲。\n\n---\n\n乙。',
  subheads: '甲。\n\n## 渠水到了地头\n\n乙。\n\n### 小一级\n\n丙。',
  'list then text': '甲：\n\n1. 乙\n2. 丙\n\n丁。\n\n3. 戊\n\n己。'
}

const english =
  'The canal took three years to dig, and the whole village came to see the water on its first day.'

/** The same in English. */
export const englishBlocks: Readonly<Record<string, string>> = {
  paragraphs: `${english} It runs **twelve miles** from the *old gate* -- so they say -- to \`a  b\`.\n\n${english}`,
  'loose list': `- ${english}\n\n- No.\n\n- ${english}`,
  'numbered list': `1. ${english}\n3. Third.\n7. Seventh.`,
  'long numbers': `99. ${english}\n100. One\n1000. Two`,
  tasks: `- [ ] ${english}\n- [x] Done`,
  'nested list': `1. Mend it;\n2. Keep it:\n   - a keeper;\n     1. by day;\n     2. ${english}\n   - a log.\n3. Use it.`,
  'mixed list': `1. ${english}\n\n   ${english}\n\n   > ${english}\n\n2. Code:\n\n   ${code.replaceAll('\n', '\n   ')}\n`,
  quotation: `> ${english}\n>\n> - ${english}\n>\n> ——The keeper`,
  letter: `:::letter\nDear editor,\n\n${english}\n\nJ. Hartley\n:::`,
  box: ':::box[Weather]\nToday: fair, light northerly winds, 18 °C at noon.\nTonight: clear, 6 °C.\n:::',
  'list in a box': `:::box\n1. ${english}\n2. Two\n\n${english}\n:::`,
  'pull-quote': `:::pull-quote\n${english}\n:::`,
  table:
    '| Pos | Team | Played | Points |\n|:--:|:--|--:|--:|\n| 1 | Waterworks United | 8 | 22 |\n| 2 | Teachers’ Athletic Association | 8 | 17 |',
  'merged table': merged.replace(/[\u3000-\uffff]+/g, 'Gate keeper'),
  'twelve columns': wideTable('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')),
  notes: `${english}[^1]\n\n[^1]: ${english}`,
  code,
  verse: ':::verse\nWater, water, every where,\nNor any drop to drink.\n:::',
  hotlines: ':::hotlines\n- Water: 12345, day and night, on holidays too\n- Power: 95598\n:::',
  picture: '![People at the canal on its first day](pictures/a.png "J. Hartley")',
  subheads: `${english}\n\n## The water reaches the fields\n\n${english}`
}
