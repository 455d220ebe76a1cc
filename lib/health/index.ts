export { countAnswer } from './count-answer'
export { countFailedJob, flushTraffic } from './recorder'
