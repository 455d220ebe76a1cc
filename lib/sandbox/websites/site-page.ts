import { Marked } from 'marked'
import { escapeMarkup as e } from '../http/markup'
import type { Site, SiteLink, SitePage } from './site'

const markdown = new Marked({ gfm: true, renderer: { html: ({ text }) => e(text) } })

const link = ({ label, path }: SiteLink): string => `<a href="${e(path)}">${e(label)}</a>`

function organisation(site: Site, origin: string): string {
  const { address } = site
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: site.name,
    description: site.tagline,
    url: `${origin}/`,
    logo: `${origin}/logo.svg`,
    email: site.email,
    telephone: site.phone,
    knowsAbout: site.industry,
    address: {
      '@type': 'PostalAddress',
      streetAddress: address.street,
      addressLocality: address.city,
      addressRegion: address.region,
      postalCode: address.postalCode,
      addressCountry: address.country,
    },
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

function head(site: Site, page: SitePage, origin: string): string {
  const title = page.path === '/' ? `${site.name} – ${site.tagline}` : `${page.title} | ${site.name}`
  const url = origin + page.path
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(title)}</title>
<meta name="description" content="${e(page.description)}">
<meta name="theme-color" content="${site.primary}">
<link rel="canonical" href="${e(url)}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/site.css">
<meta property="og:site_name" content="${e(site.name)}">
<meta property="og:type" content="${page.postedBy ? 'article' : 'website'}">
<meta property="og:title" content="${e(page.title)}">
<meta property="og:description" content="${e(page.description)}">
<meta property="og:url" content="${e(url)}">
<meta property="og:image" content="${e(origin)}/og-image.svg">
<script type="application/ld+json">${organisation(site, origin)}</script>`
}

const header = (site: Site): string => `<header class="bar"><div class="wide">
<a class="brand" href="/"><img class="logo" src="/logo.svg" alt="${e(site.name)}" height="32"></a>
<nav aria-label="Main">${site.navigation.map(link).join('')}</nav>
<a class="button" href="${e(site.callToAction.path)}">${e(site.callToAction.label)}</a>
</div></header>`

function band(page: SitePage): string {
  const actions = (page.actions ?? []).map(
    ({ label, path }, index) => `<a class="button${index === 0 ? '' : ' second'}" href="${e(path)}">${e(label)}</a>`,
  )
  return `<div class="band"><div class="wide"><h1>${e(page.title)}</h1>${page.lead ? `<p>${e(page.lead)}</p>` : ''}${
    actions.length ? `<nav class="actions" aria-label="First steps">${actions.join('')}</nav>` : ''
  }</div></div>`
}

const card = ({ title, text, path }: { title: string; text: string; path: string }): string =>
  `<div class="card"><h2><a href="${e(path)}">${e(title)}</a></h2><p>${e(text)}</p></div>`

const cards = (page: SitePage): string =>
  page.cards ? `<div class="wide cards">${page.cards.map(card).join('')}</div>` : ''

const posted = (page: SitePage): string =>
  page.postedBy
    ? `<p class="posted">Posted by the ${e(page.postedBy)} on <time datetime="${page.updated}">${page.updated}</time></p>`
    : ''

const footer = (site: Site): string => `<footer><div class="wide"><div class="columns">${site.footer
  .map(
    ({ heading, links }) =>
      `<div><h2>${e(heading)}</h2><ul>${links.map((entry) => `<li>${link(entry)}</li>`).join('')}</ul></div>`,
  )
  .join('')}
<div><h2>Contact</h2><ul><li><a href="mailto:${e(site.email)}">${e(site.email)}</a></li><li>${e(site.phone)}</li></ul></div></div>
<p class="imprint">${e(site.imprint)}</p></div></footer>`

/** One page as a browser gets it. `origin` is the address under which the visitor reached the site. */
export const sitePage = (site: Site, page: SitePage, origin: string): string => `<!doctype html>
<html lang="en">
<head>
${head(site, page, origin)}
</head>
<body>
${header(site)}
<main>
${band(page)}
${cards(page)}
<article class="narrow">
${posted(page)}
${markdown.parse(page.body, { async: false })}
</article>
</main>
${footer(site)}
</body>
</html>
`
