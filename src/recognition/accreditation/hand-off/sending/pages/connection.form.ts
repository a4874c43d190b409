import { Choice } from '../../../../../platform/web/fields.form.js';

/** That what is sent counts from now on, once the other side said that the connection is out of its test phase. */
export class LiveForm {
  @Choice(['ja'], { missing: 'hand-off-mode.live.unconfirmed' })
  bevestigd: 'ja';
}
