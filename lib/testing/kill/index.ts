export { type AnswerVerdict, killAnswer } from './kill-answer'
export { type CrawlVerdict, killCrawl } from './kill-crawl'
