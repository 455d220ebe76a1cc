import type { DemoCompany } from './company'

/** Demo data: the company, its people and its customers do not exist. */
export const MEDICARE: DemoCompany = {
  slug: 'healthcare-corp',
  name: 'MediCare Plus',
  site: 'medicare-site',
  industry: 'Healthcare',
  preset: 'healthcare',
  companySize: '200',
  audience: 'Patients, families and healthcare professionals',
  description: 'Care for the whole family, close to home and easy to reach.',
  planId: 'enterprise',
  features: ['patient_education', 'appointment_reminders', 'health_videos', 'compliance_reporting'],
  colors: { primary: '#10b981', secondary: '#3b82f6', accent: '#0ea5e9' },
  agent: {
    name: 'Maya',
    tone: 'Caring, trustworthy, and informative',
    style: 'Medical accuracy with empathy',
    greeting:
      'Hello, I help with appointments, insurance and visits. In an emergency please call your local emergency number.',
    suggestions: ['What are your opening hours?', 'How do I book an appointment?', 'Which insurance do you accept?'],
  },
  segments: [
    {
      name: 'Patients 65+',
      description: 'Medicare',
      tone: 'Calm and respectful',
      style: 'Short sentences, no abbreviations',
    },
    { name: 'Young Families', description: 'Preventive care', tone: 'Warm', style: 'Practical steps for busy days' },
    { name: 'Healthcare Professionals', description: 'B2B', tone: 'Collegial', style: 'Precise, with sources' },
  ],
  members: { admin: 'Demo Admin', manager: 'Demo Manager', agent: 'Demo Agent' },
  conversations: [
    {
      customer: 'Avery (demo)',
      hoursAgo: 0.3,
      state: 'waiting',
      turns: [
        ['c', 'My daughter has had a fever since last night. Can we come in today without an appointment?'],
        [
          'a',
          'I would like a colleague to answer this personally. If the fever is very high or your daughter is hard to wake, please call your local emergency number.',
        ],
      ],
    },
    {
      customer: 'Quinn (demo)',
      hoursAgo: 2,
      state: 'human',
      turns: [
        ['c', 'I need to move my appointment on Thursday, something came up at work.'],
        ['m', 'Of course. Would Friday at 8:20 or Monday at 17:40 work for you?'],
        ['c', 'Monday 17:40 is great.'],
      ],
    },
    {
      customer: 'Rowan (demo)',
      hoursAgo: 4,
      state: 'bot',
      turns: [
        ['c', 'Do I have to fast before a blood test?'],
        [
          'a',
          'For some blood tests you should not eat for 8 to 12 hours before. Your appointment letter says whether yours is one of them.',
        ],
        ['c', 'Thank you, found it in the letter.'],
      ],
    },
    {
      customer: 'Emerson (demo)',
      hoursAgo: 9,
      state: 'waiting',
      turns: [['c', 'I would like to speak to a person about a bill I do not understand.']],
    },
    {
      customer: 'Hayden (demo)',
      hoursAgo: 25,
      state: 'human',
      status: 'closed',
      turns: [
        ['c', 'Can you send my vaccination record to my new school?'],
        ['m', 'With your consent, yes. Please fill in the short form in the patient portal; we send it the same day.'],
        ['c', 'Done!'],
        ['m', 'Received and sent. All the best for the new school.'],
      ],
    },
    {
      customer: 'Parker (demo)',
      hoursAgo: 30,
      state: 'bot',
      status: 'closed',
      turns: [
        ['c', 'Is there parking at the main clinic?'],
        ['a', 'Yes, there is a car park at the clinic; the first two hours are free for patients.'],
      ],
    },
    {
      customer: 'Reese (demo)',
      hoursAgo: 52,
      state: 'human',
      status: 'closed',
      turns: [
        ['c', 'My prescription runs out on Sunday.'],
        ['m', 'I have asked your doctor for a repeat prescription. It will be at your pharmacy tomorrow after 14:00.'],
        ['c', 'You are wonderful, thank you.'],
      ],
    },
    {
      customer: 'Skyler (demo)',
      hoursAgo: 75,
      state: 'bot',
      turns: [
        ['c', 'Do you offer video consultations?'],
        ['a', 'Yes, many follow-up visits can be held by video. You choose it when you book.'],
      ],
    },
    {
      customer: 'Dakota (demo)',
      hoursAgo: 120,
      state: 'human',
      status: 'closed',
      turns: [
        ['c', 'How long do you keep my records?'],
        [
          'm',
          'As long as the law asks for: usually ten years after your last visit. I have sent you our privacy notice by e-mail.',
        ],
      ],
    },
  ],
}
