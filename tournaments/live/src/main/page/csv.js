// Comma-separated values (RFC 4180), and files that the reader keeps.

/** A cell; a text that a spreadsheet would take for a formula is marked as text. */
function csvCell(value) {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) && !Number.isFinite(Number(text)) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
}

const csvText = rows => rows.map(row => row.map(csvCell).join(',') + '\r\n').join('');

/** The rows of a text, each a list of cells; empty lines are left out. */
function csvRows(text) {
  const rows = [];
  let row = [], cell = '', quoted = false;
  const end = () => { row.push(cell); cell = ''; };
  const close = () => { end(); if (row.length > 1 || row[0].trim()) rows.push(row); row = []; };
  const all = text.replace(/^\ufeff/, '');
  for (let i = 0; i < all.length; i++) {
    const c = all[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (all[i + 1] === '"') { cell += '"'; i++; } else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === ',') end();
    else if (c === '\n') close();
    else if (c !== '\r') cell += c;
  }
  close();
  return rows;
}

/**
 * Puts texts together: the heading once, every result once, in order of appearance. What has another number of cells is
 * left out and counted.
 */
function csvMerged(heading, texts) {
  const seen = new Set(), rows = [];
  let left = 0;
  for (const row of texts.flatMap(csvRows)) {
    const key = JSON.stringify(row);
    if (key === JSON.stringify(heading)) continue;
    if (row.length !== heading.length) left++;
    else if (!seen.has(key)) { seen.add(key); rows.push(row); }
  }
  return {rows, left};
}

/** Lets the reader keep a text as a file. The mark at its start tells spreadsheets that it is UTF-8. */
function keepFile(name, text) {
  const link = make('a', '', {href: URL.createObjectURL(new Blob(['\ufeff' + text], {type: 'text/csv'})), download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
