/** What no file of the project may say, and why. */
const REFUSED = [
  [/\b(?:registry\.npmjs\.org|registry\.yarnpkg\.com|npm\.pkg\.github\.com)\b/i, 'names a package registry'],
  [/(?:^|[\s"'`(=:])\/(?:work|root|home\/[\w.-]+|Users\/[\w.-]+)\/[\w.-]/, 'is a path of one machine'],
  [/\b(?:TODO|FIXME|XXX|HACK)\b/, 'is work left undone'],
  [/\b(?:sub-?agents?|language model session|as an AI)\b/i, 'tells of the making, not of the product'],
  [/\blorem ipsum\b/i, 'is filler'],
]

/** @returns {string[]} lines that say what they should not */
export function wordFindings(file, text) {
  return text.split('\n').flatMap((line, at) =>
    REFUSED.filter(([pattern]) => pattern.test(line)).map(([pattern, why]) => {
      const [found = ''] = pattern.exec(line) ?? []
      return `${file}:${at + 1}: "${found.trim()}" ${why}`
    }),
  )
}
