export const platformSpreadsheet = {
  'spreadsheet.not-found': 'The file “{file}” does not exist. Check the name and the folder.',
  'spreadsheet.directory': '“{file}” is a folder. Choose the file itself.',
  'spreadsheet.not-a-file': '“{file}” is not a regular file. Save the data as an XLSX or CSV file first.',
  'spreadsheet.unreadable':
    'The file “{file}” cannot be read ({reason}). Check that you may open it and that no other program has it open.',
  'spreadsheet.changed':
    'The file “{file}” changed while it was being read. Save it, close it and start again.',
  'spreadsheet.empty':
    'The file “{file}” is empty. Its first line must hold the names of the columns, with the rows below.',
  'spreadsheet.workbook-old':
    '“{file}” is a workbook in the old format of Excel (.xls). Open it in Excel or LibreOffice and save it with Save As, file type Excel Workbook (.xlsx) or CSV UTF-8.',
  'spreadsheet.workbook-password':
    '“{file}” is protected with a password. Open it in Excel, take the password away (File, Info, Protect Workbook) and save it again.',
  'spreadsheet.workbook-ods':
    '“{file}” is a spreadsheet of LibreOffice (.ods). Open it and save it with Save As, file type Excel 2007-365 (.xlsx) or Text CSV.',
  'spreadsheet.workbook-numbers':
    '“{file}” is a spreadsheet of Numbers. Open it in Numbers and choose File, Export To, Excel.',
  'spreadsheet.workbook-binary':
    '“{file}” is a binary workbook (.xlsb). Open it in Excel and save it with Save As, file type Excel Workbook (.xlsx) or CSV UTF-8.',
  'spreadsheet.zip':
    '“{file}” is a packed file, but no workbook of Excel. Unpack it first, and then choose the CSV or XLSX file itself.',
  'spreadsheet.workbook-damaged':
    'The workbook “{file}” is damaged or did not arrive whole. Open it in Excel or LibreOffice, save it again as Excel Workbook (.xlsx) or CSV UTF-8, and choose that file.',
  'spreadsheet.workbook-too-large':
    'The workbook “{file}” is too large to be read: more than {rows, number} rows, {columns, number} columns or {megabytes} MB unpacked. Often those are empty cells with formatting. Copy only the filled cells to a new workbook, or save the sheet as CSV UTF-8.',
  'spreadsheet.workbook-hidden-sheet':
    'In “{file}” only a hidden sheet, “{sheet}”, has something on it. Show that sheet and save the workbook again.',
  'spreadsheet.workbook-row-too-long':
    'In “{file}” row {line} holds more text than a row of data does. Check that this is the right file.',
  'spreadsheet.pdf':
    '“{file}” is a PDF and not a spreadsheet. Open the sheet from which it was made and save that with Save As, file type CSV UTF-8.',
  'spreadsheet.utf16':
    '“{file}” was saved as Unicode text (UTF-16). Open it in Excel and save it with Save As, file type CSV UTF-8.',
  'spreadsheet.binary':
    '“{file}” is not a text file. Open it in the program in which it was made and save it with Save As, file type CSV UTF-8.',
  'spreadsheet.broken-encoding':
    'The characters in “{file}” are damaged, first on line {line}: accented letters would become unreadable. Save the original sheet again with Save As, file type CSV UTF-8.',
  'spreadsheet.mac-roman':
    '“{file}” was saved by Excel for Mac, in a character set from which Leerpad would read accented letters wrongly. Open the sheet in Excel and save it with Save As, file format CSV UTF-8 (comma delimited).',
  'spreadsheet.doubled-encoding':
    'In “{file}” accented letters were converted twice: an é, say, stands there as Ã©. Go back to the sheet in which the names are still right and save that with Save As, file type CSV UTF-8. Do not open a CSV file by a double click, but in Excel with Data, From Text/CSV.',
  'spreadsheet.unclosed-quote':
    'In “{file}” a cell on line {line} begins with a quotation mark (") that is never closed, so that the lines after it cannot be read. Remove it, or close the cell with one.',
  'spreadsheet.record-too-long':
    'In “{file}” a row begins on line {line} that does not end. Check that this is the right file and save it again with Save As, file type CSV UTF-8.',
  'spreadsheet.missing-columns':
    '“{file}” lacks {count, plural, one {the column} other {the columns}} {missing}{others, plural, =0 {} one {, and Leerpad does not know the column {unknown}} other {, and Leerpad does not know the columns {unknown}}}: its first line must hold the names of the columns of a file of {kind}.{sheets, plural, =0 {} other { The sheet “{sheet}” was read, the first with something on it.}}',
  'spreadsheet.swapped':
    '“{file}” looks like the file of {found}; the file of {expected} belongs here. Were the files swapped?',
  'spreadsheet.duplicate-column':
    'The column {column} occurs more than once in “{file}”. Remove the one that does not belong, or give it another name.',
  'spreadsheet.row.hidden':
    'This row is hidden in the sheet, perhaps by a filter. Show the row if it is to be taken along, or delete it.',
  'spreadsheet.row.error-cell':
    'Cell {cell} shows the error {error} instead of a value. Mend the formula or type the value.',
  'spreadsheet.row.no-result':
    'Cell {cell} holds a formula whose result was not saved. Open the workbook in Excel, save it and try again.',
  'spreadsheet.row.merged-cell':
    'Cell {cell} is merged with cell {shows} and has no value of its own. Unmerge the cells and fill this one in.',
  'spreadsheet.row.extra-cells':
    'This row has {cells} cells, while there are {columns} columns. Is there a separator too many, or should a text stand between quotation marks?',
  'spreadsheet.row.unreadable-character':
    'There is a character here that cannot be read. Type the text again.',
  'spreadsheet.row.open-quote':
    'A quotation mark (") was not closed properly, so that lines {first} to {last} were read as one row.',
  'spreadsheet.rejects-unwritable':
    '“{file}” cannot be written in the folder “{directory}” ({reason}). Choose a folder in which you may write and that has room.',
  'spreadsheet.rejects-over-input':
    '“{file}” is the file being read, and the rejected rows would overwrite it. Choose another folder.',
} as const;
