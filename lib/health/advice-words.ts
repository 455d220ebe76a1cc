import type { Finding } from './schema'

type Say = (value: string, threshold: string) => string
type Words = {
  other: Say
  limit: (resource: string) => Say
  rules: Readonly<Record<string, Say>>
  resources: Readonly<Record<string, string>>
}

const EN: Words = {
  other: (value, threshold) => `${value}, beyond ${threshold}.`,
  limit: (resource) => (value) =>
    `${resource}: ${value} % of the limit is used. Make room or move to a larger plan before it is reached.`,
  rules: {
    errors: (value, threshold) =>
      `${value} % of the requests of the last 24 hours failed (${threshold} % or more is too many). Look at the failed jobs and the log of these hours.`,
    slow: (value, threshold) =>
      `One answer in twenty takes ${value} ms or longer (${threshold} ms is the bound). Look at large imports, slow integrations and the busiest pages.`,
    failed_jobs: (value) =>
      `${value} background jobs were given up in the last 24 hours. Send them again, or find out why they fail.`,
    idle: (value) => `No member has been here for ${value} days. Ask whether the team needs help, or a shorter way in.`,
    unanswered: (value) =>
      `The assistant had no answer in ${value} % of the conversations of the last 30 days. Add what was asked for to the knowledge.`,
    handovers: (value) =>
      `${value} % of the conversations of the last 30 days were handed to a person. More knowledge, or clearer topics, let the assistant answer more of them.`,
    no_knowledge: (value) =>
      `The knowledge has ${value} pages, so the assistant can answer nothing. Read in the website or add articles.`,
  },
  resources: {
    storage: 'Storage',
    users: 'Members',
    contacts: 'Contacts',
    agents: 'Agents',
    knowledge_pages: 'Knowledge pages',
    messages: 'Messages of this month',
    ai_messages: 'AI answers of this month',
    ai_tokens: 'AI tokens of this month',
    api_calls: 'API calls of this month',
  },
}

const DE: Words = {
  other: (value, threshold) => `${value}, jenseits von ${threshold}.`,
  limit: (resource) => (value) =>
    `${resource}: ${value} % der Grenze sind verbraucht. Schaffen Sie Platz oder wechseln Sie rechtzeitig in einen größeren Tarif.`,
  rules: {
    errors: (value, threshold) =>
      `${value} % der Anfragen der letzten 24 Stunden sind fehlgeschlagen (ab ${threshold} % ist es zu viel). Sehen Sie in die gescheiterten Aufgaben und das Protokoll dieser Stunden.`,
    slow: (value, threshold) =>
      `Jede zwanzigste Antwort dauert ${value} ms oder länger (die Grenze ist ${threshold} ms). Prüfen Sie große Importe, langsame Anbindungen und die meistbesuchten Seiten.`,
    failed_jobs: (value) =>
      `${value} Hintergrundaufgaben wurden in den letzten 24 Stunden aufgegeben. Senden Sie sie erneut oder finden Sie die Ursache.`,
    idle: (value) =>
      `Seit ${value} Tagen war kein Mitglied mehr hier. Fragen Sie nach, ob das Team Hilfe oder einen kürzeren Einstieg braucht.`,
    unanswered: (value) =>
      `In ${value} % der Gespräche der letzten 30 Tage wusste der Assistent keine Antwort. Ergänzen Sie das Wissen um das, wonach gefragt wurde.`,
    handovers: (value) =>
      `${value} % der Gespräche der letzten 30 Tage gingen an einen Menschen. Mit mehr Wissen oder klareren Themen kann der Assistent mehr davon beantworten.`,
    no_knowledge: (value) =>
      `Das Wissen hat ${value} Seiten, der Assistent kann also nichts beantworten. Lesen Sie die Website ein oder schreiben Sie Artikel.`,
  },
  resources: {
    storage: 'Speicher',
    users: 'Mitglieder',
    contacts: 'Kontakte',
    agents: 'Agenten',
    knowledge_pages: 'Wissensseiten',
    messages: 'Nachrichten dieses Monats',
    ai_messages: 'KI-Antworten dieses Monats',
    ai_tokens: 'KI-Tokens dieses Monats',
    api_calls: 'API-Aufrufe dieses Monats',
  },
}

const AR: Words = {
  other: (value, threshold) => `${value}، والحد ${threshold}.`,
  limit: (resource) => (value) =>
    `${resource}: استُخدم ${value}٪ من الحد. أفسحوا المجال أو انتقلوا إلى باقة أكبر قبل بلوغه.`,
  rules: {
    errors: (value, threshold) =>
      `فشل ${value}٪ من طلبات آخر 24 ساعة (والحد ${threshold}٪). راجعوا المهام الفاشلة وسجل هذه الساعات.`,
    slow: (value, threshold) =>
      `تستغرق إجابة من كل عشرين ${value} ملّي ثانية أو أكثر (والحد ${threshold}). راجعوا عمليات الاستيراد الكبيرة وعمليات الربط البطيئة وأكثر الصفحات زيارة.`,
    failed_jobs: (value) => `تُرك ${value} من مهام الخلفية في آخر 24 ساعة بعد فشلها. أعيدوا إرسالها أو ابحثوا عن السبب.`,
    idle: (value) => `لم يدخل أي عضو منذ ${value} يومًا. اسألوا إن كان الفريق يحتاج إلى مساعدة أو إلى بداية أقصر.`,
    unanswered: (value) => `لم يجد المساعد جوابًا في ${value}٪ من محادثات آخر 30 يومًا. أضيفوا إلى المعرفة ما سُئل عنه.`,
    handovers: (value) =>
      `سُلّم ${value}٪ من محادثات آخر 30 يومًا إلى شخص. بمعرفة أوسع أو مواضيع أوضح يجيب المساعد عن عدد أكبر منها.`,
    no_knowledge: (value) =>
      `في المعرفة ${value} صفحات، فلا يستطيع المساعد الإجابة عن شيء. اقرؤوا الموقع أو أضيفوا مقالات.`,
  },
  resources: {
    storage: 'التخزين',
    users: 'الأعضاء',
    contacts: 'جهات الاتصال',
    agents: 'الوكلاء',
    knowledge_pages: 'صفحات المعرفة',
    messages: 'رسائل هذا الشهر',
    ai_messages: 'إجابات الذكاء الاصطناعي لهذا الشهر',
    ai_tokens: 'رموز الذكاء الاصطناعي لهذا الشهر',
    api_calls: 'استدعاءات الواجهة البرمجية لهذا الشهر',
  },
}

const LANGUAGES: Readonly<Record<string, Words>> = { en: EN, de: DE, ar: AR }

const LIMIT = 'limit_'

/** What a finding says and advises, with its figure, in the reader's language. */
export function adviceOf({ rule, value, threshold }: Finding, locale: string): string {
  const words = LANGUAGES[locale.split('-')[0] ?? ''] ?? EN
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const resource = rule.startsWith(LIMIT) ? rule.slice(LIMIT.length) : null
  const say = resource ? words.limit(words.resources[resource] ?? resource) : (words.rules[rule] ?? words.other)
  return say(number.format(value), number.format(threshold))
}
