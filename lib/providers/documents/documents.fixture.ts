import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Compiles the reading process, as `npm run setup` does. */
export async function compileReader(): Promise<void> {
  const bundler = pathToFileURL(path.resolve('scripts/supervisor/bundle.mjs')).href
  const { compileProcess } = (await import(/* @vite-ignore */ bundler)) as {
    compileProcess(name: string, as: string): Promise<string>
  }
  await compileProcess('reader', 'reader')
}

export const bytesOf = (content: string | Uint8Array): ReadableStream<Uint8Array> =>
  new Blob([typeof content === 'string' ? content : new Uint8Array(content)]).stream()

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&')

/** A page's lines; one that begins with `# ` is set larger. */
function drawn(lines: readonly string[]): string {
  let y = 760
  return lines
    .map((line) => {
      const isHeading = line.startsWith('# ')
      y -= isHeading ? 40 : 14
      return `BT /F1 ${isHeading ? 20 : 11} Tf 60 ${y} Td (${escaped(isHeading ? line.slice(2) : line)}) Tj ET`
    })
    .join('\n')
}

/** A PDF of these pages; `isLocked`: it needs a password. */
export function pdfOf(pages: readonly (readonly string[])[], { isLocked = false } = {}): Buffer {
  const objects: string[] = []
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>'
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
  for (const [index, lines] of pages.entries()) {
    const stream = drawn(lines)
    objects[4 + index * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`
    objects[5 + index * 2] = `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`
  }
  const key = `<${'ab'.repeat(32)}>`
  if (isLocked) objects.push(`<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O ${key} /U ${key} >>`)
  let file = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [number, body] of objects.entries()) {
    if (number === 0) continue
    offsets.push(file.length)
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  const start = file.length
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const lock = isLocked ? ` /Encrypt ${objects.length - 1} 0 R /ID [<00> <00>]` : ''
  file += `xref\n0 ${objects.length}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length} /Root 1 0 R${lock} >>\nstartxref\n${start}\n%%EOF`
  return Buffer.from(file, 'latin1')
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STYLES = `<?xml version="1.0"?><w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`

/** The parts of a DOCX; a paragraph that begins with `# ` is a heading. */
export function docxParts(paragraphs: readonly string[]): Record<string, string> {
  const body = paragraphs
    .map((text) => {
      const isHeading = text.startsWith('# ')
      const style = isHeading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : ''
      return `<w:p>${style}<w:r><w:t>${isHeading ? text.slice(2) : text}</w:t></w:r></w:p>`
    })
    .join('')
  return {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS,
    'word/styles.xml': STYLES,
    'word/_rels/document.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  }
}
