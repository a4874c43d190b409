import { describeRoutesFor } from '../support/routes-by-role.js';

describeRoutesFor(['trainee and supervisor']);
