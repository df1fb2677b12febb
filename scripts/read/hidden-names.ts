/**
 * 张**和李**: stars in place of given names, between a surname and the surname that ends the words before
 * the next pair of stars. They look like emphasis and are copy.
 */
export function hidesNames(before: string, words: string): boolean {
  return (
    surnames.includes(before) && surnames.includes(words.slice(-1)) && before !== '' && words !== ''
  )
}

/** The hundred commonest, of which nine in ten names begin. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易常武乔贺赖龚'
