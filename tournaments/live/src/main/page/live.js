// Chooses a match, plays it in WebAssembly, and shows it quarter by quarter.

const $ = id => document.getElementById(id);
const make = (tag, text, attributes = {}) => {
  const element = document.createElement(tag);
  element.textContent = text ?? '';
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
};
const percent = share => Math.round(100 * share) + ' %';
const signed = value => (value < 0 ? '−' : '+') + Math.abs(value).toFixed(2);
const still = matchMedia('(prefers-reduced-motion: reduce)');
const PACE = 350;
const HIDDEN = 'hidden';
const HINTS = {k: 'keeps its word', s: 'withholds a part', b: 'breaks it', w: 'leaves it', '.': ''};

let servanda, index, match = null, at = 0, timer = 0, seat = '', made = [];

const fail = error => {
  $('failed').hidden = false;
  $('failed').textContent = 'This match cannot be played: ' + (error.message || error);
};
const call = (name, ...values) => {
  const answer = JSON.parse(servanda[name](...values));
  if (answer.error) throw new Error(answer.error);
  return answer;
};

// The program

async function load() {
  const packed = Uint8Array.from(atob(program), c => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const compiled = await TeaVM.wasmGC.load(await new Response(stream).arrayBuffer(), {});
  return compiled.exports;
}

// The choice

function fill() {
  const options = (select, values) => values.forEach(([value, text]) => select.append(make('option', text, {value})));
  options($('case'), index.cases.map(c => [c.id, c.title]));
  const families = [...new Set(index.strategies.map(s => s.family))];
  for (const select of [$('a'), $('b')]) {
    options(select, [[HIDDEN, 'a hidden leader']]);
    for (const family of families) {
      const group = make('optgroup', '', {label: family});
      options(group, index.strategies.filter(s => s.family === family).map(s => [s.id, s.id]));
      select.append(group);
    }
  }
  for (const term of ['form', 'verification', 'precision']) {
    options($(term), [['', 'as they agree'], ...index[term].map(name => [name, name])]);
  }
}

const TERMS = ['form', 'verification', 'precision', 'years'];
const terms = () => { const chosen = TERMS.map(id => $(id).value); return chosen.join('') ? chosen.join(',') : ''; };
const scenario = () => index.cases.find(c => c.id === $('case').value);
/** The leader of a seat; a hidden one is drawn by the number for chance. */
const leads = id => $(id).value === HIDDEN
  ? index.strategies[(Math.imul(Number(seed()) + (id === 'a' ? 1 : 2), 2654435761) >>> 8) % index.strategies.length].id
  : $(id).value;
const seed = () => String(Math.max(0, Math.floor(Number($('seed').value) || 0)));

function describe() {
  const chosen = scenario();
  const leader = id => index.strategies.find(s => s.id === $(id).value) || {id: 'a hidden leader', portrait: 'shown when the match is over.'};
  $('nameA').textContent = chosen.a + (seat === 'A' ? ' (you)' : ' is led by');
  $('nameB').textContent = chosen.b + (seat === 'B' ? ' (you)' : ' is led by');
  $('leadA').textContent = 'Lead ' + chosen.a + ' yourself';
  $('leadB').textContent = 'Lead ' + chosen.b + ' yourself';
  $('laneA').textContent = chosen.a;
  $('laneB').textContent = chosen.b;
  $('terms').hidden = !chosen.terms;
  $('a').disabled = seat === 'A';
  $('b').disabled = seat === 'B';
  const portraits = ['a', 'b'].filter(id => seat !== id.toUpperCase()).map(leader);
  $('about').textContent = [chosen.summary, ...new Set(portraits.map(l => l.id[0].toUpperCase() + l.id.slice(1) + ': ' + l.portrait))].join(' ');
}

function read() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const choose = (select, value) => { if (value && [...select.options].some(o => o.value === value)) select.value = value; };
  choose($('case'), wanted.get('case') || 'korea-2018');
  choose($('a'), wanted.get('a') || 'reciprocal');
  choose($('b'), wanted.get('b') || 'wily');
  $('seed').value = wanted.get('seed') || '0';
  (wanted.get('terms') || '').split(',').forEach((value, i) => { if (i < TERMS.length) { $(TERMS[i]).value = ''; choose($(TERMS[i]), value); } });
  $('terms').open = terms() !== '';
  const missing = wanted.get('case') && !index.cases.some(c => c.id === wanted.get('case'));
  $('missing').hidden = !missing;
  $('missing').textContent = missing ? `This page does not have the case “${wanted.get('case')}”; it shows another.` : '';
  seat = /^[AB]$/.test(wanted.get('lead') || '') ? wanted.get('lead') : '';
  const step = Math.min(STEPS.length, Math.floor(Number(wanted.get('lesson')) || 0));
  made = (seat || step > 0) && wanted.get('made') ? wanted.get('made').split(';') : [];
  lesson.step = 0;
  if (step > 0) openLesson(step, $('case').value, Number(seed()));
  showLesson(step);
  return Number(wanted.get('quarter') || 0);
}

