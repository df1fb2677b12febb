/** Family names of one character, and those of two. */
export const surnames = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元顾孟黄穆萧尹姚邵汪祁毛禹狄米贝明臧戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解应宗丁宣邓郁单洪包诸左石崔吉龚程嵇邢裴陆荣翁荀惠甄芮靳汲邴松井段富巫乌焦巴牧隗山谷车侯蓬全班仰秋仲伊宫宁仇栾厉祖武符刘景詹束龙叶幸司韶黎白怀蒲索籍赖卓蔺屠蒙池乔胥苍闻莘翟谭贡姬申冉雍桑桂牛寿通边燕冀尚温庄晏柴瞿阎慕连茹习艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡文寇广阙东欧殳沃利蔚越隆师巩聂晁勾敖融冷辛阚那简饶曾沙养丰关蒯相查后荆游竺权盖益桓公肖鄢盘岳帅缑亢况琴商牟佘佟覃' +
    '仝昝郗郇逄邸郄郜邝笪谯苑冼闫肇迟矫隽鞠鹿綦麦代付兰卜卿忻战戎揭敬旷檀楚涂淦漆焉畅皋眭睢禚粟菅薄蹇辜逯郏郦钮雒靖颉宿栗税芦苟冶缐晋粘佴朴阳谌凃厍訾仉湛贲羊於羿糜弓宓钭蓟邰鄂咸阴鬱劳宰郤璩濮扈浦宦禄夔和甘储杭封亓'
)
/** Family names that are words as often: names only after what a person is. */
export const rarelySurnames = new Set('水云时平成强经满文曲封杭储党国农步巢甘计伏危印利东师铁火')
export const doubleSurnames = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 轩辕 宇文 长孙 端木 南宫 西门 独孤 闻人 东郭 钟离 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 呼延 赫连 万俟 百里 东郭 公羊 公良 拓跋 完颜 鲜于 司空 闾丘 纳兰 耶律 贺兰 哥舒 梁丘 左丘 亓官'.split(
    ' '
  )
)

/** Last characters of the names of places and of what stands at them. */
export const placeEnds = new Set(
  '省市县区州盟旗镇乡村路街道巷里弄桥河湖江海湾沟溪涧岭坪岗庄寨屯堡营店铺集站港口岛洲滩塘坝库峰峡谷泉潭渠圩埠渡墩垸山峪坡塬川原台关门寺庙宫观塔祠园厂矿场所社局院校馆站楼阁坳垭隘崮峁梁淀泊荡泽圳畈墟甸磴垴冲岔咀矶汀浦渚洼崖坎坑沱浜泾漕滘涌凼峒砦屿礁岬'
)

/** The ranks of places that stand by themselves: what happens there is told after a breath. */
export const ranksOfPlaces = /(?:[省市县州盟旗镇乡村区寨屯庄营]|社区|街道)$/

/** Kinds of houses and companies that follow their own name. */
export const houseKinds =
  /(?:公司|集团|厂|煤矿|合作社|供销社|小学|中学|大学|学院|学校|书院|幼儿园|医院|卫生院|诊所|社区|小区|街道|公园|景区|大桥|特大桥|隧道|水库|超市|书店|银行|宾馆|酒店|饭店|农场|林场|牧场|矿业|电子|制药|奶业|纺织|农业|粮油|物业|置业|实业|科技|大道|车站|渡口|古渡|路口|桥头|粮站|祠堂|教堂|机场|码头|派出所|研究所|客栈|饭庄|作坊|工坊|货运|物流|商贸|建材|食品|乳业|酒业|药业|置地|芯片|片区|城区|校区|园区|库区|灾区|林区|牧区|矿区|草原|雪山|沙漠|盆地|高原|半岛|群岛|山脉|海峡|峡谷|湿地|瀑布|古镇|古城|古村|老街|遗址|石窟|古道|灌区|保护区|风景区|开发区|高新区|工业园|产业园|科技城|文学奖|电影节|艺术节|马术赛|越野赛|马拉松|出版社|俱乐部|[^邮当结][局厅署]|委员会|办事处|部门)$/

