/** Somebody of the demo, and what there is to see of them. */
export interface DemoPerson {
  role: 'leader' | 'trainee' | 'secretariat' | 'board';
  name: string;
  email: string;
  /** how it stands with them now, in Dutch */
  what: string;
}
