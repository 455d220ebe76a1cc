import { escapeMarkup as e } from '../http/markup'
import { toolPage } from '../tool-page'
import type { DnsRecord } from './record-store'

const TYPES = ['TXT', 'CNAME', 'A', 'AAAA', 'MX', 'NS']

const row = (record: DnsRecord): string =>
  `<tr><td>${record.type}</td><td style="overflow-wrap:anywhere"><code>${e(record.name)}</code></td><td style="overflow-wrap:anywhere"><code>${e(record.value)}</code></td><td><form method="post" action="/dns/${record.id}/remove"><button aria-label="Remove ${e(record.type)} ${e(record.name)}">Remove</button></form></td></tr>`

/** The sandbox's zone: what is listed is what companies' domains say. */
export function recordsPage(records: readonly DnsRecord[], port: number, problem: string | null): string {
  const list = records.length
    ? `<table><thead><tr><th>Type</th><th>Name</th><th>Value</th><th></th></tr></thead><tbody>${[...records].reverse().map(row).join('')}</tbody></table>`
    : '<p class="empty">No records yet. Add the ones that Settings → Domains or Settings → E-mail asks for, then verify.</p>'
  return toolPage(
    'Name server',
    `<h1>Name server</h1>
<p class="quiet">Plays the name servers of companies' own domains, on 127.0.0.1:${port} (UDP and TCP). Any name may be used here, for example <code>www.acme.example</code>.</p>
${problem ? `<p role="alert"><strong>${e(problem)}</strong></p>` : ''}
<form class="filter" method="post" action="/dns">
<label for="type">Type</label><select id="type" name="type" style="font:inherit;min-height:44px">${TYPES.map((type) => `<option>${type}</option>`).join('')}</select>
<label for="name">Name</label><input id="name" name="name" required autocomplete="off" placeholder="www.acme.example">
<label for="value">Value</label><input id="value" name="value" required autocomplete="off">
<button>Add</button></form>
<div style="margin-top:24px">${list}</div>`,
  )
}
