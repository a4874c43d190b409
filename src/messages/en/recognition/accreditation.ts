export const recognitionAccreditation = {
  'registers.format-wrong': 'The register {register} cannot be used: its {problem} is wrong.',
  'registers.unknown': 'The register {register} is not known here.',
  'accreditation.body-wrong': 'The file {file} of an accreditation body is wrong: {problem}.',
  'accreditation.body-twice': 'Two accreditation bodies contradict each other: {what}.',
  'accreditation.body-unknown': 'The accreditation body {body} is not known here.',
  'accreditation.rows-number':
    'There are {rows} attendees in one call; there must be at least 1 and at most {most}.',
  'accreditation.rows-refused':
    'Line {row} cannot be sent: {element} is missing, too much or wrong. Check the codes of the course.',
  'accreditation.address-wrong':
    'The address of PE-online is wrong. It begins with https:// and holds no name or password.',
  'accreditation.list.number': 'Number',
  'accreditation.list.name': 'Name',
  'accreditation.list.date': 'Date',

  'accreditation.refusal.keys':
    'The key does not belong to this account of PE-online. Nothing was processed. Check the key in the settings.',
  'accreditation.refusal.structure':
    'PE-online cannot read what was sent. Nothing was processed. Please tell the administrator.',
  'accreditation.refusal.person-unknown':
    'This number is not in the register. Ask the person for the number and enter it again.',
  'accreditation.refusal.person-missing': 'The number is missing. Ask for it and enter it.',
  'accreditation.refusal.course-missing':
    'The number of the course is missing. Enter it where attendance is handed over.',
  'accreditation.refusal.course-unknown':
    'PE-online does not know this course. Check its number or code where attendance is handed over.',
  'accreditation.refusal.course-twice':
    'This code stands twice in PE-online. Enter the number that PE-online gives where attendance is handed over.',
  'accreditation.refusal.not-accredited':
    'The course is not accredited for this register, or not yet. Send again once it is.',
  'accreditation.refusal.outside-accreditation':
    'The date lies outside the accreditation. Ask the body to change the period.',
  'accreditation.refusal.too-late':
    'The time for handing over attendance has passed. Ask the body for more time, or give a certificate.',
  'accreditation.refusal.not-taken':
    'This register takes no attendance from the provider. Attendees enter their points themselves; give a certificate.',
  'accreditation.refusal.end-date-missing': 'The end date is missing. Please tell the administrator.',
  'accreditation.refusal.end-date-forbidden':
    'An end date was sent, which this course does not take. Check the kind of course in the dossier.',
  'accreditation.refusal.runs-forbidden':
    'A run or meeting was sent, which this course does not take. Check the kind of course in the dossier.',
  'accreditation.refusal.edition-missing':
    'The run is missing. Enter its number where attendance is handed over.',
  'accreditation.refusal.edition-unknown':
    'PE-online does not know this run. Check its number or code where attendance is handed over.',
  'accreditation.refusal.edition-twice':
    'The code of this run stands twice in PE-online. Enter the number that PE-online gives where attendance is handed over.',
  'accreditation.refusal.meeting-missing':
    'The meeting is missing. Enter its number where attendance is handed over.',
  'accreditation.refusal.meeting-unknown':
    'PE-online does not know this meeting. Check its number or code where attendance is handed over.',
  'accreditation.refusal.meeting-twice':
    'The code of this meeting stands twice in PE-online. Enter the number that PE-online gives where attendance is handed over.',
  'accreditation.refusal.module-missing':
    'PE-online asks for a module. Check the kind of course in the dossier.',
  'accreditation.refusal.module-unknown':
    'PE-online does not know this module. Check the kind of course in the dossier.',
  'accreditation.refusal.module-twice':
    'The code of this module stands twice in PE-online. Check the kind of course in the dossier.',
  'accreditation.refusal.unknown': 'PE-online says: {message}',
} as const;
