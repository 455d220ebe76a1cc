import { expect, it } from 'vitest'
import { decodeText } from './charset'

const latin = (text: string) => Buffer.from(text, 'latin1')

it('believes the header first', () => {
  expect(decodeText(latin('<meta charset=utf-8>Käse'), 'text/html; charset=ISO-8859-1')).toContain('Käse')
})

it('reads the declaration of HTML and XML', () => {
  expect(decodeText(latin('<meta charset="windows-1252">Fünf €'.replace('€', '\x80')), 'text/html')).toContain('Fünf €')
  expect(decodeText(latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">ä'), '')).toContain(
    'ä',
  )
  expect(decodeText(latin('<?xml version="1.0" encoding="iso-8859-1"?><a>ü</a>'), 'text/xml')).toContain('ü')
})

it('knows UTF-8 and what is not, when nothing is declared', () => {
  expect(decodeText(Buffer.from('Käse 奶酪'), 'text/html')).toBe('Käse 奶酪')
  expect(decodeText(latin('Käse'), 'text/html')).toBe('Käse')
})

it('obeys a byte order mark and survives unknown names', () => {
  expect(decodeText(Buffer.from('\ufeffhallo', 'utf16le'), 'text/html; charset=utf-8')).toBe('hallo')
  expect(decodeText(Buffer.from('Käse'), 'text/html; charset=klingon')).toBe('Käse')
})
