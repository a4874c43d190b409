export { readDuration, typedDuration } from '../../platform/text/duration.js';
