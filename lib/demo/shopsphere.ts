import type { DemoCompany } from './company'

/** Demo data: the company, its people and its customers do not exist. */
export const SHOPSPHERE: DemoCompany = {
  slug: 'ecommerce-brand',
  name: 'ShopSphere',
  site: 'shopsphere-site',
  industry: 'E-commerce',
  preset: 'retail',
  companySize: '1000',
  audience: 'Fashion lovers who shop online',
  description: 'New looks every week, delivered fast and easy to send back.',
  planId: 'professional',
  features: ['product_campaigns', 'fashion_videos', 'sales_analytics', 'social_integration', 'influencer_tracking'],
  colors: { primary: '#ec4899', secondary: '#8b5cf6', accent: '#f59e0b' },
  agent: {
    name: 'Sphera',
    tone: 'Trendy, exciting, and persuasive',
    style: 'Fashion-focused with seasonal trends',
    greeting: 'Hey! Ask me about orders, sizes, shipping or returns.',
    suggestions: ['How long does delivery take?', 'How do returns work?', 'How do I find my size?'],
  },
  segments: [
    { name: 'Fashion Enthusiasts', description: 'Trends', tone: 'Excited', style: 'What is new and how to wear it' },
    { name: 'Budget Shoppers', description: 'Deals', tone: 'Friendly', style: 'Price first, then the look' },
    {
      name: 'Loyal Customers',
      description: 'Repeat purchases',
      tone: 'Personal',
      style: 'Thanks, early access, rewards',
    },
  ],
  members: { admin: 'Demo Admin', manager: 'Demo Manager', agent: 'Demo Agent' },
  conversations: [
    {
      customer: 'Charlie (demo)',
      hoursAgo: 0.2,
      state: 'waiting',
      turns: [['c', 'My parcel says delivered but it is not here. Can a real person check this please?']],
    },
    {
      customer: 'Finley (demo)',
      hoursAgo: 1,
      state: 'human',
      turns: [
        ['c', 'The dress arrived with a broken zip :('],
        ['m', 'Oh no, sorry about that! I can send a new one today or refund it. What do you prefer?'],
        ['c', 'New one please, I need it for Saturday!'],
        ['m', 'It goes out by express today and should be with you on Thursday.'],
        ['n', 'Express at our cost, quality ticket opened for the zip supplier.'],
      ],
    },
    {
      customer: 'Ellis (demo)',
      hoursAgo: 2.5,
      state: 'bot',
      turns: [
        ['c', 'Can I return shoes that I wore once inside?'],
        ['a', 'Yes, as long as the soles show no wear and you send them back in their box within the return period.'],
        ['c', 'great'],
      ],
    },
    {
      customer: 'Jamie (demo)',
      hoursAgo: 6,
      state: 'waiting',
      turns: [
        ['c', 'I ordered the green jacket in S but got M. Whom do I talk to?'],
        ['a', 'I am calling a colleague who can look at your order.'],
      ],
    },
    {
      customer: 'Lane (demo)',
      hoursAgo: 20,
      state: 'bot',
      status: 'closed',
      turns: [
        ['c', 'Do you ship to Austria?'],
        ['a', 'Yes, we ship to Austria. Delivery times and costs are on the shipping page.'],
      ],
    },
    {
      customer: 'Marlow (demo)',
      hoursAgo: 28,
      state: 'human',
      status: 'closed',
      turns: [
        ['c', 'My voucher code does not work.'],
        ['m', 'It was for full-price items only, but I have made you one for the whole basket: it is in your inbox.'],
        ['c', 'Love it, ordering now'],
      ],
    },
    {
      customer: 'Noel (demo)',
      hoursAgo: 50,
      state: 'bot',
      turns: [
        ['c', 'When will the linen trousers be back in beige?'],
        [
          'a',
          'You can tap “Tell me when it is back” on the product page; you get an e-mail the moment your size is in.',
        ],
      ],
    },
    {
      customer: 'Oakley (demo)',
      hoursAgo: 77,
      state: 'human',
      status: 'closed',
      turns: [
        ['c', 'Can I change the address of an order from this morning?'],
        ['m', 'Yes, it has not left yet. To which address should it go?'],
        ['c', 'Hauptstrasse 12, same city.'],
        ['m', 'Done, you have a new confirmation.'],
      ],
    },
    {
      customer: 'Peyton (demo)',
      hoursAgo: 101,
      state: 'bot',
      status: 'closed',
      turns: [
        ['c', 'How do I collect points?'],
        ['a', 'Every order collects points as soon as you are signed in; you can spend them at the checkout.'],
      ],
    },
  ],
}
