import type { Words } from '../../../model/problem.ts'

/** What the desk says of doing things to the issue, by name. */
export const actWords = {
  undo: { en: 'Undo', zh: '撤销' },
  undoWhat: { en: 'Undo: {does}', zh: '撤销：{does}' },
  undone: { en: 'Undone: {does}', zh: '已撤销：{does}' },
  nothingToUndo: { en: 'Nothing to undo', zh: '没有可撤销的操作' },
  didIt: { en: 'Done: {does}', zh: '已完成：{does}' },
  working: { en: 'Working …', zh: '正在处理……' },
  unanswered: {
    en: 'The program does not answer; nothing was done.',
    zh: '程序没有应答，未作任何改动。'
  },
  cancel: { en: 'Cancel', zh: '取消' },
  correct: { en: 'Correct …', zh: '更正…' },
  correctTitle: { en: 'Correct words', zh: '更正文字' },
  correctDo: { en: 'Record the correction', zh: '记下更正' },
  wrongWords: { en: 'Wrong words', zh: '错的文字' },
  wrongHelp: {
    en: 'Selected on the page, or typed here.',
    zh: '在版面上选取，或在这里输入。'
  },
  filedWords: { en: 'Filed as: {words}', zh: '原稿写作：{words}' },
  rightWords: { en: 'Right reading', zh: '改为' },
  rightHelp: { en: 'Left empty, the words are taken out.', zh: '留空则删去。' },
  reason: { en: 'Reason', zh: '理由' },
  reasonHelp: { en: 'Printed on the errata page of the e-book.', zh: '印在电子书的更正页上。' },
  approvedBy: { en: 'Approved by', zh: '核准人' },
  noticeAsked: { en: 'A notice is to be printed', zh: '需要刊登更正启事' },
  headline: { en: 'Headline …', zh: '改标题…' },
  headlineTitle: { en: 'Change the headline', zh: '修改标题' },
  headlineAccepted: {
    en: 'Where its words were accepted or corrected before, a change is recorded as a correction.',
    zh: '签定过或更正过的标题，改动记作更正。'
  },
  kicker: { en: 'Kicker', zh: '引题' },
  main: { en: 'Headline', zh: '主题' },
  deck: { en: 'Deck', zh: '副题' },
  save: { en: 'Save', zh: '保存' },
  placeAct: { en: 'Place …', zh: '版位…' },
  placeTitle: { en: 'Priority, page and width', zh: '优先级、版次、栏数' },
  priority: { en: 'Priority', zh: '优先级' },
  priorityHelp: {
    en: '1 leads the page; larger numbers matter less.',
    zh: '1 是头条，数字越大越次要。'
  },
  onPage: { en: 'Page', zh: '版次' },
  anyPage: { en: 'Wherever there is room', zh: '由程序安排' },
  pageNumber: { en: 'Page {n} {name}', zh: '第{n}版 {name}' },
  width: { en: 'Width in columns', zh: '占几栏' },
  widthHelp: { en: '0 leaves it to the program.', zh: '0 由程序决定。' },
  swapAct: { en: 'Swap …', zh: '对调…' },
  swapTitle: { en: 'Swap with another story', zh: '与另一篇对调' },
  swapWith: { en: 'Swap with', zh: '对调的稿件' },
  swapDo: { en: 'Swap', zh: '对调' },
  storyOnPage: { en: '{headline} (page {page})', zh: '{headline}（第{page}版）' },
  spike: { en: 'Spike', zh: '撤稿' },
  restore: { en: 'Spiked …', zh: '已撤稿件…' },
  restoreTitle: { en: 'Bring a spiked story back', zh: '恢复已撤的稿件' },
  restoreDo: { en: 'Bring it back', zh: '恢复' },
  spikedStory: { en: 'Story', zh: '稿件' },
  nothingSpiked: { en: 'No story is spiked.', zh: '没有撤下的稿件。' },
  add: { en: 'Add a story …', zh: '加稿…' },
  addTitle: { en: 'Add a late story', zh: '临时加稿' },
  addDo: { en: 'Add it', zh: '加入' },
  storyTitle: { en: 'Headline', zh: '标题' },
  storyCopy: { en: 'Copy', zh: '正文' },
  copyHelp: {
    en: 'Pasted as it came; a blank line parts paragraphs.',
    zh: '照原样粘贴，空行分段。'
  },
  byline: { en: 'Byline', zh: '署名' },
  kind: { en: 'Kind', zh: '稿件种类' },
  crop: { en: 'Crop …', zh: '裁图…' },
  cropTitle: { en: 'What of the picture stays in view', zh: '裁图时保住哪一处' },
  noPicture: { en: 'This story shows no picture.', zh: '这篇稿件没有图片。' },
  cropDo: { en: 'Keep this point', zh: '保住这一点' },
  cropPicture: { en: 'Picture', zh: '图片' },
  cropLeft: { en: 'From the left, per cent', zh: '离左边百分之几' },
  cropTop: { en: 'From the top, per cent', zh: '离上边百分之几' },
  picture: { en: 'Picture …', zh: '换图…' },
  pictureTitle: { en: 'Another picture in its place', zh: '换一张图片' },
  pictureDo: { en: 'Record the new picture', zh: '记下换图' },
  otherPicture: { en: 'New picture', zh: '新图' },
  otherPictureHelp: {
    en: 'Files in the issue’s folder; put the new one there first.',
    zh: '本期文件夹里的图片；请先把新图存进去。'
  },
  pageOff: { en: 'Take this page off', zh: '撤去本版' },
  relayout: { en: 'Lay the page out anew', zh: '重排本版' },
  accept: { en: 'Accept …', zh: '签定…' },
  acceptTitle: { en: 'Accept the pages as an edition', zh: '签定版面' },
  acceptHelp: {
    en: 'The pages are printed and proved first; what was done before can no longer be undone.',
    zh: '先印出并校验全部版面；签定以后，此前的操作不能再撤销。'
  },
  acceptDo: { en: 'Accept', zh: '签定' },
  signer: { en: 'Accepted by', zh: '签定人' },
  signerOf: { en: 'Signature {n} of {of}', zh: '签定人（{n}/{of}）' },
  note: { en: 'Note', zh: '说明' },
  waved: {
    en: 'Why copy changed without a record is accepted',
    zh: '未经更正的改动，照签的理由'
  },
  accepted: { en: 'Edition {n} accepted by {names}.', zh: '已签定第 {n} 个签定版：{names}。' },
  acceptedBefore: {
    en: 'Nothing new to accept: this is edition {n}.',
    zh: '没有新的内容可签：这就是第 {n} 个签定版。'
  },
  noticeAct: { en: 'Notice …', zh: '更正启事…' },
  noticeTitle: { en: 'Notice of corrections for the next issue', zh: '下一期的更正启事' },
  noticeDo: { en: 'Put it into that issue', zh: '放进那一期' },
  noticeInto: { en: 'Next issue', zh: '下一期' },
  diff: { en: 'Diff', zh: '对比表' }
} as const satisfies Record<string, Words>

/** The name of such words. */
export type ActWord = keyof typeof actWords
