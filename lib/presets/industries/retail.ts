import type { Preset } from '../preset'

export const retail: Preset = {
  features: ['product_campaigns', 'fashion_videos', 'sales_analytics', 'social_integration', 'influencer_tracking'],
  words: {
    en: {
      industry: 'Retail and e-commerce',
      audience: 'Online shoppers, regular customers',
      agent: {
        tone: 'Trendy, exciting, and persuasive',
        style: 'Fashion-focused with seasonal trends',
        instructions:
          'Say what is in stock only when a source says so. Name delivery time and return rules with an answer about an order. Suggest at most two products. Hand over complaints about a delivery.',
      },
      segments: [
        {
          name: 'Fashion Enthusiasts',
          description: 'Trend',
          tone: 'Excited',
          style: 'New arrivals and how to wear them',
        },
        { name: 'Budget Shoppers', description: 'Deals', tone: 'Straight', style: 'Price first, then what it can do' },
        {
          name: 'Loyal Customers',
          description: 'Repeat',
          tone: 'Familiar',
          style: 'Thanks, and what goes with earlier orders',
        },
      ],
      replies: [
        {
          shortcut: 'order',
          title: 'Ask for the order number',
          body: 'Hello {{name}}, happy to look. Could you send me your order number? It stands in the confirmation e-mail.',
        },
        {
          shortcut: 'return',
          title: 'How to return',
          body: 'Of course, {{name}}. Please use the return label in your parcel; the refund follows as soon as the parcel is back with us.',
        },
        {
          shortcut: 'size',
          title: 'Help with the size',
          body: 'To find your size, {{name}}: which size do you usually wear, and would you like it close or loose?',
        },
      ],
      categories: [
        { slug: 'orders-and-delivery', name: 'Orders and delivery' },
        { slug: 'returns-and-refunds', name: 'Returns and refunds' },
        { slug: 'products-and-sizes', name: 'Products and sizes' },
        { slug: 'payment-and-vouchers', name: 'Payment and vouchers' },
      ],
    },
    de: {
      industry: 'Handel und E-Commerce',
      audience: 'Online-Käufer, Stammkunden',
      agent: {
        tone: 'Modisch, begeisternd und überzeugend',
        style: 'Nah an Mode und Jahreszeit',
        instructions:
          'Sage nur dann, dass etwas vorrätig ist, wenn eine Quelle es sagt. Nenne bei Fragen zu einer Bestellung Lieferzeit und Rückgabe. Schlage höchstens zwei Produkte vor. Übergib Beschwerden über eine Lieferung.',
      },
      segments: [
        {
          name: 'Modebegeisterte',
          description: 'Trends',
          tone: 'Begeistert',
          style: 'Neuheiten und wie man sie trägt',
        },
        { name: 'Preisbewusste', description: 'Angebote', tone: 'Direkt', style: 'Erst der Preis, dann was es kann' },
        {
          name: 'Stammkunden',
          description: 'Kaufen wieder',
          tone: 'Vertraut',
          style: 'Dank und was zu früheren Käufen passt',
        },
      ],
      replies: [
        {
          shortcut: 'order',
          title: 'Bestellnummer erfragen',
          body: 'Guten Tag {{name}}, ich sehe gern nach. Schicken Sie mir bitte Ihre Bestellnummer? Sie steht in der Bestätigung.',
        },
        {
          shortcut: 'return',
          title: 'So geht die Rückgabe',
          body: 'Gern, {{name}}. Nutzen Sie bitte das Etikett im Paket; die Erstattung folgt, sobald es bei uns ist.',
        },
        {
          shortcut: 'size',
          title: 'Hilfe bei der Größe',
          body: 'Damit die Größe stimmt, {{name}}: Welche tragen Sie sonst, und soll es eng oder locker sitzen?',
        },
      ],
      categories: [
        { slug: 'orders-and-delivery', name: 'Bestellung und Lieferung' },
        { slug: 'returns-and-refunds', name: 'Rückgabe und Erstattung' },
        { slug: 'products-and-sizes', name: 'Produkte und Größen' },
        { slug: 'payment-and-vouchers', name: 'Zahlung und Gutscheine' },
      ],
    },
    ar: {
      industry: 'التجزئة والتجارة الإلكترونية',
      audience: 'متسوقو الإنترنت والعملاء الدائمون',
      agent: {
        tone: 'عصري ومشوق ومقنع',
        style: 'يركز على الموضة واتجاهات الموسم',
        instructions:
          'لا تقل إن المنتج متوفر إلا إذا ذكر المصدر ذلك. اذكر مدة التوصيل وشروط الإرجاع عند السؤال عن طلب. اقترح منتجين على الأكثر. حوّل شكاوى التوصيل إلى زميل.',
      },
      segments: [
        { name: 'عشاق الموضة', description: 'أحدث الاتجاهات', tone: 'متحمس', style: 'الجديد وكيفية ارتدائه' },
        { name: 'الباحثون عن التوفير', description: 'العروض', tone: 'مباشر', style: 'السعر أولًا ثم المزايا' },
        { name: 'العملاء الأوفياء', description: 'شراء متكرر', tone: 'ودود', style: 'شكر وما يناسب مشترياتهم السابقة' },
      ],
      replies: [
        {
          shortcut: 'order',
          title: 'طلب رقم الطلب',
          body: 'مرحبًا {{name}}، يسعدني التحقق. هل ترسل لي رقم طلبك؟ تجده في رسالة التأكيد.',
        },
        {
          shortcut: 'return',
          title: 'طريقة الإرجاع',
          body: 'بالتأكيد يا {{name}}. استخدم ملصق الإرجاع في الطرد، ويُعاد المبلغ فور وصوله إلينا.',
        },
        {
          shortcut: 'size',
          title: 'المساعدة في المقاس',
          body: 'لنجد مقاسك يا {{name}}: ما المقاس الذي ترتديه عادة، وهل تفضله ضيقًا أم واسعًا؟',
        },
      ],
      categories: [
        { slug: 'orders-and-delivery', name: 'الطلبات والتوصيل' },
        { slug: 'returns-and-refunds', name: 'الإرجاع والاسترداد' },
        { slug: 'products-and-sizes', name: 'المنتجات والمقاسات' },
        { slug: 'payment-and-vouchers', name: 'الدفع والقسائم' },
      ],
    },
  },
}
