import { mouse } from '../support/input-device.js';
import { describeRecordJourney } from '../support/record-journey.js';

describeRecordJourney({ name: 'with a mouse', handsOn: mouse });
