export const recognitionDigest = {
  'command.check.digest': 'een dagstaat: ook nagaan of alles wat erin staat, er nog is',
  'command.digest.summary': 'Schrijft een ondertekende dagstaat van alles wat er nu is.',
  'command.digest.to': 'het bestand dat wordt gemaakt',
  'command.digest.done':
    'De dagstaat staat in {file}. Bewaar hem buiten de server; leerpad check --digest vergelijkt ermee.',
  'check.digest.not-read': 'Het bestand {file} kan niet worden gelezen.',
  'check.digest.signature':
    'De dagstaat is niet met de sleutel van deze vereniging ondertekend; er is niets mee vergeleken.',
  'check.digest.ledger': '{participant}: het urenboek is vanaf regel {line} niet wat het op {day} was.',
  'check.digest.states': 'De standen van bewijzen zijn vanaf regel {line} niet wat zij op {day} waren.',
  'check.digest.audit': 'Het logboek is vanaf regel {line} niet wat het op {day} was.',
  'check.digest.record-gone': 'Bewijs {number} was er op {day}, en is weg.',
  'check.digest.record-altered': 'Bewijs {number} is niet meer wat het op {day} was.',
  'mail.digest.subject': 'Dagstaat van {day}',
  'mail.digest.text':
    'Bij dit bericht zit de ondertekende dagstaat van Leerpad. Daarmee kan later worden nagegaan of urenboeken, bewijzen en logboek nog zijn wat zij vandaag waren. Er staan geen namen in.',
  'mail.digest.keep':
    'U hoeft er niets mee te doen. Bewaar het bericht wel: het is alleen iets waard buiten de server.',
  'mail.digest.link': 'Naar het logboek',
} as const;