/** Kinds of shops that follow the name of a house. */
export const shopKinds =
  /^(?:.{1,2}[馆楼庄坊铺堂斋轩阁店行园]|家居|百货|电器|书局|商厦|商场|餐饮|服饰|地产|汽车|航空|影业|传媒)$/

/** Kinds of what bears the name of a place. */
export const placeKinds =
  /^(?:[草牧林农][场原]|胡同|弄堂|大街|大院|新村|家属院|棚户区|矿区|高速|公路|铁路|立交|路段|夜市|码头|渡轮|桥洞|市场|村寨|流域|水域|海域|口岸|边境|古井|古树|牧场|哨所|边防|赛区|战役|战场)$/

/** Words after which the title of a work or the name of a horse stands, and what it ends with says nothing of that. */
export const genres =
  /(?:小说|话剧|歌剧|舞剧|电影|纪录片|动画片|短片|诗集|组诗|文集|新作|新书|名著|秦腔|京剧|川剧|豫剧|越剧|评剧|粤剧|沪剧|黄梅戏|昆曲|大戏|新戏|歌曲|油画|国画|雕塑|绘本|专辑|马|驹|狗|犬|牛|船|轮|艇)$/

/** Seats of power, which are one word with the place before them. */
export const localPowers =
  /^(?:政府|党委|人大|政协|法院|检察院|公安局|纪委|人民政府|人民法院|工会|团委)$/

/** Words that close what they say the time of. */
export const timeEnds = /^(?:期间|前夕|以后|以来|之后|之前|时候|时期|之际|前后)$/

/** Words for what a person is, after which the name follows. */
export const roles =
  /(?:书记|市长|县长|省长|区长|镇长|乡长|村长|局长|处长|科长|院长|校长|主任|主席|总理|部长|委员|代表|经理|董事长|教授|教师|老师|医生|护士|民警|战士|队长|教练|队员|选手|记者|作家|诗人|画家|歌手|演员|导演|村民|居民|市民|农民|工人|职工|学生|老人|老兵|支书|专家|企业家|院士|博士|铁匠|木匠|状元|大师|玉雕师|青年|少年|市委|县委|大姐|大爷|大妈|大叔|阿姨|奶奶|爷爷|母亲|父亲|妻子|丈夫|老汉|名家|老板|老板娘|掌柜|货郎|大户|首富|乡贤|烈士|英雄|劳模|红军|律师|学者|姑娘|女孩|男孩|女生|男生|小伙|女子|男子|双胞胎|兄弟|姐妹|夫妻|夫妇|遗孀|后代|弟子|名嘴|主播|议员|立委|政委|里长|特首|影帝|影后|天后|[小老名猛骁悍门守]将|老?把式|邮差|.童|[泳跑福]将|宿将|名宿|[棋歌拳糖船赌球车粮盐药酒]王|教头|少帅|歌后|阿訇|活佛|喇嘛|住持|方丈|神父|司令|城管|接生婆|[酒茶粮药布盐]商|[橘枣菌稻藕莲参胶]农|嫂|阿[婆公伯嬷爸妈]|老太|太婆|寿星|独生子|泰斗|[博硕]导|学霸|才[女子]|秀才|学徒|师傅|规培生|司机|[的飞小]哥|[档船车业]主|房东|股东|总裁|高管|创客|网红|裁缝|[绣织蚕船渔]娘|高僧|[红名坤]伶|名角|名旦|花旦|武生|小生|票友|丑角|.者|主帅|船东|院长|[牧渔农股网灾移山]民|[果菜茶花菇蚕粮药瓜奶蜂棉烟]农|(?<![一二三四五六七八九十百千万亿两几数每有无众行别他])人|(?<![开停复动施完竣加分罢化军])工|(?:[员师匠手长兵警医官]|(?<![国大人农渔全各老自回])家))$/

