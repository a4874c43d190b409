import { describeBlocksJourney } from '../support/blocks-journey.js';
import { mouse } from '../support/input-device.js';

describeBlocksJourney({
  name: 'without JavaScript',
  handsOn: mouse,
  options: { javaScriptEnabled: false },
});
