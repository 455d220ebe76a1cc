/** Words without their signs, accents and the targets of links: texts that differ only in commas and capitals are the same. */
export const plainWords = (text: string): string[] =>
  text
    .replace(/\]\([^)\s]*\)/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Words that carry no meaning of their own in a statement. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'the a an of to in is are be for on at with and or our your we you it this that they their its from by can may will have has had was were up only also per each der die das den dem des ein eine einer einem einen und oder ist sind im in zu für mit auf von wir sie ihr ihre unser unsere es wird werden kann können hat haben nur auch pro je bei aus am um ab bis'.split(
    ' ',
  ),
)
