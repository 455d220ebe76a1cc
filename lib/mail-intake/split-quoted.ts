/** Lines with which mail programs begin what they quote, in the languages of most of them. */
const BEGINNINGS = [
  /^(?:>\s*)*(?:On|Am|Le|El|Il|Op|Em)\b.{5,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu)\b.{0,80}:\s*$/su,
  /^.{0,120}(?:كتب|كتبت).{0,120}:\s*$/u,
  /^-{2,}\s*(?:Original Message|Ursprüngliche Nachricht|Original-Nachricht|Message d'origine|الرسالة الأصلية)\s*-{2,}\s*$/iu,
  /^_{20,}\s*$/u,
  /^(?:From|Von|De|Da|Van|من):\s.+$/u,
]

const isQuoted = (line: string): boolean => /^\s*>/.test(line)

/** A beginning may be broken over two lines. */
const beginsQuote = (line: string, next: string): boolean =>
  BEGINNINGS.some((one) => one.test(line)) || BEGINNINGS.slice(0, 2).some((one) => one.test(`${line} ${next}`))

/** `Von:` begins what is quoted only together with the lines that follow it in a mail that was handed on. */
const isHeader = (line: string): boolean => /^(?:From|Von|De|Da|Van|من):\s/u.test(line)
const HEADERS = /^(?:Sent|Gesendet|Date|Datum|To|An|Subject|Betreff|Envoyé|Enviado|إلى|الموضوع):/u

function placeOf(lines: readonly string[]): number {
  for (const [at, line] of lines.entries()) {
    if (isQuoted(line) && lines.slice(at).every((rest) => isQuoted(rest) || rest.trim() === '')) return at
    if (!beginsQuote(line.trim(), (lines[at + 1] ?? '').trim())) continue
    if (isHeader(line) && !lines.slice(at + 1, at + 4).some((rest) => HEADERS.test(rest.trim()))) continue
    return at
  }
  return -1
}

/** What a mail says, and what it quotes below that. Where nothing but a quote would be left, all of it is said. */
export function splitQuoted(text: string): { said: string; quoted: string | null } {
  const lines = text.split('\n')
  const at = placeOf(lines)
  const said = lines.slice(0, Math.max(at, 0)).join('\n').trim()
  return at < 0 || said === ''
    ? { said: text.trim(), quoted: null }
    : { said, quoted: lines.slice(at).join('\n').trim() }
}
