import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import arabic from '../messages/ar.json'
import german from '../messages/de.json'
import english from '../messages/en.json'
import type { AppLocale } from './locales'
import { loadMessages, type Messages, mergeMessages, pickMessages } from './messages'

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): Map<string, string> => {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(path + key, value)
    else for (const [below, text] of leaves(value, `${path}${key}.`)) found.set(below, text)
  }
  return found
}

/** What a sentence takes: values by name, and tags. */
/** What stands in braces after an exact number (`=0 {None}`) is said, no value. */
const argumentsOf = (text: string) =>
  [
    ...new Set(
      [...text.matchAll(/(?<!(?:=\d+|zero|one|two|few|many|other)\s)\{(\w+)[,}]|<(\w+)>/g)].map(
        (match) => match[1] ?? `<${match[2]}>`,
      ),
    ),
  ].sort()

/** The end of the part in braces that begins at `from`. */
function closing(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  throw new Error(`a brace is not closed in ${text}`)
}

/** The forms that each plural of a sentence knows (`one`, `few`, `other` …); exact numbers (`=0`) are no forms. */
function pluralForms(text: string): string[][] {
  return [...text.matchAll(/\{\w+, plural,/g)].map(({ index, 0: opening }) => {
    const forms: string[] = []
    const end = closing(text, index)
    for (let at = index + opening.length; at < end; ) {
      const form = /^\s*(=?\w+)\s*(?=\{)/.exec(text.slice(at, end))
      if (!form) break
      if (form[1] && !form[1].startsWith('=')) forms.push(form[1])
      at = closing(text, at + form[0].length) + 1
    }
    return forms.sort()
  })
}

const catalogues: [AppLocale, Messages][] = [
  ['en', english],
  ['de', german],
  ['ar', arabic],
]

describe.each(catalogues)('the catalogue in %s', (locale, messages) => {
  const source = leaves(english)
  const said = leaves(messages)

  it('says what English says, no less and no more', () => {
    expect([...said.keys()].sort()).toEqual([...source.keys()].sort())
  })

  it('leaves no sentence empty', () => {
    expect([...said].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })

  it('uses the same values and tags in each sentence', () => {
    const different = [...said].filter(
      ([key, text]) => argumentsOf(text).join() !== argumentsOf(source.get(key) ?? '').join(),
    )
    expect(different.map(([key]) => key)).toEqual([])
  })

  it('has every plural form of its language', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort().join()
    const lacking = [...said].filter(([, text]) => pluralForms(text).some((forms) => forms.join() !== categories))
    expect(lacking.map(([key]) => key)).toEqual([])
  })

  it('can be said: each sentence is well formed', () => {
    const problems: string[] = []
    const t = createTranslator({ locale, messages, onError: (error) => problems.push(error.message) })
    for (const [key, text] of said) {
      const values = Object.fromEntries(argumentsOf(text).map((name) => [name.replace(/[<>]/g, ''), 3]))
      const tags = Object.fromEntries(
        [...text.matchAll(/<(\w+)>/g)].map((match) => [match[1], (inner: unknown) => inner]),
      )
      t.rich(key as Parameters<typeof t.rich>[0], { ...values, ...tags } as Parameters<typeof t.rich>[1])
    }
    expect(problems).toEqual([])
  })
})

describe('loadMessages', () => {
  it('keeps English where a language says nothing', () => {
    expect(mergeMessages({ a: { b: 'B', c: 'C' }, d: 'D' }, { a: { b: 'β' } })).toEqual({
      a: { b: 'β', c: 'C' },
      d: 'D',
    })
  })

  it('gives each language its own words', async () => {
    expect(await loadMessages('de')).toMatchObject({ ui: { cancel: 'Abbrechen' } })
    expect(await loadMessages('en')).toMatchObject({ ui: { cancel: 'Cancel' } })
  })
})

it('a client gets only the namespaces asked for', async () => {
  expect(Object.keys(pickMessages(await loadMessages('ar'), ['ui']))).toEqual(['ui'])
})
