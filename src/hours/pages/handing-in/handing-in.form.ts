import { FormKey, Hidden, Version } from '../../../platform/web/fields.form.js';

/** What every form for a new activity carries besides what the trainee fills in. */
export interface NewActivity {
  /** made with the form: the same form sent twice hands in once */
  formKey: string;
  /** the trajectory that it is for, as addresses name it; empty for the latest */
  traject: string;
  /** what its sender was told, as `findingsCode` says it; empty: nothing */
  told: string;
}

/** What every form that amends an activity carries. */
export interface AmendedActivity {
  /** the version that the trainee saw */
  version: number;
  /** what its sender was told */
  told: string;
}

/** The forms of one kind of activity: both hold the same, and carry something else. */
export interface ActivityForms<Fields extends object> {
  blank: new () => Fields & NewActivity;
  amended: new () => Fields & AmendedActivity;
}

/** @param Fields the class of what is filled in; call this once for each, since every call makes new classes */
export function activityForms<Fields extends object>(Fields: new () => Fields): ActivityForms<Fields> {
  class NewActivityForm extends (Fields as new () => object) {
    @FormKey()
    formKey: string;

    @Hidden()
    traject: string;

    @Hidden()
    told: string;
  }
  class AmendedActivityForm extends (Fields as new () => object) {
    @Version()
    version: number;

    @Hidden()
    told: string;
  }
  return {
    blank: NewActivityForm as new () => Fields & NewActivity,
    amended: AmendedActivityForm as new () => Fields & AmendedActivity,
  };
}

/** An activity that is withdrawn. */
export class WithdrawForm {
  @Version()
  version: number;
}
