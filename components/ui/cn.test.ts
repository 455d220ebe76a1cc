import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { extendTailwindMerge } from 'tailwind-merge'
import { describe, expect, it } from 'vitest'
import { cn } from './cn'

const stock = extendTailwindMerge({
  extend: { theme: { spacing: ['control', 'control-sm', 'control-lg', 'row', 'card', 'stack', 'frame'] } },
})

const ROOT = path.resolve(import.meta.dirname, '../..')
/** Classes of the sources, without variants, that Tailwind knows. */
function classesInUse(): string[] {
  const found = new Set<string>()
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
      .map((file) => path.join(ROOT, folder, file)),
  )
  for (const file of files) {
    for (const [, , text = ''] of readFileSync(file, 'utf8').matchAll(/(['"`])((?:(?!\1)[^\n])*)\1/g)) {
      for (const word of text.split(/\s+/)) {
        const name = word.replace(/^.*:(?![^[]*\])/, '').replace(/^!|!$/g, '')
        if (!/^-?[a-z][^\s'"`${}]*$/.test(name) || stock(`${name} ${name}`) !== name) continue
        found.add(name)
      }
    }
  }
  return [...found]
}

/** One class of each property: two classes that undo each other either way round set the same one. */
function oneOfEach(names: string[]): string[] {
  const kept: string[] = []
  for (const name of names) {
    const isKnown = kept.some((each) => stock(`${each} ${name}`) === name && stock(`${name} ${each}`) === each)
    if (!isKnown) kept.push(name)
  }
  return kept
}

describe('cn', () => {
  it('lets the later class win and keeps the rest', () => {
    expect(cn('px-3 text-sm text-muted', false, { 'px-5': true }, 'text-fg')).toBe('text-sm px-5 text-fg')
    expect(cn('hover:bg-fg/5 h-control', 'hover:bg-fg/10 h-auto')).toBe('hover:bg-fg/10 h-auto')
    expect(cn('size-4', 'w-6')).toBe('size-4 w-6')
    expect(cn('w-6', 'size-4')).toBe('size-4')
  })

  it('decides about the classes in use as the stock table does', { timeout: 60_000 }, () => {
    const names = classesInUse()
    expect(names.length).toBeGreaterThan(400)
    const different: string[] = []
    for (const one of oneOfEach(names)) {
      for (const name of names) {
        const isSame =
          cn(`${one} ${name}`) === stock(`${one} ${name}`) && cn(`${name} ${one}`) === stock(`${name} ${one}`)
        if (one !== name && !isSame) different.push(`${one} ${name}`)
      }
    }
    expect(different.slice(0, 20)).toEqual([])
  })

  it('knows every class in use', () => {
    expect(classesInUse().filter((name) => cn(`${name} ${name}`) !== name)).toEqual([])
  })
})
