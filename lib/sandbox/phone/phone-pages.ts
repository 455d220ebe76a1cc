import { escapeMarkup } from '../http/markup'
import { toolPage } from '../tool-page'
import type { Faults } from './faults'
import type { PhoneChoice, PhoneMessage } from './phone-store'

const item = ({ id, channel, direction, phone, text, media, status, at }: PhoneMessage): string =>
  `<li><a class="mail" href="/phone/${escapeMarkup(id)}"><span class="line"><strong>${direction === 'in' ? 'From' : 'To'} ${escapeMarkup(phone)}</strong><time>${at.slice(0, 19).replace('T', ' ')}</time></span><span class="cut">${media ? `[${media.kind}] ` : ''}${escapeMarkup(text)}</span><span class="quiet">${channel === 'sms' ? 'Text message' : 'WhatsApp'} · ${status}</span></a></li>`

/** WhatsApp numbers that have been tried at least once: somebody can write to them first. */
const writing = (companies: readonly string[]): string =>
  companies.length === 0
    ? ''
    : `<h2>Write on WhatsApp</h2><form class="filter" method="post" action="/phone/write"><select name="company" aria-label="To">${companies.map((one) => `<option value="${escapeMarkup(one)}">${escapeMarkup(one)}</option>`).join('')}</select><label>from <input name="phone" value="+4915110000001" aria-label="From"></label><input name="text" maxlength="1000" placeholder="Hello" aria-label="Message"><button>Send</button></form>`

/** Everything that reached a phone, with the switches for what goes wrong next. */
export const phonePage = (
  messages: readonly PhoneMessage[],
  phone: string,
  faults: Faults,
  companies: readonly string[],
): string =>
  toolPage(
    'Phone',
    `<h1>Phone</h1><p class="quiet">Text messages and WhatsApp messages that the product has sent, and what was answered.</p>
<form class="filter" method="get"><input name="phone" value="${escapeMarkup(phone)}" placeholder="Number, or its last digits" aria-label="Number"><button>Show</button></form>
${messages.length === 0 ? '<p class="empty">No messages yet.</p>' : `<ul class="mails">${messages.map(item).join('')}</ul>`}
${writing(companies)}
<h2>What goes wrong</h2><p>Numbers that end in <code>0404</code> do not exist, <code>0410</code> have said stop, <code>0430</code> cannot be reached, <code>0429</code> are told to wait the first time, <code>0408</code> get the message while the answer is lost, <code>0402</code> meet an empty account at Vonage. On WhatsApp also: <code>0449</code> are kept back for a healthy ecosystem, <code>0447</code> have a closed conversation, <code>0456</code> are written to too often the first time, <code>0448</code> are answered as spam, <code>0500</code> with an error of the server.</p>
<form class="filter" method="post" action="/phone/faults"><label>Next refused as too fast <input name="limited" type="number" min="0" max="10000" value="${faults.limited}"></label><label>Next answers lost <input name="lost" type="number" min="0" max="10000" value="${faults.lost}"></label><button>Set</button></form>`,
  )

/** The switch in WhatsApp that turns a company's marketing off and on. */
const preferences = ({ id }: PhoneMessage): string =>
  `<h2>Marketing of this company</h2><form class="filter" method="post" action="/phone/${escapeMarkup(id)}/preference"><button name="value" value="stop">Stop</button><button name="value" value="resume">Resume</button></form>`

/** What a phone sends besides words. Files whose names begin with `gone` cannot be had, with `broken` only the second time. */
const EXTRAS = `<label>file <input type="file" name="file" aria-label="File"></label><select name="as" aria-label="As"><option value="">as it is</option><option value="document">as a document</option><option value="sticker">as a sticker</option></select><select name="part" aria-label="Something else"><option value="">words</option><option value="location">a place</option><option value="contacts">a contact</option><option value="reaction">a thumb</option><option value="button">a button</option><option value="unknown">something unknown</option></select>`

function shownMedia({ media }: PhoneMessage): string {
  if (!media) return ''
  const src = `/phone/media/${escapeMarkup(media.id)}`
  const name = escapeMarkup(media.name)
  const link = `<p><a href="${src}" download="${name}">${name}</a></p>`
  if (media.kind === 'image' || media.kind === 'sticker')
    return `<p><img src="${src}" alt="${name}" style="max-width:100%;max-height:20rem"></p>${link}`
  return link
}

/** The buttons below a question, or the rows of its list. */
function shownChoices({ id, direction, choices = [] }: PhoneMessage): string {
  if (direction === 'in' || choices.length === 0) return ''
  const button = (one: PhoneChoice) =>
    `<button name="choice" value="${escapeMarkup(one.id)}">${escapeMarkup(one.description ?? one.title)}</button>`
  return `<form class="filter" method="post" action="/phone/${escapeMarkup(id)}/reply">${choices.map(button).join('')}</form>`
}

/** One message, and a box to answer it as the person would. */
export const messagePage = (message: PhoneMessage): string =>
  toolPage(
    'Message',
    `<p><a href="/phone">Phone</a></p><h1>${message.direction === 'in' ? 'From' : 'To'} ${escapeMarkup(message.phone)}</h1>
<dl><dt>At</dt><dd>${message.at}</dd><dt>State</dt><dd>${message.status}</dd><dt>Account</dt><dd>${escapeMarkup(message.company)}</dd></dl>
${shownMedia(message)}<pre>${escapeMarkup(message.text)}</pre>${shownChoices(message)}
${message.direction === 'out' ? `<form class="filter" method="post" enctype="multipart/form-data" action="/phone/${escapeMarkup(message.id)}/reply"><input name="text" maxlength="1000" placeholder="Answer, for example STOP" aria-label="Answer"><label>from <input name="phone" value="${escapeMarkup(message.phone)}" aria-label="Number"></label>${message.channel === 'whatsapp' ? EXTRAS : ''}<button>Send</button></form>` : ''}
${message.direction === 'out' && message.channel === 'whatsapp' ? preferences(message) : ''}`,
  )
