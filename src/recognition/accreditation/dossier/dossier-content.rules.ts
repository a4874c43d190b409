import type { DossierDescription } from './dossier-description.rules.js';

/** What is frozen when a dossier is submitted (Q6): all that its print shows, in the words of that day. */
export interface DossierContent {
  /** the body that it goes to, by its Dutch name */
  body: { key: string; name: string };
  /** `YYYY-MM-DD` */
  submittedOn: string;
  /** without findings: what is missing cannot be submitted */
  described: DossierDescription;
  /** topics in Dutch, by the key that the meetings name them with */
  topicNames: Readonly<Record<string, string>>;
  /** what attendees thought of the edition or day before, a paragraph each; none when nothing is known (Q3) */
  lastTime: readonly string[];
}
