/** What a process under load has to do. */
export interface Work {
  /** claims that wait for a signature */
  claims: { id: string; signer: string }[];
  /** attendance lists on which everybody is marked */
  lists: { id: string; teacher: string }[];
  /** claims that are returned, of which their trainees are told by mail */
  returns: { id: string; signer: string }[];
  /** sheets of hours, in the data folder */
  imports: string[];
  /** the backups that are to be made there */
  backups: string[];
}
