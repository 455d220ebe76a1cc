export type DraftLanguage = 'en' | 'de' | 'ar'
export type Manner = 'formal' | 'friendly' | 'playful'

type Words = {
  /** With the first name, or a word for everybody. */
  greeting: (name: string) => string
  /** Several ways to begin, for variants. */
  opening: readonly ((company: string, topic: string) => string)[]
  hook: readonly ((topic: string) => string)[]
  ending: readonly string[]
  button: readonly string[]
}
type Phrases = Record<Manner, Words> & {
  everybody: string
  firstName: string
  audience: (group: string) => string
  offer: (offer: string) => string
  facts: string
  more: readonly string[]
  subjects: (topic: string, company: string, fallback: string) => string[]
  preheader: (company: string) => string
  scene: { open: string; show: string; close: string }
}

/** The words that the patterns are made of; none of them claims anything. */
export const PHRASES: Readonly<Record<DraftLanguage, Phrases>> = {
  en: {
    everybody: 'there',
    firstName: 'First name',
    audience: (group) => `For ${group}.`,
    offer: (offer) => `Our offer for you: ${offer}.`,
    facts: 'Good to know:',
    more: [
      'We have put together what matters for you, so that you can decide in peace.',
      'If something is unclear, we will gladly explain it to you.',
      'Take a look whenever it suits you.',
    ],
    subjects: (topic, company, fallback) => [
      topic,
      `News from ${company}: ${topic}`,
      `{{firstName|${fallback}}}: ${topic}`,
      `What you should know: ${topic}`,
      `${company} has something for you`,
    ],
    preheader: (company) => `A short note from ${company}`,
    scene: {
      open: 'Close-up of somebody who stops and looks up',
      show: 'Calm pictures of what it is about',
      close: 'The logo on a quiet background',
    },
    formal: {
      greeting: (name) => `Dear ${name},`,
      opening: [
        (company, topic) => `we would like to inform you on behalf of ${company}: ${topic}.`,
        (company, topic) => `${company} is writing to you about the following: ${topic}.`,
        (company, topic) => `please take note of this information from ${company}: ${topic}.`,
      ],
      hook: [
        (topic) => `An important note: ${topic}.`,
        (topic) => `For your information: ${topic}.`,
        (topic) => `At a glance: ${topic}.`,
      ],
      ending: [
        'Should you have any questions, please reply to us. We will be pleased to help.',
        'Please do not hesitate to contact us.',
      ],
      button: ['Learn more', 'Read the details'],
    },
    friendly: {
      greeting: (name) => `Hello ${name},`,
      opening: [
        (company, topic) => `${company} has news for you: ${topic}.`,
        (company, topic) => `we at ${company} thought of you: ${topic}.`,
        (company, topic) => `here is something from ${company} that may help you: ${topic}.`,
      ],
      hook: [
        (topic) => `Have you heard? ${topic}.`,
        (topic) => `Good news: ${topic}.`,
        (topic) => `Something for you: ${topic}.`,
      ],
      ending: ['Do you have a question? Just answer, we are glad to help.', 'We look forward to hearing from you.'],
      button: ['Find out more', 'Take a look'],
    },
    playful: {
      greeting: (name) => `Hey ${name}!`,
      opening: [
        (company, topic) => `drum roll from ${company}: ${topic}!`,
        (company, topic) => `psst, ${company} could not keep it to itself: ${topic}!`,
        (company, topic) => `ready for this? ${company} brings you: ${topic}!`,
      ],
      hook: [
        (topic) => `Stop scrolling: ${topic}!`,
        (topic) => `Guess what? ${topic}!`,
        (topic) => `Yes, really: ${topic}!`,
      ],
      ending: ['Any questions? Shoot, we are all ears!', 'See you soon, we cannot wait!'],
      button: ['Show me', 'I am curious'],
    },
  },
  de: {
    everybody: 'zusammen',
    firstName: 'Vorname',
    audience: (group) => `Für ${group}.`,
    offer: (offer) => `Unser Angebot: ${offer}.`,
    facts: 'Gut zu wissen:',
    more: [
      'Wir haben zusammengestellt, worauf es ankommt, damit Zeit zum Überlegen bleibt.',
      'Wenn etwas unklar ist, erklären wir es gern.',
      'Ein Blick darauf ist jederzeit möglich.',
    ],
    subjects: (topic, company, fallback) => [
      topic,
      `Neues von ${company}: ${topic}`,
      `{{firstName|${fallback}}}: ${topic}`,
      `Gut zu wissen: ${topic}`,
      `${company} hat etwas Neues`,
    ],
    preheader: (company) => `Eine kurze Nachricht von ${company}`,
    scene: {
      open: 'Nahaufnahme: jemand hält inne und blickt auf',
      show: 'Ruhige Bilder von dem, worum es geht',
      close: 'Das Logo auf ruhigem Grund',
    },
    formal: {
      greeting: (name) => `Guten Tag ${name},`,
      opening: [
        (company, topic) => `im Namen von ${company} informieren wir Sie: ${topic}.`,
        (company, topic) => `${company} wendet sich mit folgender Nachricht an Sie: ${topic}.`,
        (company, topic) => `bitte beachten Sie diese Information von ${company}: ${topic}.`,
      ],
      hook: [
        (topic) => `Ein wichtiger Hinweis: ${topic}.`,
        (topic) => `Zu Ihrer Information: ${topic}.`,
        (topic) => `Auf einen Blick: ${topic}.`,
      ],
      ending: [
        'Haben Sie Fragen? Antworten Sie uns, wir helfen Ihnen gern.',
        'Für Rückfragen stehen wir Ihnen gern zur Verfügung.',
      ],
      button: ['Mehr erfahren', 'Einzelheiten lesen'],
    },
    friendly: {
      greeting: (name) => `Hallo ${name},`,
      opening: [
        (company, topic) => `${company} hat Neuigkeiten für dich: ${topic}.`,
        (company, topic) => `wir bei ${company} haben an dich gedacht: ${topic}.`,
        (company, topic) => `hier ist etwas von ${company}, das dir hilft: ${topic}.`,
      ],
      hook: [
        (topic) => `Schon gehört? ${topic}.`,
        (topic) => `Gute Nachrichten: ${topic}.`,
        (topic) => `Etwas für dich: ${topic}.`,
      ],
      ending: ['Hast du eine Frage? Antworte einfach, wir helfen gern.', 'Wir freuen uns, von dir zu hören.'],
      button: ['Mehr erfahren', 'Schau es dir an'],
    },
    playful: {
      greeting: (name) => `Hey ${name}!`,
      opening: [
        (company, topic) => `Trommelwirbel bei ${company}: ${topic}!`,
        (company, topic) => `psst, ${company} kann es nicht für sich behalten: ${topic}!`,
        (company, topic) => `bereit? ${company} bringt dir: ${topic}!`,
      ],
      hook: [
        (topic) => `Kurz anhalten: ${topic}!`,
        (topic) => `Rate mal: ${topic}!`,
        (topic) => `Ja, wirklich: ${topic}!`,
      ],
      ending: ['Fragen? Her damit, wir sind ganz Ohr!', 'Bis bald, wir können es kaum erwarten!'],
      button: ['Zeig her', 'Ich bin neugierig'],
    },
  },
  ar: {
    everybody: 'بك',
    firstName: 'الاسم',
    audience: (group) => `إلى ${group}.`,
    offer: (offer) => `عرضنا لك: ${offer}.`,
    facts: 'من المفيد أن تعرف:',
    more: [
      'جمعنا لك ما يهمك كي تقرر على مهل.',
      'إن كان شيء غير واضح فيسعدنا أن نشرحه لك.',
      'ألقِ نظرة متى ناسبك الوقت.',
    ],
    subjects: (topic, company, fallback) => [
      topic,
      `أخبار من ${company}: ${topic}`,
      `{{firstName|${fallback}}}: ${topic}`,
      `ما ينبغي أن تعرفه: ${topic}`,
      `لدى ${company} شيء من أجلك`,
    ],
    preheader: (company) => `رسالة قصيرة من ${company}`,
    scene: {
      open: 'لقطة قريبة لشخص يتوقف ويرفع نظره',
      show: 'لقطات هادئة لما يدور حوله الحديث',
      close: 'الشعار على خلفية هادئة',
    },
    formal: {
      greeting: (name) => `تحية طيبة ${name}،`,
      opening: [
        (company, topic) => `نود إبلاغكم باسم ${company}: ${topic}.`,
        (company, topic) => `تتوجه إليكم ${company} بالرسالة التالية: ${topic}.`,
        (company, topic) => `يرجى الاطلاع على هذه المعلومة من ${company}: ${topic}.`,
      ],
      hook: [(topic) => `ملاحظة مهمة: ${topic}.`, (topic) => `للعلم: ${topic}.`, (topic) => `باختصار: ${topic}.`],
      ending: ['إن كانت لديكم أسئلة فيسعدنا الرد عليكم.', 'نحن في خدمتكم لأي استفسار.'],
      button: ['لمعرفة المزيد', 'قراءة التفاصيل'],
    },
    friendly: {
      greeting: (name) => `مرحبًا ${name}،`,
      opening: [
        (company, topic) => `لدى ${company} خبر لك: ${topic}.`,
        (company, topic) => `فكرنا فيك في ${company}: ${topic}.`,
        (company, topic) => `إليك شيئًا من ${company} قد يفيدك: ${topic}.`,
      ],
      hook: [(topic) => `هل سمعت؟ ${topic}.`, (topic) => `خبر سار: ${topic}.`, (topic) => `شيء من أجلك: ${topic}.`],
      ending: ['لديك سؤال؟ أجبنا ويسعدنا أن نساعدك.', 'يسعدنا أن نسمع منك.'],
      button: ['اعرف المزيد', 'ألقِ نظرة'],
    },
    playful: {
      greeting: (name) => `أهلًا ${name}!`,
      opening: [
        (company, topic) => `مفاجأة من ${company}: ${topic}!`,
        (company, topic) => `لم تستطع ${company} كتمان الخبر: ${topic}!`,
        (company, topic) => `جاهز؟ تقدم لك ${company}: ${topic}!`,
      ],
      hook: [(topic) => `توقف لحظة: ${topic}!`, (topic) => `خمّن ماذا: ${topic}!`, (topic) => `نعم، حقًا: ${topic}!`],
      ending: ['أسئلة؟ كلنا آذان صاغية!', 'نراك قريبًا، متشوقون!'],
      button: ['أرني', 'أثار فضولي'],
    },
  },
}
