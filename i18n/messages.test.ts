import { describe, expect, it } from 'vitest'
import arabic from '../messages/ar.json'
import german from '../messages/de.json'
import english from '../messages/en.json'
import { loadMessages, mergeMessages, pickMessages } from './messages'

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): Map<string, string> => {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(path + key, value)
    else for (const [below, text] of leaves(value, `${path}${key}.`)) found.set(below, text)
  }
  return found
}

const argumentsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]))].sort()

describe.each([
  ['German', german],
  ['Arabic', arabic],
])('%s', (_, messages) => {
  const source = leaves(english)
  const translated = leaves(messages)

  it('says nothing that English does not say', () => {
    expect([...translated.keys()].filter((key) => !source.has(key))).toEqual([])
  })

  it('has every sentence of the shell and the components', () => {
    const needed = [...source.keys()].filter((key) => /^(ui|shell)\./.test(key))
    expect(needed.filter((key) => !translated.get(key))).toEqual([])
  })

  it('uses the same values in each sentence', () => {
    const different = [...translated].filter(
      ([key, text]) => argumentsOf(text).join() !== argumentsOf(source.get(key) ?? '').join(),
    )
    expect(different.map(([key]) => key)).toEqual([])
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
