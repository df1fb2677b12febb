/**
 * Whether what stands in the round brackets of `[words](…)` can be an address: it has a scheme, begins
 * with #, / or www., or is a path to a file. 见第3版 and 12 are words.
 */
export function isAddress(destination: string): boolean {
  return addresses.test(destination.replace(/^<(.*)>$/, '$1'))
}

/** Whether `<…>` with a colon in it is a link to itself: ISBN:978 and 时间:地点 are words. */
export function isSelfLink(inside: string): boolean {
  return /^(?:https?:|mailto:|tel:|ftps?:)\S|^[^\s:@]+@[^\s@]+$/i.test(inside)
}

const addresses =
  /^(?:[a-z][a-z0-9+.-]*:\/\/\S|(?:mailto|tel|sms|javascript|vbscript|data|file|ftp):\S|#\S|\.{0,2}\/\S|\/|www\.\S|[\p{L}\p{N}_\-.~%/ ]+\.(?:html?|pdf|md|mdx|markdown|jpe?g|png|webp|svg|gif|docx?|xlsx?|mp[34]|epub)(?:[?#]\S*)?$|(?=[\w.~%/-]*[a-z])[\w\-.~%]+(?:\/[\w\-.~%]+)+\/?(?:[?#]\S*)?$|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|org|net|gov|edu|info|hk|tw|uk|io)(?:[/?#]\S*)?$)/iu
