export { type CrawlVerdict, killCrawl } from './kill-crawl'
