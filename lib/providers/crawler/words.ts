/** Scripts that write without spaces count a word a character. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu

/** Words of a text; of links only what is shown. */
export const countWords = (markdown: string): number =>
  markdown.replace(/\]\([^()\s]*\)/g, ']').match(WORD)?.length ?? 0

const isRuler = (line: string): boolean => line.includes('---') && /^[\s|:-]+$/.test(line)

/** Markdown without its marks. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .split('\n')
    .filter((line) => !isRuler(line))
    .map((line) =>
      line
        .replace(/^\s*(?:#{1,6}|-|>) /, '')
        .replace(/\*\*|`/g, '')
        .replaceAll('|', ' ')
        .trim(),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
