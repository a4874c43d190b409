import { describeAccreditationPages } from '../support/accreditation-pages.js';

describeAccreditationPages('en-GB');
