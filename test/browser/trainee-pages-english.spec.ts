import { describeTraineePages } from '../support/trainee-pages.js';

describeTraineePages('en-GB');
