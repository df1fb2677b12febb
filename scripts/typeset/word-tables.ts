/** Family names of one character, and those of two. */
export const surnames = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元顾孟黄穆萧尹姚邵汪祁毛禹狄米贝明臧戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解应宗丁宣邓郁单洪包诸左石崔吉龚程嵇邢裴陆荣翁荀惠甄芮靳汲邴松井段富巫乌焦巴牧隗山谷车侯蓬全班仰秋仲伊宫宁仇栾厉祖武符刘景詹束龙叶幸司韶黎白怀蒲索籍赖卓蔺屠蒙池乔胥苍闻莘翟谭贡姬申冉雍桑桂牛寿通边燕冀尚温庄晏柴瞿阎慕连茹习艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡文寇广阙东欧殳沃利蔚越隆师巩聂晁勾敖融冷辛阚那简饶曾沙养丰关蒯相查后荆红游竺权盖益桓公肖鄢盘岳帅缑亢况琴商牟佘佟覃'
)
export const doubleSurnames = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 轩辕 宇文 长孙 端木 南宫 西门 独孤 闻人 东郭 钟离 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 呼延 赫连 万俟 百里 东郭 公羊 公良 拓跋 完颜'.split(
    ' '
  )
)

/** Last characters of the names of places and of what stands at them. */
export const placeEnds = new Set(
  '省市县区州盟旗镇乡村路街道巷里弄桥河湖江海湾沟溪涧岭坪岗庄寨屯堡营店铺集站港口岛洲滩塘坝库峰峡谷泉潭渠圩埠渡墩垸山峪坡塬川原台关门寺庙宫观塔祠园厂矿场所社局院校馆站楼阁'
)

/** The ranks of places that stand by themselves: what happens there is told after a breath. */
export const ranksOfPlaces = /(?:[省市县州盟旗镇乡村区寨屯庄营]|社区|街道)$/

/** Kinds of houses and companies that follow their own name. */
export const houseKinds =
  /(?:公司|集团|厂|煤矿|合作社|供销社|小学|中学|大学|学院|学校|书院|幼儿园|医院|卫生院|诊所|社区|小区|街道|公园|景区|大桥|特大桥|隧道|水库|超市|书店|银行|宾馆|酒店|饭店|农场|林场|牧场|矿业|电子|制药|奶业|纺织|农业|粮油|物业|置业|实业|科技|大道|机场|码头|派出所|研究所|出版社|俱乐部|[^邮当结][局厅署]|委员会|办事处|部门)$/

/** Seats of power, which are one word with the place before them. */
export const localPowers =
  /^(?:政府|党委|人大|政协|法院|检察院|公安局|纪委|人民政府|人民法院|工会|团委)$/

/** Words that close what they say the time of. */
export const timeEnds = /^(?:期间|前夕|以后|以来|之后|之前|时候|时期|之际|前后)$/

/** Words for what a person is, after which the name follows. */
export const roles =
  /(?:书记|市长|县长|省长|区长|镇长|乡长|村长|局长|处长|科长|院长|校长|主任|主席|总理|部长|委员|代表|经理|董事长|教授|教师|老师|医生|护士|民警|战士|队长|教练|队员|选手|记者|作家|诗人|画家|歌手|演员|导演|村民|居民|市民|农民|工人|职工|学生|老人|老兵|支书|专家|企业家|院士|博士|铁匠|木匠|状元|大师|玉雕师|青年|少年|市委|县委|歌手|大姐|大爷|名家|(?:[员师匠手长兵警医官]|(?<![国大人农渔全各老自回])家))$/

/** Units that end a quantity; a measure word, as 座, leans on what it counts. */
export const units =
  /(?:年|月|日|号|天|周|时|点|分|秒|刻|小时|分钟|星期|岁|元|万|亿|吨|斤|公斤|千克|克|里|公里|千米|米|厘米|毫米|亩|公顷|平方米|立方米|升|度|倍|番|成|次|人次|届|期|楼|层|级|%|％|％|之[一二三四五六七八九十])$/

