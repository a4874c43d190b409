import { CalendarDate, Id, Texts } from '../../../platform/web/fields.form.js';

/** A trainee, and who takes them over, if anybody was chosen for them alone. */
const SUCCESSOR =
  /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/;

/** More trainees of one supervisor than there are with any maximum. */
export const TRAINEES_AT_MOST = 200;

/** Who takes over whom, and from which day on. */
export class HandingOverForm {
  @CalendarDate()
  vanaf: string;

  /** who takes over those for whom nobody else is chosen */
  @Id({ optional: true })
  allen: string | null;

  /** a line a trainee: the id of the trajectory, a dot, and the id of the person who takes them over */
  @Texts({ most: TRAINEES_AT_MOST, shape: SUCCESSOR })
  naar: string[];
}

/** Who takes over each trainee; null: nobody was chosen. */
export function successorsIn({ allen, naar }: Pick<HandingOverForm, 'allen' | 'naar'>): {
  trajectoryId: string;
  supervisorId: string | null;
}[] {
  return naar.map((line) => {
    const [, trajectoryId, own] = SUCCESSOR.exec(line)!;
    return { trajectoryId: trajectoryId!, supervisorId: own ?? allen };
  });
}
