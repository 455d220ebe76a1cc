import { randomUUID } from 'node:crypto'
import { type Exchange, isFromElsewhere } from '../http/exchange'
import { escapeMarkup as e } from '../http/markup'
import { tellProduct } from '../phone/tell-product'
import { toolPage } from '../tool-page'
import type { Mail, MailStore } from './mail-store'
import { readMail } from './read-mail'

const MAX_BYTES = 60_000_000

/** The inbox that was written to last: whoever plays a customer writes to one company. */
let lastInbox = ''

const ADDRESS = /^[^\s@/:]+@[^\s@/:]+$/

const oneLine = (text: string, longest: number): string => text.replace(/\s+/g, ' ').trim().slice(0, longest)

const encoded = (text: string): string => `=?utf-8?b?${Buffer.from(text).toString('base64')}?=`

const field = (name: string, label: string, value: string, rest = ''): string =>
  `<p><label for="${name}">${label}</label><br><input id="${name}" name="${name}" value="${e(value)}" required style="width:100%" ${rest}></p>`

function writingPage(answered: Mail | undefined): string {
  const subject = answered ? `Re: ${answered.subject.replace(/^(?:re:\s*)+/i, '')}` : ''
  return toolPage(
    'Write a mail',
    `<p><a href="/mail">Mailbox</a></p><h1>Write a mail as a customer</h1>
<p class="quiet">It goes to a company's inbox, whose address stands under Settings, Rules for sending, “Mails for the inbox”; or to an e-mail address, where whoever reads that mailbox finds it.</p>
<form method="post" enctype="multipart/form-data"><input type="hidden" name="answer" value="${e(answered?.headers['message-id'] ?? '')}">
${field('inbox', 'Address of the inbox, or e-mail address', lastInbox, 'placeholder="http://…/mail/inbox/…"')}
${field('from', 'From', answered?.to[0] ?? 'customer@example.com', 'type="email"')}
${field('subject', 'Subject', subject, 'maxlength="200"')}
<p><label for="text">Text</label><br><textarea id="text" name="text" required rows="6" maxlength="10000" style="width:100%"></textarea></p>
<p><label for="file">Files</label><br><input id="file" name="file" type="file" multiple></p>
<button>Send</button></form>`,
  )
}

const wordsOf = (form: FormData, name: string): string => String(form.get(name) ?? '')

const inLines = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}/g, '$&\r\n')

async function partOf(file: File): Promise<string> {
  return [
    `Content-Type: ${oneLine(file.type, 100) || 'application/octet-stream'}`,
    `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Content-Transfer-Encoding: base64',
    '',
    inLines(Buffer.from(await file.arrayBuffer())),
  ].join('\r\n')
}

/** A mail as a mail program would write it, with the files that were chosen. */
async function composed(form: FormData): Promise<string> {
  const answer = oneLine(wordsOf(form, 'answer'), 300)
  const files = form.getAll('file').filter((one): one is File => one instanceof File && one.size > 0)
  const line = `line-${randomUUID()}`
  const text = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    inLines(Buffer.from(wordsOf(form, 'text').slice(0, 10_000))),
  ].join('\r\n')
  const parts = [text, ...(await Promise.all(files.map(partOf)))]
  const body = parts.map((part) => `--${line}\r\n${part}\r\n`).join('')
  return [
    `From: <${oneLine(wordsOf(form, 'from'), 200)}>`,
    `Subject: ${encoded(oneLine(wordsOf(form, 'subject'), 200))}`,
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${randomUUID()}@sandbox.invalid>`,
    ...(answer ? [`In-Reply-To: ${answer}`, `References: ${answer}`] : []),
    'MIME-Version: 1.0',
    ...(files.length === 0 ? [text] : [`Content-Type: multipart/mixed; boundary="${line}"`, '', `${body}--${line}--`]),
    '',
  ].join('\r\n')
}

/** `/mail/write`, `/mail/write?answer=<id>`: a form, and what it sends. */
export async function answerWriting(exchange: Exchange, store: MailStore): Promise<void> {
  const noStore = { 'cache-control': 'no-store' }
  if (exchange.method !== 'POST') {
    return exchange.html(200, writingPage(store.get(exchange.query.get('answer') ?? '')), noStore)
  }
  if (isFromElsewhere(exchange)) return exchange.json(403, { error: 'not from another page' })
  const form = await exchange.form(MAX_BYTES)
  const inbox = wordsOf(form, 'inbox').trim()
  if (ADDRESS.test(inbox)) {
    const raw = Buffer.from(await composed(form))
    await store.add(await readMail(raw, [inbox]), raw)
    lastInbox = inbox
    return exchange.redirect('/mail')
  }
  if (!URL.canParse(inbox) || !/^\/mail\/inbox\/[\w-]+$/.test(new URL(inbox).pathname)) {
    return exchange.json(400, { error: 'not the address of an inbox' })
  }
  lastInbox = inbox
  tellProduct({ url: inbox, headers: { 'content-type': 'message/rfc822' }, body: await composed(form) })
  exchange.redirect('/mail')
}