/** Units and measure words that follow a bare number. */
export const afterNumber =
  /^(?:小时|分钟|星期|公里|千米|厘米|毫米|公斤|千克|公顷|平方米|平方公里|立方米|人次|批次|世纪|周年|周岁|昼夜|回合|公升|摄氏度|千瓦|万元|亿元|万吨|基点|马力|海里|英里|美元|欧元|港元|日元|个|位|名|条|座|家|项|批|只|头|件|种|场|片|张|朵|本|碗|枚|起|户|所|辆|棵|次|艘|架|台|套|颗|枝|支|届|期|级|楼|层|号|岁|年|月|日|天|时|点|分|秒|元|吨|斤|克|里|米|亩|升|度|倍|番|成|个月|余|多|余名|余人)$/

/** Words that lean on what follows: nobody takes breath after them. */
export const leansOnNext = new Set([
  ...'在与和及对为向把被将让使令从以由同跟往至到给于按据经或而且若因凭靠趁比替',
  ...'不未没无有是再又也都就更最还已正仅只才很太均皆各每可能要会应须欲拟想敢该请勿别莫',
  ...'这那此本其何第',
  ...'没有 关于 对于 由于 因为 根据 按照 为了 以及 并且 或者 如果 虽然 但是 不再 不能 不要 不是 不得 不可 应该 可以 能够 必须 需要 正在 已经 即将 将要 仍然 依然 一些 这些 那些 某些 如何 怎样 怎么 为何 为什么 何时 何时能 才能 就能 至少 至多 永远 终于'.split(
    ' '
  )
])

/** Characters that lean on what stands before them. */
export const leansOnLast = new Set(
  '的地得了着过们等吗呢吧啊呀嘛性化里中内上下外后前时间之'.split('')
)

/** What a verb of one character takes after itself. */
export const verbEnds = new Set('出上进到起来去成下开回完满住见破入为至给于')

/** Verbs of one character in headlines; the dictionary has many of them as other words. */
export const shortVerbs = new Set(
  '获助当闯带创卖买看听谈唱办建造养种修救送找摘夺破赢输胜赴访晤赞促迎谱绘筑育引变增减降升涨跌达超逾致涉遭战抓抢晒解治查展爱圆'
)

/** Words that say how something is done: the verb follows without a breath. */
export const manners = new Set(
  '免费 义务 无偿 依法 有序 安全 顺利 率先 再度 亲手 亲自 现场 当场 上门 定期 长期 连环 大面积 全部 首次 再次 集中 公开 正式 重新 陆续 相继 分别 共同 基本 圆满 全面 深入 积极 主动 自主 自发 连夜 同日 今日 双向 并网 严格 坚决 加快 持续 不断 尽快 尽早 成功 稳步 大力 切实 进一步 集体 联手 携手 共商'.split(
    ' '
  )
)

/** 首场, 每斤, 那棵: such a character and a measure word. */
export const countedShort =
  /^[首每各两几数半这那某][场斤棵座个批条位名家项只头件种片张朵本碗枚户所辆艘架台套颗支届期级次]$/

/** Characters that close a noun of three, as 广场舞 and 修表匠, though the dictionary has verbs among them. */
export const nounEnds = new Set(
  '舞画歌剧戏操赛展会票证卡费税险药奖课题型式感力率量额价值度点线面层法权案件款物品机器车船站港网店库房员户族人家师生民工商客友匠病症热潮节季日月年区带园馆厅室堂队团组班军界业学科史书报刊片曲谱局厅署院厂乐'
)

/** Offices of a village or a town that are written without its name. */
export const localOffices = /^[村镇乡县市区](?:支书|书记|主任|长|委会|民|干部|支部|党委|政府)$/

/** Nouns that are told apart by a verb before them, as 报名 + 人数, 限行 + 规定: what stands before both is no doer. */
export const abstractNouns =
  /^(?:工作|情况|规定|制度|政策|计划|方案|标准|办法|条例|工程|项目|活动|服务|能力|水平|质量|机制|体系|模式|中心|基地|平台|比赛|大赛|仪式|会议|大会|名单|通知|公告|费用|价格|人数|数量|总量|时间|期限|地点|范围|对象|条件|要求|问题|措施|行动|试点|任务|目标|成果|成效|资金|经费|补贴|贷款|保险|合同|协议|知识|技术|设备|设施|市场|企业|行业|产业|产品|人员|队伍|培训班|[^\p{P}]{1,2}[率量数额值])$/u
