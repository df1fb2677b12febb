/** `IMG_2044.jpg`, `image`, 图片: what a program writes where its user wrote nothing. */
export function isBareName(alt: string): boolean {
  return (
    /^\S+\.(?:jpe?g|png|gif|webp|svg|avif)$/i.test(alt) ||
    /^(?:(?:image|img|picture|photo|screenshot|alt(?: text)?|图|图片|照片|截图)[ _-]?\d*|IMG_\w+|\d+)$/i.test(
      alt
    )
  )
}
