import type { ParsedMail } from 'mailparser'

const SENDERS = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+@-]|$)/i
const PRECEDENCE = /\b(?:bulk|junk|list|auto_reply)\b/i

/** Whether a program has written it (RFC 3834 §2): an absence notice, a list, a bounce. Nothing answers those by itself. */
export function isAutomatic({ headerLines, from }: Pick<ParsedMail, 'headerLines' | 'from'>): boolean {
  const headerOf = (name: string) =>
    headerLines
      .find(({ key }) => key === name)
      ?.line.slice(name.length + 1)
      .trim() ?? null
  const submitted = headerOf('auto-submitted')
  if (submitted !== null && !/^no\b/i.test(submitted)) return true
  if (PRECEDENCE.test(headerOf('precedence') ?? '')) return true
  if (
    ['list-id', 'list-unsubscribe', 'x-autoreply', 'x-autorespond', 'x-loop'].some((name) => headerOf(name) !== null)
  ) {
    return true
  }
  if (/^<\s*>$/.test(headerOf('return-path') ?? '')) return true
  return SENDERS.test(from?.value[0]?.address ?? '')
}
