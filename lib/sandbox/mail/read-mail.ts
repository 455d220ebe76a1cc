import { simpleParser } from 'mailparser'
import { unescapeMarkup } from '../http/markup'
import type { Mail } from './mail-store'

/** Addresses in the order in which a reader meets them, each once. */
export function findLinks(html: string | null, text: string | null): string[] {
  const hrefs = [...(html ?? '').matchAll(/<a\b[^>]*\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)]
  const inHtml = hrefs.map(([, double, single]) => unescapeMarkup(double ?? single ?? '').trim())
  const inText = (text ?? '').match(/https?:\/\/[^\s<>"')\]]+/g) ?? []
  return [...new Set([...inHtml, ...inText.map((link) => link.replace(/[.,;:!?]+$/, ''))])].filter((link) =>
    /^(https?|mailto):/i.test(link),
  )
}

const sender = (from: { name: string; address?: string | undefined } | undefined): string =>
  from?.name ? `${from.name} <${from.address ?? ''}>` : (from?.address ?? '')

export async function readMail(raw: Buffer, recipients: string[]): Promise<Omit<Mail, 'id' | 'receivedAt'>> {
  const parsed = await simpleParser(raw, { skipImageLinks: false })
  const html = parsed.html === false ? null : parsed.html
  const text = parsed.text ?? null
  return {
    from: sender(parsed.from?.value[0]),
    to: [...new Set(recipients.map((address) => address.toLowerCase()))],
    subject: parsed.subject ?? '',
    html,
    text,
    links: findLinks(html, text),
    headers: Object.fromEntries(parsed.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()])),
    attachments: parsed.attachments.map((file) => ({
      name: file.filename ?? 'unnamed',
      type: file.contentType,
      sizeBytes: file.size,
    })),
  }
}
