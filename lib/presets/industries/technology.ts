import type { Preset } from '../preset'

export const technology: Preset = {
  features: ['advanced_campaigns', 'developer_videos', 'github_analytics', 'code_snippets'],
  words: {
    en: {
      industry: 'Software and technology',
      audience: 'Developers, CTOs, technical decision makers',
      agent: {
        tone: 'Technical and innovative',
        style: 'Developer-focused with code examples',
        instructions:
          'Name the version or plan that an answer is about. Show commands and code as code. Say so when something depends on the set-up, and ask for it. Never guess at an outage: hand over.',
      },
      segments: [
        {
          name: 'Senior Developers',
          description: 'High technical knowledge',
          tone: 'Precise',
          style: 'Code first, no marketing words',
        },
        {
          name: 'Engineering Managers',
          description: 'Budget authority',
          tone: 'Practical',
          style: 'Time saved and cost per seat',
        },
        { name: 'CTOs', description: 'Decision makers', tone: 'Strategic', style: 'Risk, security and return' },
      ],
      replies: [
        {
          shortcut: 'logs',
          title: 'Ask for logs',
          body: 'Hello {{name}}, could you send us the exact error message, the time it happened and the version you use? Please leave out keys and passwords.',
        },
        {
          shortcut: 'bug',
          title: 'Bug confirmed',
          body: 'We could reproduce this, {{name}}. It is with our developers now, and I will write to you here when a fix is out.',
        },
        {
          shortcut: 'roadmap',
          title: 'Feature request',
          body: 'Thank you for the idea, {{name}}. I have noted it with your use case. I cannot promise a date, but you will hear from us if it is built.',
        },
      ],
      categories: [
        { slug: 'getting-started', name: 'Getting started' },
        { slug: 'api', name: 'API and integrations' },
        { slug: 'account-and-billing', name: 'Account and billing' },
        { slug: 'troubleshooting', name: 'Troubleshooting' },
      ],
    },
    de: {
      industry: 'Software und Technologie',
      audience: 'Entwickler, technische Leitung, technische Entscheider',
      agent: {
        tone: 'Technisch und innovativ',
        style: 'Für Entwickler, mit Codebeispielen',
        instructions:
          'Nenne die Version oder den Tarif, um den es geht. Zeige Befehle und Code als Code. Sage, wenn etwas von der Einrichtung abhängt, und frage nach. Rate nie bei einer Störung: übergib an einen Menschen.',
      },
      segments: [
        {
          name: 'Erfahrene Entwickler',
          description: 'Hohes technisches Wissen',
          tone: 'Präzise',
          style: 'Code zuerst, keine Werbeworte',
        },
        {
          name: 'Engineering-Leitung',
          description: 'Entscheidet über Budget',
          tone: 'Praktisch',
          style: 'Gesparte Zeit und Kosten je Platz',
        },
        {
          name: 'CTOs',
          description: 'Treffen die Entscheidung',
          tone: 'Strategisch',
          style: 'Risiko, Sicherheit und Ertrag',
        },
      ],
      replies: [
        {
          shortcut: 'logs',
          title: 'Nach Logs fragen',
          body: 'Guten Tag {{name}}, können Sie uns die genaue Fehlermeldung, den Zeitpunkt und die Version schicken? Bitte ohne Schlüssel und Passwörter.',
        },
        {
          shortcut: 'bug',
          title: 'Fehler bestätigt',
          body: 'Wir konnten das nachstellen, {{name}}. Es liegt jetzt bei der Entwicklung; ich schreibe Ihnen hier, sobald es behoben ist.',
        },
        {
          shortcut: 'roadmap',
          title: 'Wunsch für eine Funktion',
          body: 'Danke für die Idee, {{name}}. Ich habe sie mit Ihrem Anwendungsfall notiert. Einen Termin kann ich nicht versprechen, aber Sie hören von uns, wenn sie kommt.',
        },
      ],
      categories: [
        { slug: 'getting-started', name: 'Erste Schritte' },
        { slug: 'api', name: 'API und Integrationen' },
        { slug: 'account-and-billing', name: 'Konto und Abrechnung' },
        { slug: 'troubleshooting', name: 'Fehler beheben' },
      ],
    },
    ar: {
      industry: 'البرمجيات والتقنية',
      audience: 'المطورون ومديرو التقنية وصناع القرار التقني',
      agent: {
        tone: 'تقني ومبتكر',
        style: 'موجَّه للمطورين مع أمثلة برمجية',
        instructions:
          'اذكر الإصدار أو الخطة التي يخصها الجواب. اعرض الأوامر والشيفرة كشيفرة. قل إن كان الأمر يعتمد على الإعداد واسأل عنه. لا تخمّن عند وجود عطل: حوّل إلى زميل.',
      },
      segments: [
        {
          name: 'المطورون الخبراء',
          description: 'معرفة تقنية عالية',
          tone: 'دقيق',
          style: 'الشيفرة أولًا دون كلمات تسويقية',
        },
        {
          name: 'مديرو الهندسة',
          description: 'يملكون قرار الميزانية',
          tone: 'عملي',
          style: 'الوقت الموفر والتكلفة لكل مستخدم',
        },
        { name: 'مديرو التقنية', description: 'صناع القرار', tone: 'استراتيجي', style: 'المخاطر والأمان والعائد' },
      ],
      replies: [
        {
          shortcut: 'logs',
          title: 'طلب السجلات',
          body: 'مرحبًا {{name}}، هل يمكنك إرسال رسالة الخطأ كما هي ووقت حدوثها والإصدار الذي تستخدمه؟ من فضلك دون مفاتيح أو كلمات مرور.',
        },
        {
          shortcut: 'bug',
          title: 'تأكيد الخطأ',
          body: 'استطعنا تكرار المشكلة يا {{name}}. هي الآن لدى المطورين، وسأكتب لك هنا عند صدور الإصلاح.',
        },
        {
          shortcut: 'roadmap',
          title: 'اقتراح ميزة',
          body: 'شكرًا على الفكرة يا {{name}}. دوّنتها مع حالة استخدامك. لا أستطيع الوعد بموعد، لكننا سنخبرك إن نُفذت.',
        },
      ],
      categories: [
        { slug: 'getting-started', name: 'البداية' },
        { slug: 'api', name: 'الواجهة البرمجية والتكامل' },
        { slug: 'account-and-billing', name: 'الحساب والفواتير' },
        { slug: 'troubleshooting', name: 'حل المشكلات' },
      ],
    },
  },
}
