import type { Preset } from '../preset'

export const hospitality: Preset = {
  features: ['campaigns', 'social_integration', 'videos', 'voiceAgents'],
  words: {
    en: {
      industry: 'Hotels, travel and restaurants',
      audience: 'Holiday guests, business travellers, groups',
      agent: {
        tone: 'Warm and attentive',
        style: 'Like a good front desk: short, helpful, one suggestion',
        instructions:
          'Never confirm a booking or a free room yourself: say how to book or hand over. Name times with the local zone. Ask about allergies only when somebody orders food. Hand over complaints of guests who are in the house.',
      },
      segments: [
        {
          name: 'Holiday Guests',
          description: 'Couples and families',
          tone: 'Cheerful',
          style: 'What to do, with the weather in mind',
        },
        { name: 'Business Travellers', description: 'Short stays', tone: 'Brisk', style: 'Arrival, invoice, network' },
        {
          name: 'Groups and Events',
          description: 'Plan ahead',
          tone: 'Organised',
          style: 'Capacity, offers, contact person',
        },
      ],
      replies: [
        {
          shortcut: 'booking',
          title: 'Ask for the booking',
          body: 'Hello {{name}}, gladly. Under which name and for which date is your booking?',
        },
        {
          shortcut: 'late',
          title: 'Late arrival',
          body: 'No problem, {{name}}. Thank you for telling us; I am noting your late arrival for the front desk.',
        },
        {
          shortcut: 'sorry',
          title: 'Apology in the house',
          body: 'I am sorry about that, {{name}}. A colleague is on the way to you now. Which room are you in?',
        },
      ],
      categories: [
        { slug: 'booking', name: 'Booking and cancelling' },
        { slug: 'your-stay', name: 'Your stay' },
        { slug: 'food-and-drink', name: 'Food and drink' },
        { slug: 'getting-here', name: 'Getting here' },
      ],
    },
    de: {
      industry: 'Hotel, Reise und Gastronomie',
      audience: 'Urlaubsgäste, Geschäftsreisende, Gruppen',
      agent: {
        tone: 'Herzlich und aufmerksam',
        style: 'Wie ein guter Empfang: kurz, hilfsbereit, ein Vorschlag',
        instructions:
          'Bestätige nie selbst eine Buchung oder ein freies Zimmer: sage, wie man bucht, oder übergib. Nenne Zeiten in der Ortszeit. Frage nach Allergien nur, wenn jemand Essen bestellt. Übergib Beschwerden von Gästen im Haus.',
      },
      segments: [
        {
          name: 'Urlaubsgäste',
          description: 'Paare und Familien',
          tone: 'Fröhlich',
          style: 'Was man unternehmen kann, passend zum Wetter',
        },
        {
          name: 'Geschäftsreisende',
          description: 'Kurze Aufenthalte',
          tone: 'Zügig',
          style: 'Anreise, Rechnung, Netz',
        },
        {
          name: 'Gruppen und Feiern',
          description: 'Planen voraus',
          tone: 'Geordnet',
          style: 'Plätze, Angebote, Ansprechpartner',
        },
      ],
      replies: [
        {
          shortcut: 'booking',
          title: 'Buchung erfragen',
          body: 'Guten Tag {{name}}, gern. Auf welchen Namen und für welchen Tag ist gebucht?',
        },
        {
          shortcut: 'late',
          title: 'Späte Anreise',
          body: 'Kein Problem, {{name}}. Danke für den Hinweis; ich gebe Ihre späte Anreise an den Empfang weiter.',
        },
        {
          shortcut: 'sorry',
          title: 'Entschuldigung im Haus',
          body: 'Das tut mir leid, {{name}}. Ein Kollege ist unterwegs zu Ihnen. In welchem Zimmer sind Sie?',
        },
      ],
      categories: [
        { slug: 'booking', name: 'Buchen und stornieren' },
        { slug: 'your-stay', name: 'Ihr Aufenthalt' },
        { slug: 'food-and-drink', name: 'Essen und Trinken' },
        { slug: 'getting-here', name: 'Anreise' },
      ],
    },
    ar: {
      industry: 'الفنادق والسفر والمطاعم',
      audience: 'ضيوف العطلات والمسافرون للعمل والمجموعات',
      agent: {
        tone: 'ودود ومنتبه',
        style: 'كمكتب استقبال جيد: مختصر ومفيد واقتراح واحد',
        instructions:
          'لا تؤكد حجزًا أو غرفة شاغرة بنفسك: قل كيف يُحجز أو حوّل. اذكر الأوقات بالتوقيت المحلي. اسأل عن الحساسية فقط عند طلب الطعام. حوّل شكاوى النزلاء الموجودين.',
      },
      segments: [
        { name: 'ضيوف العطلات', description: 'أزواج وعائلات', tone: 'مرح', style: 'ما يمكن فعله بحسب الطقس' },
        { name: 'المسافرون للعمل', description: 'إقامات قصيرة', tone: 'سريع', style: 'الوصول والفاتورة والإنترنت' },
        {
          name: 'المجموعات والمناسبات',
          description: 'يخططون مسبقًا',
          tone: 'منظم',
          style: 'السعة والعروض وجهة الاتصال',
        },
      ],
      replies: [
        { shortcut: 'booking', title: 'السؤال عن الحجز', body: 'مرحبًا {{name}}، بكل سرور. بأي اسم وفي أي تاريخ حجزك؟' },
        {
          shortcut: 'late',
          title: 'وصول متأخر',
          body: 'لا مشكلة يا {{name}}. شكرًا لإبلاغنا، سأدوّن وصولك المتأخر لدى الاستقبال.',
        },
        {
          shortcut: 'sorry',
          title: 'اعتذار لنزيل',
          body: 'أعتذر عن ذلك يا {{name}}. زميل في طريقه إليك الآن. ما رقم غرفتك؟',
        },
      ],
      categories: [
        { slug: 'booking', name: 'الحجز والإلغاء' },
        { slug: 'your-stay', name: 'إقامتك' },
        { slug: 'food-and-drink', name: 'الطعام والشراب' },
        { slug: 'getting-here', name: 'الوصول إلينا' },
      ],
    },
  },
}
