/** What the file of a report may be, as its content says. */
export const REPORT_TYPES = ['pdf', 'docx', 'odt'] as const;
export type ReportType = (typeof REPORT_TYPES)[number];

/** The media type under which the portal sends each to a browser. */
export const MEDIA_TYPES: Readonly<Record<ReportType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
};

/** The largest file that an organiser can upload, in bytes: five megabytes, many pages with pictures. */
export const REPORT_BYTES_AT_MOST = 5 * 1024 * 1024;

/** The name under which a reader downloads the file of a report. */
export function reportFileName({ heldOn }: { heldOn: string }, type: ReportType): string {
  return `verslag-${heldOn}.${type}`;
}
