/** Somebody of the sequence is due, or it looks for somebody new: {sequenceId}. */
export const SEQUENCE_DUE = 'sequence.due'
/** Everybody of a segment is to come in: {sequenceId, segmentId, key}. */
export const SEGMENT_ENROLLED = 'sequence.segment_enrolled'
