import { describeBlocksJourney } from '../support/blocks-journey.js';
import { keyboard } from '../support/input-device.js';

describeBlocksJourney({ name: 'with Tab, Enter and Space only', handsOn: keyboard });
