import type { CommandContext } from '@/lib/operations'
import { appendMessage } from './append-message'
import type { LockedConversation } from './lock-conversation'

type Words = { [fact: string]: string }

/** What the customer reads. */
const CUSTOMER: Record<string, Words> = {
  en: {
    handedOver: 'A person from our team was asked to join and will reply here.',
    joined: '{name} joined the conversation.',
    awayUntil: 'We are not here at the moment. We are back on {when} and will answer you then.',
    away: 'We are not here at the moment. We will answer you as soon as we are back.',
    closed: 'This conversation was closed. Write again at any time to reopen it.',
  },
  de: {
    handedOver: 'Eine Person aus unserem Team wurde hinzugebeten und antwortet hier.',
    joined: '{name} ist der Unterhaltung beigetreten.',
    awayUntil: 'Wir sind gerade nicht da. Ab {when} sind wir zurück und antworten Ihnen.',
    away: 'Wir sind gerade nicht da und antworten Ihnen, sobald wir zurück sind.',
    closed: 'Diese Unterhaltung wurde geschlossen. Schreiben Sie jederzeit wieder, um sie fortzusetzen.',
  },
  ar: {
    handedOver: 'طُلب من أحد أعضاء فريقنا الانضمام، وسيرد هنا.',
    joined: 'انضم {name} إلى المحادثة.',
    awayUntil: 'لسنا متواجدين الآن. سنعود {when} ونرد عليك حينها.',
    away: 'لسنا متواجدين الآن، وسنرد عليك فور عودتنا.',
    closed: 'أُغلقت هذه المحادثة. اكتب لنا في أي وقت لإعادة فتحها.',
  },
}

/** What only staff reads; it is kept once, so in the company's language too. */
const STAFF: Record<string, Words> = {
  en: {
    assigned: '{name} assigned this conversation to {other}.',
    assignedToTeam: '{name} gave this conversation to the team {other}.',
    assignedByRule: 'Assigned to {other} by the rule “{rule}”.',
    teamByRule: 'Given to the team {other} by the rule “{rule}”.',
    plannedCancelled: 'The customer wrote, so the planned reply does not go out.',
    plannedFailed: 'The planned reply could not go out. {reason}',
    unassigned: '{name} unassigned this conversation.',
    returned: '{name} handed this conversation back to the assistant.',
    reopened: '{name} reopened this conversation.',
    reopenedByContact: 'The customer reopened this conversation.',
    snoozed: '{name} snoozed this conversation.',
    mergedHere: '{name} merged this conversation into another one of the same contact.',
    mergeUndone: '{name} took a merged conversation out again.',
    markedSpam: '{name} marked this conversation as spam.',
    unmarkedSpam: '{name} took the mark of spam off this conversation.',
    woken: 'The snooze is over.',
    released: 'The colleague who had this conversation has left the team.',
    stopped: 'The customer wrote “{word}”: nothing more goes to this number.',
    automatic: 'An automatic reply came: {word}',
    started: 'The customer wrote “{word}”: this number takes messages again.',
    rated: 'The customer rated our help {score} of 5.',
    ratedWithWords: 'The customer rated our help {score} of 5: “{comment}”',
    callBackPlanned: 'A call-back is planned: {when}, {phone}. {about}',
    stepFailed: 'A step of the workflow “{name}” did not work. {reason}',
  },
  de: {
    assigned: '{name} hat diese Unterhaltung {other} zugewiesen.',
    assignedToTeam: '{name} hat diese Unterhaltung dem Team {other} gegeben.',
    assignedByRule: 'Durch die Regel „{rule}“ {other} zugewiesen.',
    teamByRule: 'Durch die Regel „{rule}“ an das Team {other} gegeben.',
    plannedCancelled: 'Es wurde geschrieben, daher geht die geplante Antwort nicht hinaus.',
    plannedFailed: 'Die geplante Antwort konnte nicht hinausgehen. {reason}',
    unassigned: '{name} hat die Zuweisung dieser Unterhaltung aufgehoben.',
    returned: '{name} hat diese Unterhaltung an den Assistenten zurückgegeben.',
    reopened: '{name} hat diese Unterhaltung wieder geöffnet.',
    reopenedByContact: 'Diese Unterhaltung wurde von der Kundin oder dem Kunden wieder geöffnet.',
    snoozed: '{name} hat diese Unterhaltung zurückgestellt.',
    mergedHere: '{name} hat diese Unterhaltung mit einer anderen derselben Person zusammengeführt.',
    mergeUndone: '{name} hat eine zusammengeführte Unterhaltung wieder herausgelöst.',
    markedSpam: '{name} hat diese Unterhaltung als Spam markiert.',
    unmarkedSpam: '{name} hat die Spam-Markierung dieser Unterhaltung entfernt.',
    woken: 'Die Rückstellung ist abgelaufen.',
    released: 'Wer diese Unterhaltung betreut hat, gehört nicht mehr zum Team.',
    stopped: 'Die Kundin oder der Kunde schrieb „{word}“: An diese Nummer geht nichts mehr.',
    automatic: 'Es kam eine automatische Antwort: {word}',
    started: 'Die Kundin oder der Kunde schrieb „{word}“: Diese Nummer nimmt wieder Nachrichten an.',
    rated: 'Unsere Hilfe wurde mit {score} von 5 bewertet.',
    ratedWithWords: 'Unsere Hilfe wurde mit {score} von 5 bewertet: „{comment}“',
    callBackPlanned: 'Ein Rückruf ist geplant: {when}, {phone}. {about}',
    stepFailed: 'Ein Schritt des Ablaufs „{name}“ hat nicht geklappt. {reason}',
  },
  ar: {
    assigned: 'أسند {name} هذه المحادثة إلى {other}.',
    assignedToTeam: 'أعطى {name} هذه المحادثة لفريق {other}.',
    assignedByRule: 'أُسندت إلى {other} بالقاعدة «{rule}».',
    teamByRule: 'أُعطيت لفريق {other} بالقاعدة «{rule}».',
    plannedCancelled: 'كتب العميل، لذلك لن يُرسل الرد المجدول.',
    plannedFailed: 'تعذر إرسال الرد المجدول. {reason}',
    unassigned: 'ألغى {name} إسناد هذه المحادثة.',
    returned: 'أعاد {name} هذه المحادثة إلى المساعد.',
    reopened: 'أعاد {name} فتح هذه المحادثة.',
    reopenedByContact: 'أعاد العميل فتح هذه المحادثة.',
    snoozed: 'أجّل {name} هذه المحادثة.',
    mergedHere: 'دمج {name} هذه المحادثة في محادثة أخرى لجهة الاتصال نفسها.',
    mergeUndone: 'أخرج {name} محادثة مدموجة من جديد.',
    markedSpam: 'وضع {name} علامة بريد مزعج على هذه المحادثة.',
    unmarkedSpam: 'أزال {name} علامة البريد المزعج عن هذه المحادثة.',
    woken: 'انتهى التأجيل.',
    released: 'غادر الفريقَ الزميلُ الذي كان يتولى هذه المحادثة.',
    stopped: 'كتب العميل «{word}»: لن يُرسل شيء بعد الآن إلى هذا الرقم.',
    automatic: 'وصل رد آلي: {word}',
    started: 'كتب العميل «{word}»: يقبل هذا الرقم الرسائل من جديد.',
    rated: 'قيّم العميل مساعدتنا بـ {score} من 5.',
    ratedWithWords: 'قيّم العميل مساعدتنا بـ {score} من 5: «{comment}»',
    callBackPlanned: 'حُدد موعد لمعاودة الاتصال: {when}، {phone}. {about}',
    stepFailed: 'لم تنجح خطوة من مسار العمل «{name}». {reason}',
  },
}

