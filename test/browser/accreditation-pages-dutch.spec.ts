import { describeAccreditationPages } from '../support/accreditation-pages.js';

describeAccreditationPages('nl-NL');
