import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { extendTailwindMerge } from 'tailwind-merge'
import { describe, expect, it } from 'vitest'
import { cn } from './cn'

const stock = extendTailwindMerge({
  extend: { theme: { spacing: ['control', 'control-sm', 'control-lg', 'row', 'card', 'stack', 'frame'] } },
})

const ROOT = path.resolve(import.meta.dirname, '../..')
const PER_PREFIX = 3

/** Classes of the sources, without variants, that Tailwind knows; a few of each prefix stand for the rest. */
function classesInUse(): string[] {
  const found = new Map<string, Set<string>>()
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
        const prefix = name.replace(/-[^-]*$/, '').replace(/\[.*/, '')
        found.set(prefix, (found.get(prefix) ?? new Set()).add(name))
      }
    }
  }
  return [...found.values()].flatMap((names) => [...names].slice(0, PER_PREFIX))
}

describe('cn', () => {
  it('lets the later class win and keeps the rest', () => {
    expect(cn('px-3 text-sm text-muted', false, { 'px-5': true }, 'text-fg')).toBe('text-sm px-5 text-fg')
    expect(cn('hover:bg-fg/5 h-control', 'hover:bg-fg/10 h-auto')).toBe('hover:bg-fg/10 h-auto')
    expect(cn('size-4', 'w-6')).toBe('size-4 w-6')
    expect(cn('w-6', 'size-4')).toBe('size-4')
  })

  it('decides about the classes in use as the stock table does', () => {
    const names = classesInUse()
    expect(names.length).toBeGreaterThan(200)
    const different: string[] = []
    for (const first of names) {
      for (const second of names) {
        const pair = `${first} ${second}`
        if (first !== second && cn(pair) !== stock(pair)) different.push(pair)
      }
    }
    expect(different.slice(0, 20)).toEqual([])
  })

  it('knows every class in use', () => {
    expect(classesInUse().filter((name) => cn(`${name} ${name}`) !== name)).toEqual([])
  })
})
