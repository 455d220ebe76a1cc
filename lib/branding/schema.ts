export { type Adjustment, describeAdjustment } from './adjustments'
export * from './choices'
export { type Font, type FontId, fontIds, fonts } from './font-list'
