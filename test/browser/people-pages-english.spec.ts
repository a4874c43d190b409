import { describePeoplePages } from '../support/people-pages.js';

describePeoplePages('en-GB');
