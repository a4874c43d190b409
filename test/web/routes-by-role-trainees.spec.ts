import { describeRoutesFor } from '../support/routes-by-role.js';

describeRoutesFor(['trainee', 'an account with nothing']);
