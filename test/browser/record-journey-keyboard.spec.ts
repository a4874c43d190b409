import { keyboard } from '../support/input-device.js';
import { describeRecordJourney } from '../support/record-journey.js';

describeRecordJourney({ name: 'with Tab, Enter and Space only', handsOn: keyboard });
