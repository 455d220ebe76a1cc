import { escapeMarkup } from './http/markup'
import { toolPage } from './tool-page'
import { sitesByHostname } from './websites'
import { TRAP_HOSTNAME } from './websites/trap-site'

const row = (address: string, text: string): string =>
  `<tr><td><a href="${escapeMarkup(address)}"><code>${escapeMarkup(address)}</code></a></td><td>${escapeMarkup(text)}</td></tr>`

type Ports = { port: number; smtpPort: number; dnsPort: number; imapPort: number }

/** What there is, for people who follow the address that the start prints. */
export function frontPage({ port, smtpPort, dnsPort, imapPort }: Ports): string {
  const sites = [...sitesByHostname.values()].map((site) =>
    row(`http://${site.hostname}:${port}/`, `${site.name}: ${site.tagline}, ${site.pages.length} pages`),
  )
  return toolPage(
    'Sandbox',
    `<h1>Provider sandbox</h1>
<p class="quiet">Stands in for the services that need an account elsewhere. It listens on this machine only.</p>
<h2>Mailbox</h2><table>${row('/mail', `Everything that arrives by SMTP on port ${smtpPort}`)}${row('/mail.json', 'The same as JSON; ?to= filters by recipient')}</table>
<p class="quiet">Programs read it by IMAP on port ${imapPort}, without encryption: the user is an address, any password but <code>wrong</code>. Users that begin with <code>locked-</code>, <code>away-</code>, <code>silent-</code> or <code>cut-</code> fail in the way that their names say.</p>
<h2>Phone</h2><table>${row('/phone', 'Text messages and WhatsApp messages that were sent, and a box to answer them')}${row('/phone.json', 'The same as JSON; ?phone= filters by number')}${row('/vonage', 'An application to connect a number of Vonage with; numbers of Twilio take any account and token')}</table>
<h2>Name server</h2><table>${row('/dns', `Records of companies' own domains, answered on port ${dnsPort}`)}</table>
<h2>Websites</h2><table>${sites.join('')}${row(`http://${TRAP_HOSTNAME}:${port}/`, 'A website that does everything wrong, for the crawler')}</table>
<h2>Language model</h2><table>${row('/v1/models', 'OpenAI-compatible: chat completions, responses, embeddings; any key')}</table>
<p>The model <code>built-in</code> answers from the passages in its prompt, and from nothing else. <code>built-in-slow</code>, <code>built-in-broken</code>, <code>built-in-cut</code>, <code>built-in-error</code> and <code>built-in-limited</code> fail in the way that their names say.</p>
<h2>Health</h2><table>${row('/health', 'Answers 200 while the sandbox runs')}</table>`,
  )
}
