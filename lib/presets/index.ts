export { applyPreset } from './apply-preset'
export { presetWords } from './catalogue'
export { previewPreset } from './preview-preset'
export { SEGMENT_RULES } from './segment-rules'
