import { describe, expect, it } from 'vitest'
import { textLength } from './schema'

describe('textLength', () => {
  it('counts parts as networks do', () => {
    expect(textLength('')).toMatchObject({ parts: 0, left: 160 })
    expect(textLength('a'.repeat(160))).toMatchObject({ encoding: 'gsm', parts: 1, left: 0 })
    expect(textLength('a'.repeat(161))).toMatchObject({ parts: 2, units: 161, left: 145 })
    expect(textLength('a'.repeat(306))).toMatchObject({ parts: 2, left: 0 })
    expect(textLength('a'.repeat(307))).toMatchObject({ parts: 3 })
    expect(textLength('ш'.repeat(70))).toMatchObject({ encoding: 'ucs2', parts: 1, left: 0, wide: ['ш'] })
    expect(textLength('ш'.repeat(71))).toMatchObject({ parts: 2 })
  })

  it('counts braces and the euro twice, and never cuts a character in two', () => {
    expect(textLength('€'.repeat(80))).toMatchObject({ encoding: 'gsm', units: 160, parts: 1 })
    // 152 and an escaped one do not fit into 153.
    expect(textLength(`${'a'.repeat(152)}€${'a'.repeat(153)}`)).toMatchObject({ units: 307, parts: 3 })
    expect(textLength('😀'.repeat(35))).toMatchObject({ encoding: 'ucs2', units: 70, parts: 1 })
    // 33 pairs are 66 of 67 units: the 34th goes to the next part.
    expect(textLength('😀'.repeat(67))).toMatchObject({ units: 134, parts: 3 })
  })
})
