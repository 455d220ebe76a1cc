import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, walk } from 'css-tree'
import { describe, expect, it } from 'vitest'
import { fontIds, fontStack, fonts } from './font-list'
import { fontFaceCss, fontPreloads } from './fonts'

const filesIn = (css: string) => [...css.matchAll(/url\(\/fonts\/([^)]+)\)/g)].map((match) => match[1] ?? '')
const packageOf = (id: string) => join(process.cwd(), 'node_modules/@fontsource-variable', id)

describe('self-hosted fonts', () => {
  it('are each installed under the family name that the list gives', () => {
    for (const id of fontIds) {
      const metadata = JSON.parse(readFileSync(join(packageOf(id), 'metadata.json'), 'utf8'))
      expect({ family: metadata.family, category: metadata.category }, id).toEqual({
        family: fonts[id].family,
        category: fonts[id].category,
      })
    }
  })

  it('declare only files that the installed packages have, each with its range of characters', () => {
    for (const id of fontIds) {
      const files = filesIn(fontFaceCss([id]))
      expect(files).toContain(`${id}-latin.woff2`)
      for (const file of files) {
        expect(existsSync(join(packageOf(id), 'files', file.replace('.woff2', '-wght-normal.woff2'))), file).toBe(true)
      }
      const ranges = JSON.parse(readFileSync(join(packageOf(id), 'unicode.json'), 'utf8'))
      expect(fontFaceCss([id]), id).toContain(`unicode-range:${ranges.latin}}`)
    }
  })

  it('declares what is used and nothing else, without a request to another host', () => {
    const css = fontFaceCss(['lora', 'lora'])
    expect(new Set(filesIn(css).map((file) => file.split('-')[0]))).toEqual(new Set(['lora']))
    expect(css.match(/lora-latin\.woff2/g)).toHaveLength(1)
    expect(css).not.toMatch(/https?:/)
    expect(fontFaceCss([])).toBe('')
    expect(fontPreloads(['inter', 'lora'])).toEqual(['/fonts/inter-latin.woff2', '/fonts/lora-latin.woff2'])
  })

  it('names in each stack the served face, then a system font of the same width', () => {
    const css = fontFaceCss(['inter'])
    const [served, fallback] = fontStack('inter').split(', ')
    expect(css).toContain(`font-family:${served};`)
    expect(css).toContain(`font-family:${fallback};src:local("Arial");size-adjust:`)
    expect(fontStack('playfair-display')).toMatch(/serif$/)
  })

  it('is CSS that a parser reads without an error', () => {
    const errors: string[] = []
    const tree = parse(fontFaceCss(fontIds), { onParseError: (error) => errors.push(error.message) })
    walk(tree, (node) => {
      if (node.type === 'Raw') errors.push(node.value)
    })
    expect(errors).toEqual([])
  })
})