function address() {
  if (lesson.step) {
    const values = {lesson: lesson.step, case: lesson.id, seed: lesson.seed};
    if (made.length) values.made = made.join(';');
    history.replaceState(null, '', '#' + new URLSearchParams(values));
    return;
  }
  const values = {case: $('case').value, a: $('a').value, b: $('b').value, seed: seed()};
  if (terms()) values.terms = terms();
  if (seat) values.lead = seat;
  if (made.length) values.made = made.join(';');
  if (at && !seat) values.quarter = at;
  history.replaceState(null, '', '#' + new URLSearchParams(values));
}

// The match

function play(quarter = 0) {
  pause();
  $('failed').hidden = true;
  $('compared').textContent = '';
  try {
    match = seat
      ? call('lead', $('case').value, terms(), seat, opponent(), seed(), made.join(';'))
      : call('play', $('case').value, terms(), leads('a'), leads('b'), seed(), 0);
  } catch (error) { fail(error); return; }
  describe();
  showModes();
  draw();
  $('quarter').max = Math.max(0, last());
  $('play').disabled = $('step').disabled = $('back').disabled = $('quarter').disabled = last() < 1;
  show(seat ? last() : Math.min(quarter, last()));
  ask();
}

const last = () => match.tension.length - 1;

function draw() {
  const width = 640 / match.horizon;
  const bars = ['conductA', 'conductB'].flatMap((side, lane) => [...match[side]].map((sign, q) => {
    const kind = sign.toLowerCase();
    if (kind === '.') return '';
    const height = {k: 6, s: 13, b: 24, w: 24}[kind];
    const x = (q * width).toFixed(2), w = (width * .9).toFixed(2), base = 44 + 46 * lane;
    return `<rect class="${kind}" x="${x}" y="${base - height}" width="${w}" height="${height}"/>`
      + (kind !== sign ? `<rect class="p" x="${x}" y="${base - height - 4}" width="${w}" height="3"/>` : '');
  }));
  const line = match.tension.map((t, q) => (q ? 'L' : 'M') + ((q + .5) * width).toFixed(2) + ' ' + (184 - 70 * t).toFixed(2)).join('');
  $('timeline').innerHTML = '<path class="lane" d="M0 44H640M0 90H640M0 184H640"/>' + bars.join('')
    + `<path class="tension" d="${line}"/><rect class="veil" y="0" height="190"/><path class="now"/>`;
  $('story').replaceChildren(...match.entries.map(told));
  const broken = side => [...match[side]].filter(sign => /[bsw]/i.test(sign)).length;
  $('timeline').setAttribute('aria-label', `Timeline of ${match.tension.length} quarters: ${match.a} falls short in ${broken('conductA')} of them, ${match.b} in ${broken('conductB')}.`);
  const hidden = seat ? [] : ['a', 'b'].filter(id => $(id).value === HIDDEN).map(id => match[id] + ' was led by ' + leads(id) + '.');
  $('summary').replaceChildren(...(match.summary || []).concat(hidden).map(text => make('li', text)));
}

/** An entry of the chronicle; the offers of a round of talks fold away, because they are long. */
function told(entry) {
  const item = make('li', '', {'data-round': entry.round});
  const [, before, offers, after] = entry.text.match(/^(.*? speaks first\.) (.+ offers: .*\])(?: (.*))?$/) || [null, entry.text];
  item.append(make('b', clock(entry.round)), before);
  if (offers) {
    const folded = make('details');
    folded.append(make('summary', 'The offers'), offers);
    item.append(folded, after || '');
  }
  return item;
}

const clock = round => 'Year ' + (Math.floor(round / 4) + 1) + ', Q' + (round % 4 + 1);

function show(round) {
  at = Math.max(0, Math.min(round, last()));
  const started = last() >= 0;
  $('quarter').value = at;
  $('when').textContent = started ? clock(at) + ' · tension ' + match.tension[at].toFixed(2) : 'It begins';
  const x = (at + 1) * 640 / match.horizon;
  $('timeline').querySelector('.now').setAttribute('d', started ? `M${x} 0V190` : '');
  const veil = $('timeline').querySelector('.veil');
  veil.setAttribute('x', x); veil.setAttribute('width', Math.max(0, 640 - x));
  let newest = null;
  for (const item of $('story').children) {
    item.hidden = Number(item.dataset.round) > at && !(seat && !match.summary);
    item.classList.toggle('now', Number(item.dataset.round) === at);
    if (!item.hidden) newest = item;
  }
  if (newest) $('story').scrollTop = newest.offsetTop - $('story').offsetTop - $('story').clientHeight + newest.offsetHeight + 8;
  $('result').hidden = !match.summary || at < last();
  card();
  address();
}

