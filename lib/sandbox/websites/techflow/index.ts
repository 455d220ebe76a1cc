import type { Site } from '../site'
import { companyPages } from './company'
import { documentationPages } from './documentation'
import { helpPages } from './plans-and-help'
import { posts } from './posts'
import { productPages } from './product'

export const techflow: Site = {
  hostname: 'techflow-site.localhost',
  name: 'TechFlow Solutions',
  tagline: 'Delivery tools for software teams',
  primary: '#3b82f6',
  secondary: '#8b5cf6',
  symbol: '<path d="M9 10h14v4h-5v10h-4V14H9z" fill="#fff"/>',
  industry: 'Software development tools',
  email: 'hello@techflow.example',
  phone: '+1 (415) 555-0142',
  address: { street: '480 Harbor Row, Suite 300', city: 'Bayview', region: 'CA', postalCode: '94100', country: 'US' },
  navigation: [
    { label: 'Pipelines', path: '/product/pipelines' },
    { label: 'Previews', path: '/product/preview-environments' },
    { label: 'Insights', path: '/product/insights' },
    { label: 'Pricing', path: '/pricing' },
    { label: 'Docs', path: '/docs/getting-started' },
    { label: 'Blog', path: '/blog' },
  ],
  callToAction: { label: 'Start for free', path: '/pricing' },
  footer: [
    {
      heading: 'Product',
      links: [
        { label: 'Integrations', path: '/integrations' },
        { label: 'Move to TechFlow', path: '/migration' },
        { label: 'Security', path: '/security' },
        { label: 'Availability', path: '/status-and-sla' },
      ],
    },
    {
      heading: 'Help',
      links: [
        { label: 'Support', path: '/support' },
        { label: 'FAQ', path: '/faq' },
        { label: 'Billing', path: '/billing-and-cancellation' },
        { label: 'API', path: '/docs/api' },
        { label: 'Self-hosted runners', path: '/docs/self-hosted-runners' },
      ],
    },
    {
      heading: 'Company',
      links: [
        { label: 'About', path: '/about' },
        { label: 'Customers', path: '/customers' },
        { label: 'Careers', path: '/careers' },
        { label: 'Contact', path: '/contact' },
      ],
    },
  ],
  imprint: 'TechFlow Solutions is an invented company for demonstrations.',
  pages: [...companyPages, ...productPages, ...helpPages, ...documentationPages, ...posts],
}
