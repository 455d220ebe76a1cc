import { escapeMarkup as e } from '../http/markup'
import { toolPage } from '../tool-page'
import type { Mail } from './mail-store'

const when = (mail: Mail): string =>
  `<time datetime="${e(mail.receivedAt)}">${e(mail.receivedAt.slice(0, 19).replace('T', ' '))} UTC</time>`

const preview = (mail: Mail): string => (mail.text ?? '').replace(/\s+/g, ' ').slice(0, 140)

const row = (mail: Mail): string => `<li><a class="mail" href="/mail/${mail.id}">
<span class="line"><strong>${e(mail.subject || '(no subject)')}</strong>${when(mail)}</span>
<span class="line quiet"><span>${e(mail.from)} → ${e(mail.to.join(', '))}</span></span>
<span class="quiet cut">${e(preview(mail))}</span></a></li>`

/** Replaces the list every two seconds without losing the reader's place. */
const REFRESH = `<script>
setInterval(async () => {
  const answer = await fetch(location.href).catch(() => undefined)
  if (!answer?.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('mails')
  const shown = document.getElementById('mails')
  if (fresh && shown && fresh.innerHTML !== shown.innerHTML) shown.innerHTML = fresh.innerHTML
}, 2000)
</script>`

export function mailListPage(mails: Mail[], to: string): string {
  const list = mails.length
    ? `<ul class="mails">${mails.map(row).join('\n')}</ul>`
    : `<p class="empty">${to ? `No mail for ${e(to)} yet.` : 'No mail yet.'} What the platform sends appears here at once.</p>`
  return toolPage(
    'Mailbox',
    `<h1>Mailbox</h1>
<p class="quiet">Every mail that this installation sends without an own SMTP server. None of it leaves this machine. Addresses that begin with <code>gone-</code>, <code>refused-</code>, <code>full-</code> or <code>late-</code> are turned away. <a href="/mail/write">Write one as a customer</a></p>
<form class="filter"><label for="to">Recipient</label><input id="to" name="to" type="search" value="${e(to)}" placeholder="everyone"><button>Show</button>${to ? '<a href="/mail">Show all</a>' : ''}</form>
<div id="mails" aria-live="polite">${list}</div>${REFRESH}`,
  )
}

const links = (mail: Mail): string =>
  mail.links.length
    ? `<h2>Links</h2><ul class="links">${mail.links.map((link) => `<li><a href="${e(link)}" rel="noreferrer">${e(link)}</a></li>`).join('')}</ul>`
    : ''

const attachments = (mail: Mail): string =>
  mail.attachments.length
    ? `<h2>Attachments</h2><ul>${mail.attachments.map((file, at) => `<li><a href="/mail/${mail.id}/files/${at}">${e(file.name)}</a> <span class="quiet">${e(file.type)}, ${file.sizeBytes} bytes</span></li>`).join('')}</ul>`
    : ''

export function mailPage(mail: Mail): string {
  const html = mail.html
    ? `<h2>HTML</h2><iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mail/${mail.id}.html"></iframe>`
    : ''
  const text = mail.text ? `<h2>Text</h2><pre>${e(mail.text)}</pre>` : ''
  return toolPage(
    mail.subject || 'Mail',
    `<p><a href="/mail">← Mailbox</a></p><h1>${e(mail.subject || '(no subject)')}</h1>
<dl><dt>From</dt><dd>${e(mail.from)}</dd><dt>To</dt><dd>${mail.to.map((to) => `<a href="/mail?to=${encodeURIComponent(to)}">${e(to)}</a>`).join(', ')}</dd>
<dt>Received</dt><dd>${when(mail)}</dd><dt>Source</dt><dd><a href="/mail/${mail.id}.eml">Original</a> · <a href="/mail/${mail.id}.json">JSON</a></dd></dl>
<p><a href="/mail/write?answer=${mail.id}">Answer as a customer</a></p>
${links(mail)}${html}${text}${attachments(mail)}`,
  )
}
