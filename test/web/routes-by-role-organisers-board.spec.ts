import { describeRoutesFor } from '../support/routes-by-role.js';

describeRoutesFor(['organiser', 'board']);
