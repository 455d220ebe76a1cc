export { createThrottle, type Throttle, type ThrottleRule, type ThrottleStore } from './throttle'
