import { describePeoplePages } from '../support/people-pages.js';

describePeoplePages('nl-NL');