/** A fact in the company's language; English where there is no translation. */
function wordsOf(table: Record<string, Words>, ctx: CommandContext, fact: string): string {
  return table[ctx.tenant.locale.slice(0, 2)]?.[fact] ?? table.en?.[fact] ?? ''
}

export type CustomerFact = 'handedOver' | 'joined' | 'closed' | 'away' | 'awayUntil'
export type StaffFact =
  | 'assigned'
  | 'assignedToTeam'
  | 'assignedByRule'
  | 'teamByRule'
  | 'plannedCancelled'
  | 'plannedFailed'
  | 'unassigned'
  | 'returned'
  | 'reopened'
  | 'reopenedByContact'
  | 'snoozed'
  | 'mergedHere'
  | 'mergeUndone'
  | 'markedSpam'
  | 'unmarkedSpam'
  | 'woken'
  | 'released'
  | 'stopped'
  | 'started'
  | 'automatic'
  | 'rated'
  | 'ratedWithWords'
  | 'callBackPlanned'
  | 'stepFailed'

const fill = (text: string, names: Words): string => text.replace(/\{(\w+)\}/g, (_, key: string) => names[key] ?? '')

export const SYSTEM = { authorKind: 'system', authorId: null, authorName: '' } as const

/** Worth a message of its own where each one is sent, and rings. */
const SENT_FACTS: ReadonlySet<CustomerFact> = new Set(['handedOver', 'away', 'awayUntil'])

/** A fact in the thread that the customer sees too; over a channel most facts stay with staff. */
export function tellEverybody(ctx: CommandContext, row: LockedConversation, fact: CustomerFact, names: Words = {}) {
  const isNote = row.address !== null && !SENT_FACTS.has(fact)
  return appendMessage(ctx, row, { ...SYSTEM, isNote, body: fill(wordsOf(CUSTOMER, ctx, fact), names) })
}

/** The same in the company's own words. */
export function tellInOwnWords(ctx: CommandContext, row: LockedConversation, text: string, names: Words = {}) {
  return appendMessage(ctx, row, { ...SYSTEM, isNote: false, body: fill(text, names) })
}

/** A fact in the thread for staff alone. */
export function tellStaff(ctx: CommandContext, row: LockedConversation, fact: StaffFact, names: Words = {}) {
  return appendMessage(ctx, row, { ...SYSTEM, isNote: true, body: fill(wordsOf(STAFF, ctx, fact), names) })
}
