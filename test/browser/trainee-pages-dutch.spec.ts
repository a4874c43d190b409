import { describeTraineePages } from '../support/trainee-pages.js';

describeTraineePages('nl-NL');
