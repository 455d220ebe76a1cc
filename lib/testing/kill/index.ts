export { type AnswerVerdict, killAnswer } from './kill-answer'
export { type CrawlVerdict, killCrawl } from './kill-crawl'
export { KILL_POINTS, type KillPoint, killProvisioning, UNDO_POINTS, type UndoPoint } from './kill-provisioning'
export { takenOverBySurvivor } from './survivor'
