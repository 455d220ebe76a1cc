import { benchSite } from './bench-site'
import { medicare } from './medicare'
import { shopsphere } from './shopsphere'
import type { Site } from './site'
import { techflow } from './techflow'

export const demoSites: Site[] = [techflow, medicare, shopsphere]

export const sitesByHostname = new Map([...demoSites, benchSite].map((site) => [site.hostname, site]))
