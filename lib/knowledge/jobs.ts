import { type Reaction, reaction } from '@/lib/events'
import { storage } from '@/lib/providers/storage'
import { discoverPages } from './discover-pages'
import { DOCUMENT_WORDS } from './document-words'
import { failVersion } from './fail-version'
import { fetchPages } from './fetch-pages'
import { giveUpCrawl } from './give-up-crawl'
import { learnWords } from './learn-words'
import { noteCitations } from './note-citations'
import { notifyOfCrawl } from './notify-of-crawl'
import { notifyOfExpiry } from './notify-of-expiry'
import { readDocument } from './read-document'
import { recrawl } from './recrawl'
import { relabelSource } from './relabel-source'

const crawlId = (payload: { [key: string]: unknown }): string => String(payload.crawlId)

/** A crawl goes on where it stopped, so it bears more restarts of the worker than work that begins anew. */
const RESUMED = 20

export const knowledgeReactions: Reaction[] = [
  reaction({
    name: 'knowledge.notify',
    events: ['crawl.ended'],
    handler: (ctx, payload) => notifyOfCrawl(ctx, { crawlId: crawlId(payload) }),
  }),
  reaction({
    name: 'knowledge.notify-of-expiry',
    events: ['source.expiring'],
    handler: (ctx, { sourceId, expiresAt, isOver }) =>
      notifyOfExpiry(ctx, { sourceId: String(sourceId), expiresAt: String(expiresAt), isOver: isOver === true }),
  }),
  reaction({
    name: 'knowledge.note-citations',
    events: ['answer.finished'],
    handler: (ctx, { answerId }) => noteCitations(ctx, { answerId: String(answerId) }),
  }),
  reaction({
    name: 'knowledge.relabel-source',
    events: ['source.language-set'],
    handler: (ctx, { sourceId }) => relabelSource(ctx, { sourceId: String(sourceId) }),
    tenantConcurrency: 1,
    retryLimit: RESUMED,
    timeoutSeconds: 900,
  }),
  reaction({
    name: 'knowledge.discover-pages',
    events: ['crawl.requested'],
    handler: (ctx, payload) => discoverPages(ctx, { crawlId: crawlId(payload) }),
    concurrency: 4,
    tenantConcurrency: 2,
    retryLimit: RESUMED,
    givenUp: (ctx, payload) => giveUpCrawl(ctx, { crawlId: crawlId(payload) }),
    timeoutSeconds: 900,
  }),
  reaction({
    name: 'knowledge.fetch-pages',
    events: ['crawl.chosen'],
    handler: (ctx, payload) => fetchPages(ctx, { crawlId: crawlId(payload) }),
    concurrency: 4,
    tenantConcurrency: 2,
    retryLimit: RESUMED,
    givenUp: (ctx, payload) => giveUpCrawl(ctx, { crawlId: crawlId(payload) }),
    timeoutSeconds: 3_600,
  }),
  reaction({
    name: 'knowledge.learn-words',
    events: ['crawl.ended', 'document.ready'],
    handler: (ctx) => learnWords(ctx, {}),
    tenantConcurrency: 1,
  }),
  reaction({
    name: 'knowledge.recrawl',
    events: ['crawl.due'],
    handler: (ctx, payload) => recrawl(ctx, { sourceId: String(payload.sourceId) }),
  }),
  reaction({
    name: 'knowledge.read-document',
    events: ['document.uploaded'],
    handler: (ctx, payload, signal) => readDocument(ctx, { versionId: String(payload.versionId), signal }),
    concurrency: 2,
    tenantConcurrency: 1,
    retryLimit: RESUMED,
    givenUp: (ctx, payload) =>
      failVersion(ctx, { versionId: String(payload.versionId), problem: DOCUMENT_WORDS.gave_up }),
    timeoutSeconds: 900,
  }),
  reaction({
    name: 'knowledge.forget-document',
    events: ['document.removed'],
    handler: (_ctx, payload) => storage().delete(String(payload.storageKey)),
  }),
]
