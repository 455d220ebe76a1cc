import type { Site } from '../site'
import { posts } from './posts'
import { practicePages } from './practice'
import { servicePages } from './services'
import { visitingPages } from './visiting'

export const medicare: Site = {
  hostname: 'medicare-site.localhost',
  name: 'MediCare Plus',
  tagline: 'Five family health centres in and around Lakeside',
  primary: '#10b981',
  secondary: '#3b82f6',
  symbol: '<path d="M13 8h6v5h5v6h-5v5h-6v-5H8v-6h5z" fill="#fff"/>',
  industry: 'Healthcare',
  email: 'hello@medicareplus.example',
  phone: '(330) 555-0110',
  address: { street: '1200 Garden Street', city: 'Lakeside', region: 'OH', postalCode: '44900', country: 'US' },
  navigation: [
    { label: 'Primary care', path: '/services/primary-care' },
    { label: 'Pediatrics', path: '/services/pediatrics' },
    { label: 'Seniors', path: '/services/senior-care' },
    { label: 'Locations', path: '/locations' },
    { label: 'Insurance', path: '/insurance' },
    { label: 'Questions', path: '/faq' },
  ],
  callToAction: { label: 'Book a visit', path: '/appointments' },
  footer: [
    {
      heading: 'Services',
      links: [
        { label: 'Vaccinations', path: '/services/vaccinations' },
        { label: 'Laboratory and X-ray', path: '/services/laboratory' },
        { label: 'Mental health', path: '/services/mental-health' },
        { label: 'Urgent care', path: '/urgent-care' },
        { label: 'Video visits', path: '/telehealth' },
      ],
    },
    {
      heading: 'For patients',
      links: [
        { label: 'Patient portal', path: '/patient-portal' },
        { label: 'Prescriptions', path: '/prescriptions' },
        { label: 'Prices and bills', path: '/billing' },
        { label: 'Cold or flu?', path: '/health-tips/cold-or-flu' },
        { label: 'Blood pressure at home', path: '/health-tips/blood-pressure-at-home' },
        { label: 'The first year', path: '/health-tips/first-year-with-a-baby' },
      ],
    },
    {
      heading: 'About us',
      links: [
        { label: 'About', path: '/about' },
        { label: 'For professionals', path: '/for-professionals' },
        { label: 'Privacy', path: '/privacy' },
        { label: 'Contact', path: '/contact' },
      ],
    },
  ],
  imprint: 'MediCare Plus is an invented practice for demonstrations. Nothing here is medical advice.',
  pages: [...practicePages, ...visitingPages, ...servicePages, ...posts],
}
