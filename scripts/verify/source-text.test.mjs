import { describe, expect, it } from 'vitest'
import { codeOf, directiveOf, exportedValuesOf, importsOf } from './source-text.mjs'

describe('the imports of a module', () => {
  it.each([
    ["import a from 'x'", ['x']],
    ["import { a,\n  type B,\n} from 'x'\nimport 'y'", ['x', 'y']],
    ["import type { A } from 'x'", ['x']],
    ['export * from \'x\'\nexport { a } from "y"', ['x', 'y']],
    ["const a = await import('x')", ['x']],
    ["// import a from 'x'\n/* import b from 'y' */", []],
    ["const text = `\nimport a from 'x'\n`", []],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is source text
    ["const text = `${await import('x')} // ${`}`} `\nimport b from 'y'", ['y', 'x']],
    ["const quote = /['\"`]/\nimport a from 'x'", ['x']],
    ["const half = (a + b) / 2 // it's\nimport a from 'x'", ['x']],
    ["const text = <p>Don't say // that</p>\nimport a from 'x'", ['x']],
    ["const address = 'http://x' // y\nimport a from 'x'", ['x']],
  ])('%s', (source, modules) => {
    expect(importsOf(source)).toEqual(modules)
  })
})

it('keeps every offset and line where it is', () => {
  const source = "/* a\n b */ const x = 'y' // z\n`c` + d"
  const code = codeOf(source, { strings: false })
  expect(code).toHaveLength(source.length)
  expect(code.split('\n').map((line) => line.trim())).toEqual(['', 'const x =', '` ` + d'])
})

it('reads the directive after comments, and only at the start', () => {
  expect(directiveOf("// why\n'use client'\nimport a from 'x'")).toBe('use client')
  expect(directiveOf("import a from 'x'\n'use client'")).toBeUndefined()
})

it('lists exported values without types', () => {
  const source = "export const a = 1\nexport async function b() {}\nexport type C = 'export const d'\nconst e = 2"
  expect(exportedValuesOf(source)).toEqual(['a', 'b'])
})
