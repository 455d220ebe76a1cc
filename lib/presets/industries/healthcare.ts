import type { Preset } from '../preset'

export const healthcare: Preset = {
  features: ['patient_education', 'appointment_reminders', 'health_videos', 'compliance_reporting'],
  words: {
    en: {
      industry: 'Healthcare',
      audience: 'Patients, families, healthcare professionals',
      agent: {
        tone: 'Caring, trustworthy, and informative',
        style: 'Medical accuracy with empathy',
        instructions:
          'Give no diagnosis and no dosage. In an emergency name the emergency number first and hand over. Ask for no health data in the chat. Offer an appointment when a question needs a person.',
      },
      segments: [
        {
          name: 'Patients 65+',
          description: 'Medicare',
          tone: 'Patient and respectful',
          style: 'Short sentences, one step at a time',
        },
        {
          name: 'Young Families',
          description: 'Preventive care',
          tone: 'Warm',
          style: 'Practical, with opening hours and how to prepare',
        },
        {
          name: 'Healthcare Professionals',
          description: 'B2B',
          tone: 'Collegial',
          style: 'Exact terms, referral paths',
        },
      ],
      replies: [
        {
          shortcut: 'appointment',
          title: 'Offer an appointment',
          body: 'Hello {{name}}, this is best discussed in person. Which day suits you, and is it morning or afternoon?',
        },
        {
          shortcut: 'emergency',
          title: 'Emergency',
          body: 'If this is an emergency, please call the emergency number now. We cannot help quickly enough in this chat.',
        },
        {
          shortcut: 'private',
          title: 'No health data here',
          body: 'To protect your privacy, please do not send findings or pictures in this chat, {{name}}. I will tell you how to reach us safely.',
        },
      ],
      categories: [
        { slug: 'appointments', name: 'Appointments' },
        { slug: 'insurance-and-costs', name: 'Insurance and costs' },
        { slug: 'prepare-your-visit', name: 'Prepare your visit' },
        { slug: 'prevention', name: 'Prevention' },
      ],
    },
    de: {
      industry: 'Gesundheit',
      audience: 'Patienten, Familien, Fachkräfte',
      agent: {
        tone: 'Fürsorglich, vertrauenswürdig und informativ',
        style: 'Medizinisch genau und einfühlsam',
        instructions:
          'Stelle keine Diagnose und nenne keine Dosierung. Nenne im Notfall zuerst die Notrufnummer und übergib. Frage im Chat nicht nach Gesundheitsdaten. Biete einen Termin an, wenn eine Frage einen Menschen braucht.',
      },
      segments: [
        {
          name: 'Patienten ab 65',
          description: 'Gesetzlich versichert, häufige Besuche',
          tone: 'Geduldig und respektvoll',
          style: 'Kurze Sätze, ein Schritt nach dem anderen',
        },
        {
          name: 'Junge Familien',
          description: 'Vorsorge',
          tone: 'Warm',
          style: 'Praktisch, mit Zeiten und Vorbereitung',
        },
        {
          name: 'Fachkräfte',
          description: 'Zuweisende Praxen und Häuser',
          tone: 'Kollegial',
          style: 'Genaue Begriffe, Wege der Überweisung',
        },
      ],
      replies: [
        {
          shortcut: 'appointment',
          title: 'Termin anbieten',
          body: 'Guten Tag {{name}}, das besprechen wir am besten vor Ort. Welcher Tag passt Ihnen, eher vormittags oder nachmittags?',
        },
        {
          shortcut: 'emergency',
          title: 'Notfall',
          body: 'Wenn es ein Notfall ist, rufen Sie bitte jetzt den Notruf. In diesem Chat können wir nicht schnell genug helfen.',
        },
        {
          shortcut: 'private',
          title: 'Keine Gesundheitsdaten',
          body: 'Zu Ihrem Schutz schicken Sie bitte keine Befunde oder Bilder in diesem Chat, {{name}}. Ich sage Ihnen, wie Sie uns sicher erreichen.',
        },
      ],
      categories: [
        { slug: 'appointments', name: 'Termine' },
        { slug: 'insurance-and-costs', name: 'Versicherung und Kosten' },
        { slug: 'prepare-your-visit', name: 'Vor Ihrem Besuch' },
        { slug: 'prevention', name: 'Vorsorge' },
      ],
    },
    ar: {
      industry: 'الرعاية الصحية',
      audience: 'المرضى والعائلات والعاملون في القطاع الصحي',
      agent: {
        tone: 'مهتم وموثوق ومفيد',
        style: 'دقة طبية مع تعاطف',
        instructions:
          'لا تشخّص ولا تذكر جرعات. في الطوارئ اذكر رقم الطوارئ أولًا ثم حوّل. لا تطلب بيانات صحية في الدردشة. اعرض موعدًا عندما يحتاج السؤال إلى شخص.',
      },
      segments: [
        {
          name: 'المرضى فوق 65',
          description: 'زيارات متكررة وتغطية تأمينية',
          tone: 'صبور ومحترم',
          style: 'جمل قصيرة وخطوة واحدة في كل مرة',
        },
        {
          name: 'العائلات الشابة',
          description: 'الرعاية الوقائية',
          tone: 'دافئ',
          style: 'عملي مع المواعيد وكيفية التحضير',
        },
        {
          name: 'العاملون الصحيون',
          description: 'جهات الإحالة',
          tone: 'زمالة',
          style: 'مصطلحات دقيقة ومسارات الإحالة',
        },
      ],
      replies: [
        {
          shortcut: 'appointment',
          title: 'عرض موعد',
          body: 'مرحبًا {{name}}، من الأفضل مناقشة هذا حضوريًا. أي يوم يناسبك، صباحًا أم مساءً؟',
        },
        {
          shortcut: 'emergency',
          title: 'حالة طارئة',
          body: 'إن كانت حالة طارئة فاتصل برقم الطوارئ الآن. لا يمكننا المساعدة بالسرعة الكافية في هذه الدردشة.',
        },
        {
          shortcut: 'private',
          title: 'لا بيانات صحية هنا',
          body: 'لحماية خصوصيتك لا ترسل نتائج أو صورًا في هذه الدردشة يا {{name}}. سأخبرك كيف تصل إلينا بأمان.',
        },
      ],
      categories: [
        { slug: 'appointments', name: 'المواعيد' },
        { slug: 'insurance-and-costs', name: 'التأمين والتكاليف' },
        { slug: 'prepare-your-visit', name: 'التحضير للزيارة' },
        { slug: 'prevention', name: 'الوقاية' },
      ],
    },
  },
}
