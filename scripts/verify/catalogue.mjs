/** Asked for by names that stand in the database (plans, features, metrics), or by the words of what went wrong. */
const NAMED_BY_DATA = /^(?:features|problems|reasons|ui\.problems|branding\.tones)\./

const isText = (value) => typeof value === 'string'

/** @returns {string[]} dotted paths of all sentences */
export function keysOf(tree, path = '') {
  return Object.entries(tree).flatMap(([key, value]) =>
    isText(value) ? [path + key] : keysOf(value, `${path}${key}.`),
  )
}

const QUOTED = /'((?:[\w-]+\.)*[\w-]+)'/g
const TEMPLATE = /`((?:[^`\\]|\\.)*)`/g

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What one file says: quoted words, and templates of which only the fixed parts are known. */
function sayings(text) {
  const quoted = new Set([...text.matchAll(QUOTED)].map((match) => match[1]))
  const templates = [...text.matchAll(TEMPLATE)]
    .map((match) => match[1].split(/\$\{[^}]*\}/))
    .filter((parts) => parts.length > 1 && parts.join('') !== '' && parts.every((part) => /^[\w.-]*$/.test(part)))
    .map((parts) => new RegExp(`^${parts.map(escaped).join('[\\w:-]+')}$`))
  return { quoted, templates, speaksAll: /\b(?:(?:use|get)Translations\(\)|titled\()/.test(text) }
}

/** Each way to part a key into the namespace that a translator was made for and the key that it was asked for. */
function* partings(key) {
  const parts = key.split('.')
  yield ['', key]
  for (let at = 1; at < parts.length; at++) yield [parts.slice(0, at).join('.'), parts.slice(at).join('.')]
}

/** Sentences for what went wrong that no room says any more: the parts between their values stand in no source. */
export function unsaidProblems(problems, sources) {
  const texts = [...sources]
  return Object.entries(problems)
    .filter(([, sentence]) => {
      const parts = sentence.split(/\{\w+\}/)
      return !texts.some((text) => parts.every((part) => text.includes(part)))
    })
    .map(([key]) => `problems.${key}`)
}

/**
 * Sentences that no file asks for. A file asks for one when it names the namespace (to make a translator or to take one)
 * and, there or in the list that it takes the key from, the key.
 * @param {object} messages
 * @param {Iterable<string>} sources texts of all files that speak
 */
export function unusedKeys(messages, sources) {
  const files = [...sources].map(sayings)
  const everywhere = new Set(files.flatMap(({ quoted }) => [...quoted]))
  const asksFor = (file, namespace, key) =>
    (namespace === '' ? file.speaksAll : file.quoted.has(namespace)) &&
    (file.quoted.has(key) || file.templates.some((template) => template.test(key)))
  const isChosenFromList = (file, namespace, key) =>
    namespace !== '' && file.quoted.has(namespace) && !key.includes('.') && everywhere.has(key)
  return keysOf(messages).filter((whole) => {
    if (NAMED_BY_DATA.test(whole)) return false
    const ways = [...partings(whole)]
    return !files.some((file) =>
      ways.some(([space, key]) => asksFor(file, space, key) || isChosenFromList(file, space, key)),
    )
  })
}
