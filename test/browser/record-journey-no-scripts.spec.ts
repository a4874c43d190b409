import { mouse } from '../support/input-device.js';
import { describeRecordJourney } from '../support/record-journey.js';

describeRecordJourney({
  name: 'without JavaScript',
  handsOn: mouse,
  options: { javaScriptEnabled: false },
});
