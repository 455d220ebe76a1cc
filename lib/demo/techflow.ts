import type { DemoCompany } from './company'

/** Demo data: the company, its people and its customers do not exist. */
export const TECHFLOW: DemoCompany = {
  slug: 'tech-startup',
  name: 'TechFlow Solutions',
  site: 'techflow-site',
  industry: 'SaaS startup',
  preset: 'technology',
  companySize: '50',
  audience: 'Developers, CTOs, Technical Decision Makers',
  description: 'Build, test and ship software without waiting for your tools.',
  planId: 'professional',
  features: ['advanced_campaigns', 'developer_videos', 'github_analytics', 'code_snippets'],
  colors: { primary: '#3b82f6', secondary: '#8b5cf6', accent: '#06b6d4' },
  agent: {
    name: 'Flow',
    tone: 'Technical and innovative',
    style: 'Developer-focused with code examples',
    greeting: 'Hi! I know the TechFlow docs. Ask me about pipelines, plans or the API.',
    suggestions: ['What does the Team plan cost?', 'How do I get started?', 'Is there a free plan?'],
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
  members: { admin: 'Demo Admin', manager: 'Demo Manager', agent: 'Demo Agent' },
  conversations: [
    {
      customer: 'Alex (demo)',
      hoursAgo: 0.4,
      state: 'waiting',
      turns: [
        ['c', 'Our build queue has been stuck for 20 minutes, nothing starts. Is something down on your side?'],
        [
          'a',
          'I could not find a current incident in our information. I am calling a colleague who can look at your workspace.',
        ],
      ],
    },
    {
      customer: 'Robin (demo)',
      hoursAgo: 1.5,
      state: 'human',
      turns: [
        ['c', 'We would like to move from monthly to yearly billing. Do we lose the rest of this month?'],
        ['m', 'Hi Robin! No, the unused days are credited on the first yearly invoice. Shall I switch you over today?'],
        ['c', 'Yes please, same card.'],
        ['n', 'Credit is 11 days. Switch after the invoice run tonight.'],
      ],
    },
    {
      customer: 'Sam (demo)',
      hoursAgo: 3,
      state: 'bot',
      turns: [
        ['c', 'Does the CLI work behind a corporate proxy?'],
        [
          'a',
          'Yes. The CLI reads the usual proxy environment variables, so it works behind a corporate proxy without further settings.',
        ],
        ['c', 'perfect, thanks'],
      ],
    },
    {
      customer: 'Kim (demo)',
      hoursAgo: 7,
      state: 'waiting',
      turns: [['c', 'Can I talk to somebody about an enterprise contract? We are about 400 engineers.']],
    },
    {
      customer: 'Jordan (demo)',
      hoursAgo: 22,
      state: 'human',
      status: 'closed',
      turns: [
        ['c', 'My webhook signatures never match.'],
        [
          'a',
          'Webhooks are signed over the raw request body. A signature does not match when the body was parsed and written again before the check.',
        ],
        ['c', 'That was it, our framework re-serialised the JSON. But how do I get the raw body in my handler?'],
        [
          'm',
          'Most frameworks have a switch for it. In Express use express.raw() on that one route, before the JSON middleware.',
        ],
        ['c', 'Works now. Thank you!'],
      ],
    },
    {
      customer: 'Casey (demo)',
      hoursAgo: 26,
      state: 'bot',
      status: 'closed',
      turns: [
        ['c', 'Is there a discount for open source projects?'],
        ['a', 'Public repositories can use the free plan without a limit on contributors.'],
      ],
    },
    {
      customer: 'Taylor (demo)',
      hoursAgo: 49,
      state: 'human',
      status: 'closed',
      turns: [
        ['c', 'I was charged twice this month.'],
        [
          'm',
          'I can see both charges. The second one was a failed renewal that your bank released later; I have refunded it just now. You will see it in 3 to 5 working days.',
        ],
        ['c', 'Great, thanks for the quick answer.'],
      ],
    },
    {
      customer: 'Morgan (demo)',
      hoursAgo: 73,
      state: 'bot',
      turns: [
        ['c', 'Which regions can I choose for my data?'],
        ['a', 'You choose the region of a workspace when you create it; it is shown in the workspace settings.'],
      ],
    },
    {
      customer: 'Drew (demo)',
      hoursAgo: 96,
      state: 'human',
      status: 'closed',
      turns: [
        ['c', 'Feature request: matrix builds with excludes.'],
        ['m', 'That is on our list and I have added your vote. I will write to you when it ships.'],
        ['c', 'Awesome'],
      ],
    },
  ],
}
