import { describeBlocksJourney } from '../support/blocks-journey.js';
import { mouse } from '../support/input-device.js';

describeBlocksJourney({ name: 'with a mouse', handsOn: mouse });
