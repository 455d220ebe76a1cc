import { describe, expect, it } from 'vitest'
import { csvRecords } from './csv-records'
import { findDelimiter } from './find-delimiter'
import { xlsxRecords } from './xlsx-records'
import { packed } from './zip.fixture'

async function* chunks(text: string) {
  for (const byte of new TextEncoder().encode(text)) yield new Uint8Array([byte])
}

const WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId2"/></sheets></workbook>'
const RELATIONS = '<Relationships><Relationship Id="rId2" Target="worksheets/people.xml"/></Relationships>'
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'
const SHARED = '<sst><si><t>Ada</t></si><si><r><t>Love</t></r><r><t>lace</t></r><rPh><t>no</t></rPh></si></sst>'
const sheet = (rows: string) => ({
  'xl/workbook.xml': WORKBOOK,
  'xl/_rels/workbook.xml.rels': RELATIONS,
  'xl/styles.xml': STYLES,
  'xl/sharedStrings.xml': SHARED,
  'xl/worksheets/people.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
})
const rowsOf = (parts: Record<string, string>, unpackedBytes = 1_000_000) =>
  gathered(xlsxRecords(packed(parts), { unpackedBytes }))

async function gathered<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('csvRecords', () => {
  it('reads quotes, mixed line ends and empty lines, byte by byte', async () => {
    const text = '\ufeffa,b\r\n"x, ""y""\r\nz",1\r\r\nlong "inch" screen,2\n3,4,5'
    expect(await gathered(csvRecords(chunks(text), ','))).toEqual([
      ['a', 'b'],
      ['x, "y"\r\nz', '1'],
      [''],
      ['long "inch" screen', '2'],
      ['3', '4', '5'],
    ])
  })

  it('refuses a quotation mark that is never closed, and a record without an end', async () => {
    await expect(gathered(csvRecords(chunks('a\n"b'), ','))).rejects.toMatchObject({ code: 'open_quote' })
    async function* endless() {
      for (;;) yield new Uint8Array(1_000_000).fill(65)
    }
    await expect(gathered(csvRecords(endless(), ','))).rejects.toMatchObject({ code: 'record_too_long' })
  })
})

it.each([
  ['a,b\n1,2\n', ','],
  ['a;b\n"1,5";2\n1,5;3\n', ';'],
  ['a\tb\n', '\t'],
  ['name|mail\nA, B|x\n', '|'],
  ['one\ntwo\n', ','],
])('finds what parts the cells of %j', (text, sign) => expect(findDelimiter(text)).toBe(sign))

describe('xlsxRecords', () => {
  it('gives texts, formulas by what they came to, dates, long numbers and empty cells', async () => {
    const found = await rowsOf(
      sheet(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
          '<row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" s="1"><v>46112</v></c><c r="C3" s="2"><v>46112.5</v></c>' +
          '<c r="D3"><v>4.9301234567E10</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="inlineStr"><is><t>=x &amp; y</t></is></c></row>',
      ),
    )
    expect(found).toEqual([
      ['Ada', '', 'Lovelace'],
      [''],
      ['2', '2026-03-31', '2026-03-31 12:00:00', '49301234567', 'true', '=x & y'],
    ])
  })

  it('refuses what unpacks to more than its limit, whatever it says', async () => {
    const bomb = sheet(`<row><c t="inlineStr"><is><t>${'0'.repeat(3_000_000)}</t></is></c></row>`)
    expect(packed(bomb).length).toBeLessThan(20_000)
    await expect(rowsOf(bomb)).rejects.toMatchObject({ code: 'unpacks_too_large' })
  })

  it.each([
    ['no workbook', { 'word/document.xml': '<a/>' }, 'not_a_table'],
    ['a row beyond the last one', sheet('<row r="9999999"><c><v>1</v></c></row>'), 'damaged'],
    ['a column beyond the last one', sheet('<row><c r="ZZZ1"><v>1</v></c></row>'), 'damaged'],
  ])('refuses %s', (_, parts, code) => expect(rowsOf(parts as never)).rejects.toMatchObject({ code }))

  it('knows no entities of the file’s own', async () => {
    const laughs = sheet('<row><c t="inlineStr"><is><t>&lol;</t></is></c></row>')
    laughs['xl/worksheets/people.xml'] =
      `<!DOCTYPE x [<!ENTITY lol "${'ha'.repeat(1_000)}">]>${laughs['xl/worksheets/people.xml']}`
    expect(await rowsOf(laughs)).toEqual([['&lol;']])
  })
})
