import type { Site } from '../site'
import { collectionPages } from './collection'
import { helpPages } from './help'
import { orderingPages } from './ordering'
import { posts } from './posts'

export const shopsphere: Site = {
  hostname: 'shopsphere-site.localhost',
  name: 'ShopSphere',
  tagline: 'Small collections, honest sizes',
  primary: '#ec4899',
  secondary: '#8b5cf6',
  symbol:
    '<circle cx="16" cy="16" r="7" fill="none" stroke="#fff" stroke-width="3"/><circle cx="22" cy="10" r="3" fill="#fff"/>',
  industry: 'Fashion e-commerce',
  email: 'help@shopsphere.example',
  phone: '+49 30 23125 148',
  address: { street: 'Fadenstraße 21', city: 'Berlin', region: 'Berlin', postalCode: '10990', country: 'DE' },
  navigation: [
    { label: 'New season', path: '/new-season' },
    { label: 'Women', path: '/women' },
    { label: 'Men', path: '/men' },
    { label: 'Sphere Circle', path: '/sphere-circle' },
    { label: 'Stores', path: '/stores' },
    { label: 'Help', path: '/faq' },
  ],
  callToAction: { label: 'Shop the drop', path: '/new-season' },
  footer: [
    {
      heading: 'Ordering',
      links: [
        { label: 'Shipping', path: '/shipping' },
        { label: 'Returns and exchanges', path: '/returns' },
        { label: 'Where is my order?', path: '/order-tracking' },
        { label: 'Payment', path: '/payment' },
        { label: 'Gift cards', path: '/gift-cards' },
      ],
    },
    {
      heading: 'Style',
      links: [
        { label: 'Size guide', path: '/size-guide' },
        { label: 'Care guide', path: '/care-guide' },
        { label: 'How to wear plum', path: '/journal/how-to-wear-plum' },
        { label: 'A capsule wardrobe', path: '/journal/capsule-wardrobe' },
        { label: 'Inside the fit test', path: '/journal/inside-the-fit-test' },
      ],
    },
    {
      heading: 'ShopSphere',
      links: [
        { label: 'About', path: '/about' },
        { label: 'Better made', path: '/sustainability' },
        { label: 'Creators', path: '/creators' },
        { label: 'Contact', path: '/contact' },
      ],
    },
  ],
  imprint: 'ShopSphere is an invented shop for demonstrations. Nothing here can be bought.',
  pages: [...collectionPages, ...orderingPages, ...helpPages, ...posts],
}
