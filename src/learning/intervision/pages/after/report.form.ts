import { Id, Paragraphs, Version } from '../../../../platform/web/fields.form.js';

/** Some ten pages. */
const LONGEST_REPORT = 30_000;

/** The text of a report. */
export class ReportForm {
  /** the version that it was made from; 0: there was none */
  @Version()
  version: number;

  @Paragraphs({ most: LONGEST_REPORT, optional: true })
  text: string;
}

/** Which report goes out before a day; empty: none. */
export class PreviousReportForm {
  @Id({ optional: true })
  verslag: string | null;
}
