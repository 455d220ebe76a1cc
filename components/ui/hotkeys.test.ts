import { describe, expect, it } from 'vitest'
import { matchHotkey } from './hotkeys'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})
const noop = () => undefined
const hotkeys = { 'mod+k': noop, '?': noop, x: noop, 'shift+x': noop, 'g i': noop, i: noop }
const found = (...args: [ReturnType<typeof press>, string | null]) => matchHotkey(hotkeys, ...args) !== null

describe('matchHotkey', () => {
  it('takes Ctrl and Cmd for mod, also while typing', () => {
    expect(matchHotkey(hotkeys, press('k', { ctrlKey: true }), null)?.isGlobal).toBe(true)
    expect(matchHotkey(hotkeys, press('k', { metaKey: true }), null)?.isGlobal).toBe(true)
    expect(found(press('k'), null)).toBe(false)
  })

  it('finds ? whatever it takes to type it', () => {
    expect(found(press('?', { shiftKey: true }), null)).toBe(true)
  })

  it('keeps a letter and its shifted form apart', () => {
    const both = { x: () => 'plain', 'shift+x': () => 'range' }
    expect(matchHotkey(both, press('X', { shiftKey: true }), null)?.run).toBe(both['shift+x'])
    expect(matchHotkey(both, press('x'), null)?.run).toBe(both.x)
  })

  it('prefers a sequence to its last key alone', () => {
    const both = { 'g i': () => 'go', i: () => 'alone' }
    expect(matchHotkey(both, press('i'), 'g')?.run).toBe(both['g i'])
    expect(matchHotkey(both, press('i'), 'h')?.run).toBe(both.i)
  })

  it('leaves the browser its own combinations', () => {
    expect(found(press('x', { ctrlKey: true }), null)).toBe(false)
    expect(found(press('x', { altKey: true }), null)).toBe(false)
  })
})
