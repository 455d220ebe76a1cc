import type { Preset } from '../preset'

export const finance: Preset = {
  features: ['compliance_reporting', 'audit_export', 'advanced_analytics'],
  words: {
    en: {
      industry: 'Finance and insurance',
      audience: 'Private customers, small businesses, investors',
      agent: {
        tone: 'Calm, exact and discreet',
        style: 'Plain words for terms of finance, figures with their date',
        instructions:
          'Give no advice on a single investment. Ask for no account numbers, cards or codes in the chat. Name fees with every product. Hand over at once when somebody reports fraud or a lost card.',
      },
      segments: [
        {
          name: 'Private Customers',
          description: 'Accounts and savings',
          tone: 'Reassuring',
          style: 'One step at a time',
        },
        {
          name: 'Small Businesses',
          description: 'Payments and credit',
          tone: 'Businesslike',
          style: 'Costs, deadlines, documents',
        },
        { name: 'Investors', description: 'Long-term wealth', tone: 'Sober', style: 'Risk beside return' },
      ],
      replies: [
        {
          shortcut: 'fraud',
          title: 'Fraud or lost card',
          body: 'Please block your card at once with the number on its back or in the app, {{name}}. I am calling a colleague in now.',
        },
        {
          shortcut: 'no-codes',
          title: 'Never send codes',
          body: 'Please never send card numbers, passwords or codes in this chat, {{name}}. We do not ask for them.',
        },
        {
          shortcut: 'documents',
          title: 'Ask for documents',
          body: 'To go on we need a few documents, {{name}}. I will send you the list and the safe way to hand them in.',
        },
      ],
      categories: [
        { slug: 'accounts-and-cards', name: 'Accounts and cards' },
        { slug: 'payments', name: 'Payments' },
        { slug: 'loans-and-insurance', name: 'Loans and insurance' },
        { slug: 'security', name: 'Security' },
      ],
    },
    de: {
      industry: 'Finanzen und Versicherung',
      audience: 'Privatkunden, kleine Unternehmen, Anleger',
      agent: {
        tone: 'Ruhig, genau und diskret',
        style: 'Einfache Worte für Fachbegriffe, Zahlen mit Datum',
        instructions:
          'Gib keinen Rat zu einer einzelnen Anlage. Frage im Chat nicht nach Konto-, Kartennummern oder Codes. Nenne zu jedem Produkt die Gebühren. Übergib sofort bei Betrug oder verlorener Karte.',
      },
      segments: [
        {
          name: 'Privatkunden',
          description: 'Konten und Sparen',
          tone: 'Beruhigend',
          style: 'Ein Schritt nach dem anderen',
        },
        {
          name: 'Kleine Unternehmen',
          description: 'Zahlungen und Kredit',
          tone: 'Sachlich',
          style: 'Kosten, Fristen, Unterlagen',
        },
        { name: 'Anleger', description: 'Langfristiges Vermögen', tone: 'Nüchtern', style: 'Risiko neben Ertrag' },
      ],
      replies: [
        {
          shortcut: 'fraud',
          title: 'Betrug oder Karte verloren',
          body: 'Bitte sperren Sie Ihre Karte sofort, mit der Nummer auf der Rückseite oder in der App, {{name}}. Ich hole jetzt einen Kollegen dazu.',
        },
        {
          shortcut: 'no-codes',
          title: 'Keine Codes schicken',
          body: 'Bitte schicken Sie nie Kartennummern, Passwörter oder Codes in diesem Chat, {{name}}. Wir fragen nicht danach.',
        },
        {
          shortcut: 'documents',
          title: 'Unterlagen erbitten',
          body: 'Dafür brauchen wir einige Unterlagen, {{name}}. Ich schicke Ihnen die Liste und den sicheren Weg, sie einzureichen.',
        },
      ],
      categories: [
        { slug: 'accounts-and-cards', name: 'Konten und Karten' },
        { slug: 'payments', name: 'Zahlungen' },
        { slug: 'loans-and-insurance', name: 'Kredite und Versicherung' },
        { slug: 'security', name: 'Sicherheit' },
      ],
    },
    ar: {
      industry: 'المال والتأمين',
      audience: 'الأفراد والشركات الصغيرة والمستثمرون',
      agent: {
        tone: 'هادئ ودقيق ومتحفظ',
        style: 'كلمات بسيطة للمصطلحات المالية وأرقام بتواريخها',
        instructions:
          'لا تنصح باستثمار بعينه. لا تطلب أرقام حسابات أو بطاقات أو رموزًا في الدردشة. اذكر الرسوم مع كل منتج. حوّل فورًا عند الإبلاغ عن احتيال أو بطاقة مفقودة.',
      },
      segments: [
        { name: 'الأفراد', description: 'الحسابات والادخار', tone: 'مطمئن', style: 'خطوة واحدة في كل مرة' },
        {
          name: 'الشركات الصغيرة',
          description: 'المدفوعات والتمويل',
          tone: 'مهني',
          style: 'التكاليف والمواعيد والمستندات',
        },
        { name: 'المستثمرون', description: 'ثروة طويلة الأجل', tone: 'رصين', style: 'المخاطر إلى جانب العائد' },
      ],
      replies: [
        {
          shortcut: 'fraud',
          title: 'احتيال أو بطاقة مفقودة',
          body: 'أوقف بطاقتك فورًا عبر الرقم على ظهرها أو من التطبيق يا {{name}}. سأستدعي زميلًا الآن.',
        },
        {
          shortcut: 'no-codes',
          title: 'لا ترسل الرموز',
          body: 'لا ترسل أرقام البطاقات أو كلمات المرور أو الرموز في هذه الدردشة يا {{name}}. نحن لا نطلبها.',
        },
        {
          shortcut: 'documents',
          title: 'طلب مستندات',
          body: 'للمتابعة نحتاج إلى بعض المستندات يا {{name}}. سأرسل لك القائمة والطريقة الآمنة لتسليمها.',
        },
      ],
      categories: [
        { slug: 'accounts-and-cards', name: 'الحسابات والبطاقات' },
        { slug: 'payments', name: 'المدفوعات' },
        { slug: 'loans-and-insurance', name: 'القروض والتأمين' },
        { slug: 'security', name: 'الأمان' },
      ],
    },
  },
}
