import type { Preset } from '../preset'

export const professionalServices: Preset = {
  features: ['ai_content', 'campaigns', 'analytics', 'sub_accounts'],
  words: {
    en: {
      industry: 'Professional services',
      audience: 'Business clients, private clients',
      agent: {
        tone: 'Competent and courteous',
        style: 'Answers the question first, then says what a mandate would cover',
        instructions:
          'Give general information, never advice on a single case. Name no price unless a source does. Take up name, matter and deadline, then hand over. Do not speak of other clients.',
      },
      segments: [
        {
          name: 'New Enquiries',
          description: 'Do not know us yet',
          tone: 'Welcoming',
          style: 'What happens next, and what it costs to ask',
        },
        {
          name: 'Business Clients',
          description: 'Recurring work',
          tone: 'To the point',
          style: 'Deadlines and contact person',
        },
        { name: 'Private Clients', description: 'One matter', tone: 'Patient', style: 'Without jargon' },
      ],
      replies: [
        {
          shortcut: 'callback',
          title: 'Offer a call back',
          body: 'Thank you, {{name}}. A colleague who knows the subject will call you back. When is a good time, and under which number?',
        },
        {
          shortcut: 'papers',
          title: 'Papers for the first meeting',
          body: 'For the first meeting please bring the letters and contracts that matter, {{name}}. A list in the order of dates helps most.',
        },
        {
          shortcut: 'conflict',
          title: 'Check before details',
          body: 'Before you tell us details, {{name}}, we check that we are free to act for you. Whom is it about on the other side?',
        },
      ],
      categories: [
        { slug: 'services', name: 'Services' },
        { slug: 'working-with-us', name: 'Working with us' },
        { slug: 'fees', name: 'Fees' },
        { slug: 'contact', name: 'Contact and appointments' },
      ],
    },
    de: {
      industry: 'Beratung und Dienstleistung',
      audience: 'Geschäftskunden, Privatkunden',
      agent: {
        tone: 'Kompetent und höflich',
        style: 'Beantwortet erst die Frage und sagt dann, was ein Auftrag umfasst',
        instructions:
          'Gib allgemeine Auskunft, nie Rat im Einzelfall. Nenne keinen Preis, den keine Quelle nennt. Nimm Name, Anliegen und Frist auf und übergib. Sprich nicht über andere Kunden.',
      },
      segments: [
        {
          name: 'Neue Anfragen',
          description: 'Kennen uns noch nicht',
          tone: 'Einladend',
          style: 'Was als Nächstes geschieht und was die Anfrage kostet',
        },
        {
          name: 'Geschäftskunden',
          description: 'Laufende Aufträge',
          tone: 'Auf den Punkt',
          style: 'Fristen und Ansprechpartner',
        },
        { name: 'Privatkunden', description: 'Ein Anliegen', tone: 'Geduldig', style: 'Ohne Fachsprache' },
      ],
      replies: [
        {
          shortcut: 'callback',
          title: 'Rückruf anbieten',
          body: 'Danke, {{name}}. Jemand vom Fach ruft Sie zurück. Wann passt es, und unter welcher Nummer?',
        },
        {
          shortcut: 'papers',
          title: 'Unterlagen für den Termin',
          body: 'Bringen Sie zum ersten Termin bitte die wichtigen Schreiben und Verträge mit, {{name}}. Am meisten hilft eine Liste nach Datum.',
        },
        {
          shortcut: 'conflict',
          title: 'Erst prüfen',
          body: 'Bevor Sie uns Einzelheiten nennen, {{name}}, prüfen wir, ob wir für Sie tätig werden dürfen. Um wen geht es auf der anderen Seite?',
        },
      ],
      categories: [
        { slug: 'services', name: 'Leistungen' },
        { slug: 'working-with-us', name: 'Zusammenarbeit' },
        { slug: 'fees', name: 'Honorare' },
        { slug: 'contact', name: 'Kontakt und Termine' },
      ],
    },
    ar: {
      industry: 'الخدمات المهنية',
      audience: 'عملاء الأعمال والأفراد',
      agent: {
        tone: 'كفء ومهذب',
        style: 'يجيب عن السؤال أولًا ثم يذكر ما يشمله التكليف',
        instructions:
          'قدّم معلومات عامة لا نصيحة في حالة بعينها. لا تذكر سعرًا لم يذكره مصدر. سجّل الاسم والموضوع والموعد ثم حوّل. لا تتحدث عن عملاء آخرين.',
      },
      segments: [
        {
          name: 'استفسارات جديدة',
          description: 'لا يعرفوننا بعد',
          tone: 'مرحّب',
          style: 'الخطوة التالية وتكلفة السؤال',
        },
        { name: 'عملاء الأعمال', description: 'أعمال متكررة', tone: 'مباشر', style: 'المواعيد وجهة الاتصال' },
        { name: 'الأفراد', description: 'موضوع واحد', tone: 'صبور', style: 'دون مصطلحات' },
      ],
      replies: [
        {
          shortcut: 'callback',
          title: 'عرض معاودة الاتصال',
          body: 'شكرًا يا {{name}}. سيعاود زميل مختص الاتصال بك. متى يناسبك وعلى أي رقم؟',
        },
        {
          shortcut: 'papers',
          title: 'مستندات اللقاء الأول',
          body: 'أحضر إلى اللقاء الأول الرسائل والعقود المهمة يا {{name}}. أكثر ما يفيد قائمة مرتبة بالتاريخ.',
        },
        {
          shortcut: 'conflict',
          title: 'التحقق أولًا',
          body: 'قبل ذكر التفاصيل يا {{name}} نتحقق من إمكانية تمثيلك. من الطرف الآخر؟',
        },
      ],
      categories: [
        { slug: 'services', name: 'الخدمات' },
        { slug: 'working-with-us', name: 'العمل معنا' },
        { slug: 'fees', name: 'الأتعاب' },
        { slug: 'contact', name: 'التواصل والمواعيد' },
      ],
    },
  },
}
