import type { Preset } from '../preset'

export const education: Preset = {
  features: ['campaigns', 'videos', 'ai_content', 'basic_analytics'],
  words: {
    en: {
      industry: 'Education',
      audience: 'Students, parents, working people who learn',
      agent: {
        tone: 'Encouraging and clear',
        style: 'Explains step by step, with dates and requirements',
        instructions:
          'Name deadlines with their date. Do no homework for anybody: explain the way. Speak of minors’ data only with their parents. Hand over questions about a single grade or a hardship.',
      },
      segments: [
        {
          name: 'Prospective Students',
          description: 'Compare programmes',
          tone: 'Inviting',
          style: 'What one can do afterwards',
        },
        { name: 'Parents', description: 'Decide and pay', tone: 'Trustworthy', style: 'Costs, safety, daily routine' },
        {
          name: 'Working Learners',
          description: 'Little time',
          tone: 'Efficient',
          style: 'Evenings, online, recognised credits',
        },
      ],
      replies: [
        {
          shortcut: 'deadline',
          title: 'Deadline',
          body: 'Hello {{name}}, I am checking the deadline for your programme and will give you the exact date here.',
        },
        {
          shortcut: 'apply',
          title: 'How to apply',
          body: 'You apply online, {{name}}. Have your certificate and an identity document at hand; it takes about twenty minutes.',
        },
        {
          shortcut: 'advice',
          title: 'Offer advice',
          body: 'That is best talked through with our student advice, {{name}}. When can we call you?',
        },
      ],
      categories: [
        { slug: 'admission', name: 'Admission' },
        { slug: 'courses', name: 'Courses' },
        { slug: 'fees-and-funding', name: 'Fees and funding' },
        { slug: 'student-life', name: 'Student life' },
      ],
    },
    de: {
      industry: 'Bildung',
      audience: 'Lernende, Eltern, Berufstätige',
      agent: {
        tone: 'Ermutigend und klar',
        style: 'Erklärt Schritt für Schritt, mit Terminen und Voraussetzungen',
        instructions:
          'Nenne Fristen mit Datum. Löse niemandem die Hausaufgaben: erkläre den Weg. Sprich über Daten Minderjähriger nur mit den Eltern. Übergib Fragen zu einer einzelnen Note oder zu einem Härtefall.',
      },
      segments: [
        { name: 'Interessierte', description: 'Vergleichen Angebote', tone: 'Einladend', style: 'Was man danach kann' },
        {
          name: 'Eltern',
          description: 'Entscheiden und zahlen',
          tone: 'Vertrauenswürdig',
          style: 'Kosten, Sicherheit, Tagesablauf',
        },
        {
          name: 'Berufstätige',
          description: 'Wenig Zeit',
          tone: 'Knapp',
          style: 'Abends, online, anerkannte Leistungen',
        },
      ],
      replies: [
        {
          shortcut: 'deadline',
          title: 'Frist',
          body: 'Guten Tag {{name}}, ich prüfe die Frist für Ihr Programm und nenne Ihnen hier das genaue Datum.',
        },
        {
          shortcut: 'apply',
          title: 'So bewerben Sie sich',
          body: 'Die Bewerbung geht online, {{name}}. Halten Sie Zeugnis und Ausweis bereit; es dauert etwa zwanzig Minuten.',
        },
        {
          shortcut: 'advice',
          title: 'Beratung anbieten',
          body: 'Das besprechen Sie am besten mit unserer Beratung, {{name}}. Wann dürfen wir Sie anrufen?',
        },
      ],
      categories: [
        { slug: 'admission', name: 'Zulassung' },
        { slug: 'courses', name: 'Kurse' },
        { slug: 'fees-and-funding', name: 'Gebühren und Förderung' },
        { slug: 'student-life', name: 'Alltag' },
      ],
    },
    ar: {
      industry: 'التعليم',
      audience: 'الطلاب وأولياء الأمور والعاملون الراغبون في التعلم',
      agent: {
        tone: 'مشجع وواضح',
        style: 'يشرح خطوة بخطوة مع المواعيد والمتطلبات',
        instructions:
          'اذكر المواعيد النهائية بتواريخها. لا تحل الواجبات: اشرح الطريقة. لا تتحدث عن بيانات القاصرين إلا مع أوليائهم. حوّل الأسئلة عن درجة بعينها أو ظرف خاص.',
      },
      segments: [
        { name: 'الطلاب المحتملون', description: 'يقارنون البرامج', tone: 'مرحّب', style: 'ما يمكن فعله بعد التخرج' },
        {
          name: 'أولياء الأمور',
          description: 'يقررون ويدفعون',
          tone: 'موثوق',
          style: 'التكاليف والأمان واليوم الدراسي',
        },
        { name: 'المتعلمون العاملون', description: 'وقت قليل', tone: 'مختصر', style: 'مساءً وعن بُعد وبساعات معتمدة' },
      ],
      replies: [
        {
          shortcut: 'deadline',
          title: 'الموعد النهائي',
          body: 'مرحبًا {{name}}، أتحقق من الموعد النهائي لبرنامجك وسأذكر لك التاريخ هنا.',
        },
        {
          shortcut: 'apply',
          title: 'كيفية التقديم',
          body: 'التقديم عبر الإنترنت يا {{name}}. جهّز شهادتك وإثبات هويتك، ويستغرق نحو عشرين دقيقة.',
        },
        {
          shortcut: 'advice',
          title: 'عرض استشارة',
          body: 'من الأفضل مناقشة هذا مع الإرشاد الطلابي يا {{name}}. متى يمكننا الاتصال بك؟',
        },
      ],
      categories: [
        { slug: 'admission', name: 'القبول' },
        { slug: 'courses', name: 'الدورات' },
        { slug: 'fees-and-funding', name: 'الرسوم والتمويل' },
        { slug: 'student-life', name: 'الحياة الطلابية' },
      ],
    },
  },
}