/** Units that end a quantity; a measure word, as 座, leans on what it counts. */
export const units =
  /(?:年|月|日|号|天|周|时|点|分|秒|刻|小时|分钟|星期|岁|元|万|亿|吨|斤|公斤|千克|克|里|公里|千米|米|厘米|毫米|亩|公顷|平方米|立方米|升|度|倍|番|成|次|人次|届|期|楼|层|级|%|％|％|之[一二三四五六七八九十])$/

/** Units and measure words that follow a bare number. */
export const afterNumber =
  /^(?:小时|分钟|星期|公里|千米|厘米|毫米|公斤|千克|公顷|平方米|平方公里|立方米|人次|批次|世纪|周年|周岁|昼夜|回合|公升|摄氏度|千瓦|万元|亿元|万吨|基点|马力|海里|英里|美元|欧元|港元|日元|个|位|名|条|座|家|项|批|只|头|件|种|场|片|张|朵|本|碗|枚|起|户|所|辆|棵|次|艘|架|台|套|颗|枝|支|届|期|级|楼|层|号|岁|年|月|日|天|时|点|分|秒|元|吨|斤|克|里|米|亩|升|度|倍|番|成|个月|余|多|余名|余人|人)$/

/** Words that lean on what follows: nobody takes breath after them. */
export const leansOnNext = new Set([
  ...'在与和及对为向把被将让使令从以由同跟往至到给于按据经或而且若因凭靠趁比替',
  ...'不未没无有是再又也都就更最还已正仅只才很太均皆各每可能要会应须欲拟想敢该请勿别莫',
  ...'这那此本其何第今昨',
  ...'人均 日均 年均 户均 月均 没有 关于 对于 由于 因为 根据 按照 为了 以及 并且 或者 如果 虽然 但是 不再 不能 不要 不是 不得 不可 应该 可以 能够 必须 需要 正在 已经 即将 将要 仍然 依然 一些 这些 那些 某些 如何 怎样 怎么 为何 为什么 何时 何时能 才能 就能 至少 至多 永远 终于'.split(
    ' '
  )
])

/** Characters that lean on what stands before them. */
export const leansOnLast = new Set(
  '的地得了着过们等吗呢吧啊呀嘛性化里中内上下外后前时间之'.split('')
)

/** What a verb of one character takes after itself. */
export const verbEnds = new Set('出上进到起来去成下开回完满住见破入为至给于')

/** What a number says how much of, as its unit does. */
export const measured =
  /^(?:规模|海拔|时速|身高|体重|年均|日均|人均|享年|亩产|月入|最低|最高|零下|单价|售价|均价|票价|每斤|每亩|时隔|历时|为期|距今|连续|年满|耗时|相隔|总长|全长|占地|高达|长达|多达|仅|约|近|超|逾|达)$/

/** Verbs of one character in headlines; the dictionary has many of them as other words. */
export const shortVerbs = new Set(
  '获助当闯带创卖买看听谈唱办建造养种修救送找摘夺破赢输胜赴访晤赞促迎谱绘筑育引变增减降升涨跌达超逾致涉遭战抓抢晒解治查展爱圆传载携邀挟掷策劝哄骗逼催聘荐授颁奖罚封查扣押赔捐搬挪砌浇喂酿腌'
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
export const localOffices =
  /^(?:[县市区镇乡州](?:医院|财政|图书馆|文化馆|博物馆|体育馆|电视台|中医院)|[村镇乡县市区](?:支书|书记|主任|长|委会|民|干部|支部|党委|政府))$/

/** Nouns that are told apart by a verb before them, as 报名 + 人数, 限行 + 规定: what stands before both is no doer. */
export const abstractNouns =
  /^(?:工作|情况|规定|制度|政策|计划|方案|标准|办法|条例|工程|项目|活动|服务|能力|水平|质量|机制|体系|模式|中心|基地|平台|比赛|大赛|仪式|会议|大会|名单|通知|公告|费用|价格|人数|数量|总量|时间|期限|地点|范围|对象|条件|要求|问题|措施|行动|试点|任务|目标|成果|成效|资金|经费|补贴|贷款|保险|合同|协议|知识|技术|设备|设施|市场|企业|行业|产业|产品|人员|队伍|培训班|[^\p{P}]{1,2}[率量数额值])$/u
