export const importsTakeBack = {
  'take-back.not-found': 'Deze invoer staat er niet (meer).',
  'take-back.reason-missing': 'Schrijf erbij waarom deze invoer wordt teruggedraaid.',
  'take-back.already': 'Deze invoer is al teruggedraaid.',
  'take-back.obstacles':
    'Deze invoer kan niet meer als geheel worden teruggedraaid: er {count, plural, one {rust één ding op} other {rusten # dingen op}}.',
  'take-back.obstacle.not-kept':
    'Deze invoer is van vóór de tijd dat werd bijgehouden wat een invoer verandert.',
  'take-back.obstacle.later-import':
    'Een latere invoer van {date} bouwt erop voort ({rows, plural, one {# regel} other {# regels}}). Draai eerst die terug.',
  'take-back.obstacle.record': 'Bewijs {number} van {name} is daarna afgegeven en rust erop.',
  'take-back.obstacle.claim':
    'Uren van {name} op {date} zijn daarna {state, select, submitted {gewijzigd} returned {teruggestuurd} withdrawn {ingetrokken} corrected {gecorrigeerd} other {afgetekend}}.',
  'take-back.obstacle.portal-claims':
    '{name} heeft in dit traject zelf uren ingediend: {count, plural, one {één keer} other {# keer}}.',
  'take-back.obstacle.attended':
    '{name} was erbij volgens een docent of supervisor: {count, plural, one {één keer} other {# keer}}.',
  'take-back.obstacle.open-list': '{name} staat op de presentielijst van {date}, die nog open is.',
  'take-back.obstacle.decision': 'Het bestuur nam op {date} een besluit over het traject van {name}.',
  'take-back.obstacle.account': '{name} heeft inmiddels een account.',
  'take-back.obstacle.leader-assigned':
    '{name} is inmiddels supervisor van {count, plural, one {een deelnemer} other {# deelnemers}} buiten deze invoer.',
  'take-back.obstacle.leader-signed':
    '{name} heeft buiten deze invoer {count, plural, one {één keer} other {# keer}} afgetekend.',
  'take-back.obstacle.leader-deputy':
    '{role, select, deputy {{name} neemt waar voor een supervisor} other {Er neemt iemand waar voor {name}}}, van {from} tot en met {until}. Beëindig eerst de waarneming.',
  'take-back.obstacle.leader-teaching':
    '{name} is docent van {count, plural, one {een dagdeel waarvan} other {# dagdelen waarvan}} de lijst nog open is. Kies daar eerst een andere docent.',
  'take-back.obstacle.leader-asked':
    '{name} is {count, plural, one {één keer} other {# keer}} gevraagd om uren af te tekenen, en die wachten nog.',
} as const;
