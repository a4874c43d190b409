import { ROLES } from '../support/role-parties.js';
import { describeRoutesFor } from '../support/routes-by-role.js';

// All others: a role that is added is tried here at least.
const ELSEWHERE = [
  'visitor',
  'an account with nothing',
  'secretariat',
  'board',
  'trainee',
  'trainee and supervisor',
  'organiser',
];

describeRoutesFor(ROLES.filter((role) => !ELSEWHERE.includes(role)));
