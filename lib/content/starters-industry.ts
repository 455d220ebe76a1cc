import type { MailLanguage } from '@/lib/mail/schema'
import type { Starter, StarterWords } from './starter'

type Row = readonly [name: string, subject: string, preheader: string, title: string, text: string, button: string]

const words = ([name, subject, preheader, title, text, button]: Row): StarterWords => ({
  name,
  subject,
  preheader,
  title,
  text: [text],
  button,
})

const starter = (
  id: string,
  industry: string,
  shape: Starter['shape'],
  rows: Readonly<Record<MailLanguage, Row>>,
): Starter => ({ id, industry, shape, words: { en: words(rows.en), de: words(rows.de), ar: words(rows.ar) } })

/** What companies of an industry send most. */
export const OF_INDUSTRY: readonly Starter[] = [
  starter('release', 'technology', 'news', {
    en: [
      'Release notes',
      'New in {{companyName}}',
      'What you can do now',
      'A new version is here',
      'Say in one sentence what people can do now that they could not do before.',
      'See what is new',
    ],
    de: [
      'Neue Version',
      'Neu bei {{companyName}}',
      'Was jetzt möglich ist',
      'Eine neue Version ist da',
      'Sagen Sie in einem Satz, was jetzt geht und vorher nicht ging.',
      'Neuerungen ansehen',
    ],
    ar: [
      'إصدار جديد',
      'الجديد في {{companyName}}',
      'ما يمكنك فعله الآن',
      'إصدار جديد متاح',
      'اذكر في جملة واحدة ما أصبح ممكنًا الآن.',
      'شاهد الجديد',
    ],
  }),
  starter('check-up', 'healthcare', 'letter', {
    en: [
      'Check-up reminder',
      'Time for your check-up',
      'Choose a time that suits you',
      'Your next check-up',
      'A regular check-up gives you certainty. Our team takes the time that you need.',
      'Choose an appointment',
    ],
    de: [
      'Vorsorge-Erinnerung',
      'Zeit für Ihre Vorsorge',
      'Wählen Sie einen passenden Termin',
      'Ihre nächste Vorsorge',
      'Regelmäßige Vorsorge gibt Sicherheit. Unser Team nimmt sich Zeit für Sie.',
      'Termin wählen',
    ],
    ar: [
      'تذكير بالفحص',
      'حان موعد فحصك',
      'اختر موعدًا يناسبك',
      'فحصك القادم',
      'الفحص المنتظم يمنحك الاطمئنان. فريقنا يخصص لك الوقت الذي تحتاجه.',
      'اختر موعدًا',
    ],
  }),
  starter('arrivals', 'retail', 'product', {
    en: [
      'New arrivals',
      'Just in: new for you',
      'Fresh from our range',
      'New in the shop',
      'We have chosen two things that we like most this week.',
      'See everything new',
    ],
    de: [
      'Neu eingetroffen',
      'Gerade eingetroffen: neu für Sie',
      'Frisch aus unserem Sortiment',
      'Neu im Laden',
      'Zwei Dinge, die uns in dieser Woche am besten gefallen.',
      'Alle Neuheiten ansehen',
    ],
    ar: [
      'وصل حديثًا',
      'وصل الآن: جديد لك',
      'الأحدث من مجموعتنا',
      'جديد في المتجر',
      'اخترنا شيئين نالا إعجابنا هذا الأسبوع.',
      'شاهد كل الجديد',
    ],
  }),
  starter('market', 'finance', 'letter', {
    en: [
      'Market note',
      'Our note on the month',
      'What happened, and what it means',
      'The month in brief',
      'What moved the markets, in plain words. This is information and no advice.',
      'Read the note',
    ],
    de: [
      'Marktnotiz',
      'Unser Blick auf den Monat',
      'Was geschah und was es bedeutet',
      'Der Monat in Kürze',
      'Was die Märkte bewegt hat, in einfachen Worten. Dies ist eine Information und keine Beratung.',
      'Notiz lesen',
    ],
    ar: [
      'مذكرة السوق',
      'مذكرتنا عن الشهر',
      'ما حدث وما يعنيه',
      'الشهر بإيجاز',
      'ما حرّك الأسواق بكلمات بسيطة. هذه معلومات وليست نصيحة.',
      'اقرأ المذكرة',
    ],
  }),
  starter('course', 'education', 'letter', {
    en: [
      'New course',
      'Places are open',
      'Start, place and what you will learn',
      'A new course begins',
      'Say for whom it is, what they will be able to do afterwards, and when it begins.',
      'See the course',
    ],
    de: [
      'Neuer Kurs',
      'Anmeldung geöffnet',
      'Beginn, Ort und was Sie lernen',
      'Ein neuer Kurs beginnt',
      'Für wen er ist, was man danach kann und wann er beginnt.',
      'Kurs ansehen',
    ],
    ar: [
      'دورة جديدة',
      'باب التسجيل مفتوح',
      'البداية والمكان وما ستتعلمه',
      'دورة جديدة تبدأ',
      'اذكر لمن هي، وما الذي سيتقنه المشارك بعدها، ومتى تبدأ.',
      'شاهد الدورة',
    ],
  }),
  starter('stay', 'hospitality', 'offer', {
    en: [
      'Before the stay',
      'We look forward to your visit',
      'All you need for a good start',
      'See you soon',
      'Your table or room is waiting. Here is how to find us, and what the house has for you.',
      'Plan your visit',
    ],
    de: [
      'Vor dem Besuch',
      'Wir freuen uns auf Ihren Besuch',
      'Alles für einen guten Anfang',
      'Bis bald',
      'Ihr Tisch oder Zimmer wartet. So finden Sie uns, und das bietet das Haus.',
      'Besuch planen',
    ],
    ar: [
      'قبل الإقامة',
      'نتطلع إلى زيارتك',
      'كل ما تحتاجه لبداية جيدة',
      'نراك قريبًا',
      'طاولتك أو غرفتك بانتظارك. إليك كيف تصل إلينا وما نقدمه لك.',
      'خطط لزيارتك',
    ],
  }),
  starter('case', 'professional_services', 'letter', {
    en: [
      'Case study',
      'How a client solved it',
      'A question, a way, a result',
      'From question to result',
      'Tell in three sentences what the question was, what you did, and what came of it.',
      'Talk with us',
    ],
    de: [
      'Fallbeispiel',
      'Wie ein Mandant es gelöst hat',
      'Eine Frage, ein Weg, ein Ergebnis',
      'Von der Frage zum Ergebnis',
      'Erzählen Sie in drei Sätzen, was die Frage war, was Sie taten und was daraus wurde.',
      'Mit uns sprechen',
    ],
    ar: [
      'دراسة حالة',
      'كيف حلّها أحد عملائنا',
      'سؤال وطريق ونتيجة',
      'من السؤال إلى النتيجة',
      'احك في ثلاث جمل ما كان السؤال وما فعلتم وما النتيجة.',
      'تحدث معنا',
    ],
  }),
]
