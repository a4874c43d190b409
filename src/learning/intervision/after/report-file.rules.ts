/** What the file of a report may be, as its content says. */
export const REPORT_TYPES = ['pdf', 'docx', 'odt'] as const;
export type ReportType = (typeof REPORT_TYPES)[number];

/** What a browser is told that each is. */
export const MEDIA_TYPES: Readonly<Record<ReportType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
};

/** The most that is taken of one, in bytes: five megabytes, many pages with pictures. */
export const REPORT_BYTES_AT_MOST = 5 * 1024 * 1024;

/** What a file of a report is called when somebody takes it with them. */
export function reportFileName({ heldOn }: { heldOn: string }, type: ReportType): string {
  return `verslag-${heldOn}.${type}`;
}