/** The contract in force, or what was signed or lost last. */
function card() {
  const deal = match.deals.filter(d => d.signed <= at || (d.from >= 0 && d.from <= at)).pop();
  const box = $('card');
  box.classList.remove('broken');
  if (!deal) { box.replaceChildren(make('h2', 'No agreement yet')); return; }
  const over = deal.to >= 0 && deal.to <= at && deal.end !== 'in force';
  const force = deal.from >= 0 && deal.from <= at && !over;
  const signs = {A: match.conductA[at] || '.', B: match.conductB[at] || '.'};
  const names = {A: match.a, B: match.b};
  const table = make('table');
  deal.clauses.forEach(clause => {
    const row = make('tr');
    const sign = force && clause.by ? signs[clause.by].toLowerCase() : '.';
    const owed = make('td');
    const what = make('span', clause.option, {class: 'owes ' + sign});
    owed.append(what);
    if (clause.by && clause.cost > 0) owed.append(make('div', `${names[clause.by]} owes it: costs ${clause.cost}, is worth ${clause.benefit} to the other`, {class: 'soft'}));
    row.append(make('th', clause.issue, {scope: 'row'}), owed);
    table.append(row);
  });
  const notes = contract(deal.terms);
  const state = over ? 'Ended in ' + clock(deal.to) + ': ' + deal.end : force ? 'In force since ' + clock(deal.from) : 'Signed in ' + clock(deal.signed) + ', not yet in force';
  const now = ['A', 'B'].filter(s => force && HINTS[signs[s].toLowerCase()]).map(s => names[s] + ' ' + HINTS[signs[s].toLowerCase()] + (signs[s] !== signs[s].toLowerCase() ? ', proven' : ''));
  box.classList.toggle('broken', over || /[bw]/i.test(force ? signs.A + signs.B : ''));
  box.replaceChildren(make('h2', state), make('p', notes.join(', ') + '.'), table, make('p', now.length ? 'This quarter: ' + now.join('; ') + '.' : ''));
}

function pause() {
  clearInterval(timer);
  timer = 0;
  $('play').textContent = 'Play';
  $('play').setAttribute('aria-pressed', 'false');
}

function start() {
  // Who asked for less motion gets the whole match at once instead of an animation.
  if (still.matches) { show(last()); return; }
  if (at >= last()) show(0);
  $('play').textContent = 'Pause';
  $('play').setAttribute('aria-pressed', 'true');
  timer = setInterval(() => { if (at >= last()) pause(); else show(at + 1); }, PACE);
}

const toggle = () => timer ? pause() : start();
const move = round => { pause(); show(round); };

function compare() {
  if (!terms()) { $('compared').textContent = 'Choose a term first.'; return; }
  const means = imposed => call('means', $('case').value, imposed, leads('a'), leads('b'), seed(), 100);
  const free = means(''), bound = means(terms());
  const told = m => `an agreement in force ${percent(m.durability)} of the time, ${m.proven.toFixed(1)} proven breaches a match, war in ${percent(m.war)} of matches`;
  $('compared').textContent = `As the leaders agree: ${told(free)}. With these terms: ${told(bound)}.`;
}

// Controls

function listen() {
  for (const id of ['case', 'a', 'b', 'seed', ...TERMS]) $(id).onchange = () => { made = []; play(); };
  $('choice').onsubmit = event => event.preventDefault();
  $('again').onclick = () => { $('seed').value = Number(seed()) + 1; made = []; play(); };
  $('play').onclick = toggle;
  $('back').onclick = () => move(at - 1);
  $('step').onclick = () => move(at + 1);
  $('quarter').oninput = () => move(Number($('quarter').value));
  $('compare').onclick = compare;
  $('modeWatch').onclick = () => { leaveLesson(); seat = ''; made = []; play(); };
  $('modeSeat').onclick = () => { leaveLesson(); takeSeat(); };
  listenSeat();
  listenLesson();
  $('link').onclick = () => navigator.clipboard.writeText(location.href)
    .then(() => { $('copied').textContent = 'Copied.'; }, () => { $('copied').textContent = 'Copy the address of this page.'; });
  document.addEventListener('keydown', event => {
    if (/^(INPUT|SELECT|TEXTAREA|BUTTON|SUMMARY)$/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = {' ': toggle, ArrowLeft: () => move(at - 1), ArrowRight: () => move(at + 1), Home: () => move(0), End: () => move(last())};
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  addEventListener('hashchange', () => play(read()));
}

async function begin() {
  try {
    servanda = await load();
    window.servanda = servanda;
    index = JSON.parse(servanda.index());
    fill();
    listen();
    play(read());
    document.body.dataset.ready = 'yes';
    $('loading').hidden = true;
  } catch (error) {
    $('loading').hidden = true;
    fail(error.message === undefined ? error : new Error(error.message + '. It needs a browser with WebAssembly garbage collection: Chrome 119, Firefox 120 or Safari 18.2, or later'));
  }
}
