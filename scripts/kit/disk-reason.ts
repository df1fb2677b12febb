import type { Words } from '../model/problem.ts'

/** Why the disk refused, in words; undefined for an error that did not come from it. */
export function diskReason(error: unknown): Words | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (/^E[A-Z0-9]{2,}$/.test(code) ? { en: code, zh: code } : undefined)
}

const noRight: Words = { en: 'no permission', zh: '没有权限' }
const full: Words = { en: 'the disk is full', zh: '磁盘已满' }

const reasons: Readonly<Record<string, Words | undefined>> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: { en: 'this disk is read-only', zh: '此磁盘只读' },
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: { en: 'the file is too large', zh: '文件过大' },
  EISDIR: { en: 'it is a folder, not a file', zh: '这是文件夹，不是文件' },
  ENOTDIR: { en: 'a file stands where a folder is needed', zh: '需要文件夹的地方是一个文件' },
  EEXIST: { en: 'something else stands there', zh: '该处已有别的东西' },
  ENOTEMPTY: { en: 'the folder there is not empty', zh: '该处的文件夹不是空的' },
  ENOENT: { en: 'it is not there', zh: '该处什么也没有' },
  ENAMETOOLONG: { en: 'the name is too long', zh: '名称过长' },
  ELOOP: { en: 'it is a link that leads to itself', zh: '这是指回自身的链接' },
  EBUSY: { en: 'another program is using it', zh: '别的程序正在使用它' },
  ETXTBSY: { en: 'another program is using it', zh: '别的程序正在使用它' },
  EXDEV: { en: 'it is on another disk', zh: '它在另一个磁盘上' },
  EMFILE: { en: 'too many files are open', zh: '打开的文件过多' },
  ENFILE: { en: 'too many files are open', zh: '打开的文件过多' },
  EIO: { en: 'the disk is damaged', zh: '磁盘有损坏' },
  NOTFILE: {
    en: 'it is a pipe, a socket or a device, not a file',
    zh: '这是管道、套接字或设备，不是文件'
  }
}
