/** What puts one's own standing into the menu: a leading period that stands. It opens nothing. */
export const LEADS = 'SELECT FROM leading_period WHERE person_id = $1 AND withdrawn_at IS NULL';
