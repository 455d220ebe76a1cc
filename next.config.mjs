import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'
import { SECURITY_HEADERS } from './lib/platform/security-headers.mjs'

const withMessages = createNextIntlPlugin('./i18n/request.ts')

const securityHeaders = Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value }))

/** @type {import('next').NextConfig} */
const config = {
  cacheHandler: fileURLToPath(new URL('./lib/platform/page-cache-handler.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  devIndicators: false,
  // Types are checked by `npm run verify`, once, not again by every build.
  typescript: { ignoreBuildErrors: true },
  allowedDevOrigins: ['*.localhost'],
  experimental: {
    // A page is loaded when it is first asked for: all of them together are a third of the process.
    preloadEntriesOnStart: false,
    serverActions: { bodySizeLimit: '4mb' },
    // What is built once only keeps a gigabyte for nothing.
    turbopackFileSystemCacheForBuild: process.env.BUILD_ONCE !== 'yes',
  },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'css-tree',
    'file-type',
    'imapflow',
    'linkedom',
    'nodemailer',
    'openai',
    'pg',
    'pg-boss',
    'pino',
    'rate-limiter-flexible',
    'sanitize-html',
    'sharp',
    'turndown',
    'undici',
  ],
  // What depends on the host is set by the server: lib/platform/content-policy.ts.
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
}

export default withMessages(config)
