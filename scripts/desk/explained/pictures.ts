import type { Explanations } from './explanation.ts'

/** Pictures that are a story by themselves, or stand together. */
export const picturesExplanations: Explanations = {
  'story/no-picture': {
    means: {
      en: '“kind: photo” is for a picture with its caption, with a small headline or none; this story has no picture.',
      zh: '“kind: photo”是图片新闻：一张图片加说明，标题小或没有；本稿没有图片。'
    },
    example: {
      in: 'story',
      wrong: '---\nkind: photo\nheadline: 渠水到村\n---\n\n渠水通了水。',
      right: '---\nkind: news\nheadline: 渠水到村\n---\n\n渠水通了水。'
    }
  }
}
