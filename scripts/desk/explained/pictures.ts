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
  },
  'copy/pictures-none': {
    means: {
      en: '“:::pictures” sets two or three pictures as one block; here it holds none, and its words stand as a paragraph.',
      zh: '“:::pictures”把两三张图片排成一组；这里没有图片，其中的文字照正文排。'
    },
    example: {
      in: 'copy',
      wrong: ':::pictures\n渠水到村。\n:::',
      right: '渠水到村。'
    }
  },
  'copy/pictures-many': {
    means: {
      en: 'A group of more than three pictures is none that a page sets as one block; those after the third stand in the copy.',
      zh: '一组图片最多三张；第四张起随文排在栏内。'
    }
  },
  'copy/pictures-captions': {
    means: {
      en: 'The captions of a group stand together or each under its picture; another word for that is not known, and the program chooses.',
      zh: '一组图片的说明或合排，或各排各的；写了别的词，由程序来定。'
    }
  }
}
