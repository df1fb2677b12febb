import { expect, test } from 'vitest'
import { PlacesInCopy } from '../../typeset/places-in-copy.ts'

const copy = '哈哈哈，河湾的河水。河湾𠮷人，河湾'

test.each(['河湾', '哈哈', '河', '𠮷人', '湾', '没有', '河湾的河水。河湾𠮷人，河湾，', '，'])(
  '%s stands where a search from the front finds it',
  text => {
    const places = new PlacesInCopy(copy, text)
    const found: number[] = []
    for (let at = copy.indexOf(text); at >= 0; at = copy.indexOf(text, at + 1)) found.push(at)
    expect(places.of(text)).toEqual(found)
    expect(places.count(text)).toBe(copy.split(text).length - 1)
  }
)
