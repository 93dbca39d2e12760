// The lesson: six steps on three questions. Every figure in it is computed by the page when it is asked for.

const LESSON = {
  A: 'reciprocal',
  B: 'wily',
  partners: ['reciprocal', 'grim', 'hawk', 'wily'],
  matches: 200,
  collapses: 40,
};
const LESSON_COLUMNS = ['name', 'case', 'seed', 'war_without', 'war_guess', 'war_with', 'end_off', 'tension_before', 'tension_after',
  'verification', 'verification_kept', 'verification_best', 'verification_best_kept', 'partner', 'partner_kept', 'partner_best',
  'partner_best_kept', 'gains_more', 'gain_a', 'gain_b', 'seat_payoff', 'seat_place', 'seat_of', 'seat_kept'];
const lesson = {step: 0, id: '', seed: 0, results: {}};
let lessonMatch = null;

const lessonCase = () => index.cases.find(c => c.id === lesson.id);
const lessonMeans = (a, b, imposed = '') => call('means', lesson.id, imposed, a, b, String(lesson.seed), LESSON.matches);
const wars = means => Math.round(means.war * LESSON.matches);
const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;
const best = (choices, value) => choices.reduce((one, two) => value(two) > value(one) ? two : one);

/** A match whose agreement holds two years or more, then ends, and is followed by a year at least. */
function collapsing(from) {
  for (let seed = from; seed < from + 300; seed++) {
    const played = call('play', lesson.id, '', LESSON.A, LESSON.B, String(seed), 0);
    const deal = played.deals.find(d => d.from >= 0 && d.to - d.from >= 8 && d.end !== 'in force' && d.to + 4 < played.tension.length);
    if (deal) return {seed, deal, before: mean(played.tension.slice(deal.to - 4, deal.to)), after: mean(played.tension.slice(deal.to, deal.to + 4))};
  }
  return null;
}

function choices(box, options, choose) {
  const row = make('div', '', {class: 'row'});
  for (const [value, text, hint] of options) {
    const button = make('button', text, {type: 'button', 'data-value': value});
    if (hint) button.append(make('small', hint));
    button.onclick = () => { choose(value); lessonDone(); };
    row.append(button);
  }
  box.append(row);
}

const STEPS = [
  {
    question: 'Does a deal lower the danger of war?',
    title: 'How much war does a deal prevent?',
    key: 'war_guess',
    task(box) {
      const without = wars(lessonMeans('no-deal', 'no-deal'));
      box.append(make('p', `If nobody signs anything, war breaks out in ${without} of ${LESSON.matches} matches of ${lessonCase().title}; your browser has just played them. Now both sides may make a deal. ${lessonCase().a} is led by ${LESSON.A}, who answers in kind, ${lessonCase().b} by ${LESSON.B}, who cheats when it pays.`));
      const label = make('label', `In how many of ${LESSON.matches} matches do you expect war? `);
      const guess = make('input', '', {type: 'number', min: 0, max: LESSON.matches, id: 'guess', required: ''});
      label.append(guess);
      const button = make('button', `Play ${LESSON.matches} matches`, {type: 'button', id: 'guessed', class: 'main'});
      button.onclick = () => {
        if (guess.value === '' || !guess.checkValidity()) { guess.reportValidity(); return; }
        Object.assign(lesson.results, {war_without: without, war_guess: Number(guess.value), war_with: wars(lessonMeans(LESSON.A, LESSON.B))});
        lessonDone();
      };
      box.append(label, button);
    },
    fact: r => `With deals, war broke out in ${r.war_with} of ${LESSON.matches} matches; without, in ${r.war_without}. You expected ${r.war_guess}.`,
  },
  {
    question: 'Does a deal lower the danger of war?',
    title: 'And when the deal ends?',
    key: 'end_off',
    task(box) {
      box.append(make('p', 'The match below has a deal that does not last. Press Play, or move the quarter, until the contract says that it has ended. Watch the line of tension. Then press the button.'));
      choices(box, [['here', 'It ends in the quarter shown']], () => {
        const all = [];
        for (let from = lesson.seed, one; all.length < LESSON.collapses && (one = collapsing(from)); from = one.seed + 1) all.push(one);
        Object.assign(lesson.results, {
          end_off: at - lessonMatch.deal.to,
          tension_before: mean(all.map(one => one.before)).toFixed(3),
          tension_after: mean(all.map(one => one.after)).toFixed(3),
        });
        lesson.collapses = all.length;
      });
    },
    fact: r => (Number(r.end_off) === 0 ? 'That is the quarter. ' : `You are ${Math.abs(r.end_off)} quarters too ${r.end_off < 0 ? 'early' : 'late'}: it ends in ${clock(lessonMatch.deal.to)}. `)
      + `Over many such ends, tension was ${r.tension_before} in the year before and ${r.tension_after} in the year after, on a scale from 0 to 1.`,
  },
  {
    question: 'Will it last?',
    title: 'What makes a deal last longer?',
    key: 'verification',
    task(box) {
      box.append(make('p', `The same two leaders, ${LESSON.A} and ${LESSON.B}. You write one thing into every deal: how closely it is verified. With which level are deals kept for longest?`));
      choices(box, index.verification.map(level => [level, verified(level)]), level => {
        const kept = new Map(index.verification.map(one => [one, lessonMeans(LESSON.A, LESSON.B, `,${one},,`).durability]));
        const first = best(index.verification, one => kept.get(one));
        Object.assign(lesson.results, {verification: level, verification_kept: kept.get(level).toFixed(3), verification_best: first, verification_best_kept: kept.get(first).toFixed(3)});
      });
    },
    fact: r => `With ${verified(r.verification)}, a deal was in force and kept in ${percent(r.verification_kept)} of the time. The longest: ${verified(r.verification_best)}, ${percent(r.verification_best_kept)}.`,
  },
  {
    question: 'Will it last?',
    title: 'With whom would you sign?',
    key: 'partner',
    task(box) {
      box.append(make('p', `You are led by ${LESSON.A}. Choose who leads the other side; whose deals with you are kept for longest?`));
      const partners = LESSON.partners.map(id => index.strategies.find(s => s.id === id)).filter(Boolean);
      choices(box, partners.map(s => [s.id, s.id, s.portrait]), chosen => {
        const kept = new Map(partners.map(s => [s.id, lessonMeans(LESSON.A, s.id).durability]));
        const first = best([...kept.keys()], id => kept.get(id));
        Object.assign(lesson.results, {partner: chosen, partner_kept: kept.get(chosen).toFixed(3), partner_best: first, partner_best_kept: kept.get(first).toFixed(3)});
      });
    },
    fact: r => `With ${r.partner}, a deal was in force and kept in ${percent(r.partner_kept)} of the time. The longest: with ${r.partner_best}, ${percent(r.partner_best_kept)}.`,
  },
  {
    question: 'What does it do to each side’s position?',
    title: 'Who gains more?',
    key: 'gains_more',
    task(box) {
      box.append(make('p', `${LESSON.A} leads ${lessonCase().a}, ${LESSON.B} leads ${lessonCase().b}. Compare what each side has at the end with what it would have had if nobody had signed. Who gains more from dealing?`));
      choices(box, [['A', lessonCase().a], ['B', lessonCase().b]], chosen => {
        const deal = lessonMeans(LESSON.A, LESSON.B), none = lessonMeans('no-deal', 'no-deal');
        Object.assign(lesson.results, {gains_more: chosen, gain_a: (deal.payoffA - none.payoffA).toFixed(2), gain_b: (deal.payoffB - none.payoffB).toFixed(2)});
      });
    },
    fact: r => `On average of ${LESSON.matches} matches, ${lessonCase().a} gains ${signed(Number(r.gain_a))} and ${lessonCase().b} ${signed(Number(r.gain_b))} over never agreeing. You said ${lessonCase()[r.gains_more.toLowerCase()]}.`,
  },
  {
    question: 'What does it do to each side’s position?',
    title: 'Take the seat',
    key: 'seat_place',
    task(box) {
      box.append(make('p', `Lead ${lessonCase().a} against a leader who is not named; everybody in your class faces the same. Make a deal, keep it or not, and see what it earns you.`));
    },
    fact: r => `You are number ${r.seat_place} of ${r.seat_of} by payoff (${String(r.seat_payoff).replace('-', '−')}). A deal was in force and kept in ${percent(r.seat_kept)} of the time.`,
  },
];

/** Sets the page's match to what a step needs. */
function lessonSetting(step) {
  $('case').value = lesson.id;
  TERMS.forEach(id => { $(id).value = ''; });
  $('a').value = LESSON.A;
  $('b').value = LESSON.B;
  $('seed').value = lesson.seed;
  seat = '';
  if (step === 2) {
    lessonMatch = collapsing(lesson.seed);
    if (lessonMatch) $('seed').value = lessonMatch.seed;
  } else if (step === 6) {
    $('b').value = HIDDEN;
    seat = 'A';
  }
  if (step !== 6) made = [];
}

function showLesson(step, focus) {
  lesson.step = Math.max(0, Math.min(STEPS.length, step));
  document.body.dataset.lesson = lesson.step;
  $('lesson').hidden = !lesson.step;
  if (!lesson.step) return;
  const current = STEPS[lesson.step - 1];
  $('lessonWhere').textContent = `Step ${lesson.step} of ${STEPS.length} · ${current.question}`;
  $('lessonTitle').textContent = current.title;
  $('lessonTask').replaceChildren();
  current.task($('lessonTask'));
  lessonFact();
  if (focus) $('lessonTitle').focus();
}

function showModes() {
  const on = lesson.step ? 'modeLesson' : seat ? 'modeSeat' : 'modeWatch';
  for (const id of ['modeWatch', 'modeSeat', 'modeLesson']) $(id).setAttribute('aria-pressed', String(id === on));
}

function leaveLesson() {
  if (lesson.step) { $('seed').value = lesson.seed; showLesson(0); }
}

/** The step's fact once its task is done, which steps are done, and the result once any is. */
function lessonFact() {
  const current = STEPS[lesson.step - 1], done = one => one.key in lesson.results;
  $('lessonFact').textContent = done(current) ? current.fact(lesson.results) : '';
  $('lessonBack').disabled = lesson.step === 1;
  $('lessonNext').hidden = lesson.step === STEPS.length;
  const count = STEPS.filter(done).length;
  $('lessonCount').textContent = count === 0 ? 'No step is done yet.' : count === STEPS.length ? 'All six steps are done.' : `${count} of ${STEPS.length} steps ${count === 1 ? 'is' : 'are'} done.`;
  $('keep').disabled = count === 0;
}

function lessonDone() {
  try { sessionStorage.setItem('lesson', JSON.stringify(lesson)); } catch { /* The page works without a memory. */ }
  lessonFact();
}

function lessonSeat({place, of, payoff}) {
  if (lesson.step !== STEPS.length) return;
  Object.assign(lesson.results, {seat_payoff: payoff.toFixed(2), seat_place: place, seat_of: of, seat_kept: match.durability.toFixed(3)});
  lessonDone();
}

function goToStep(step) {
  lessonSetting(step);
  showLesson(step, true);
  play();
}

/** Begins the lesson of an address, or goes on with it after a reload. */
function openLesson(step, id, seed) {
  // A lesson needs contracts, and ten years or more.
  const chosen = index.cases.find(c => c.id === id && c.terms && c.rounds >= 40) || index.cases.find(c => c.id === 'korea-2018');
  if (lesson.id !== chosen.id || lesson.seed !== seed) {
    Object.assign(lesson, {id: chosen.id, seed, results: {}});
    try {
      const kept = JSON.parse(sessionStorage.getItem('lesson'));
      if (kept && kept.id === lesson.id && kept.seed === lesson.seed) lesson.results = kept.results;
    } catch { /* Nothing was kept. */ }
  }
  lesson.step = step;
  lessonSetting(step);
}

const lessonRow = () => LESSON_COLUMNS.map(name => ({name: $('pupil').value.trim(), case: lesson.id, seed: lesson.seed, ...lesson.results})[name] ?? '');

// The class

let classRows = [];

function gather(texts) {
  const {rows, left} = csvMerged(LESSON_COLUMNS, [csvText(classRows), ...texts]);
  classRows = rows;
  const column = name => rows.map(row => row[LESSON_COLUMNS.indexOf(name)]);
  const middle = name => { const all = column(name).filter(Boolean).map(Number).sort((a, b) => a - b); return all.length ? all[Math.floor(all.length / 2)] : '–'; };
  const right = (chosen, first) => rows.filter(row => row[LESSON_COLUMNS.indexOf(chosen)] && row[LESSON_COLUMNS.indexOf(chosen)] === row[LESSON_COLUMNS.indexOf(first)]).length;
  $('classSays').textContent = `${rows.length} ${rows.length === 1 ? 'result' : 'results'}.`
    + (left ? ` ${left} ${left === 1 ? 'line was' : 'lines were'} left out: a line must have ${LESSON_COLUMNS.length} cells.` : '')
    + (rows.length ? ` War: the median guess is ${middle('war_guess')}, the model's number ${middle('war_with')}. Best verification chosen by ${right('verification', 'verification_best')}, best partner by ${right('partner', 'partner_best')}. Median place in the seat: ${middle('seat_place')} of ${middle('seat_of')}.` : '');
  $('classKeep').disabled = rows.length === 0;
  $('classList').replaceChildren(...rows.map(row => make('li', `${row[0] || 'no name'}: ${row[LESSON_COLUMNS.indexOf('seat_place')] ? 'place ' + row[LESSON_COLUMNS.indexOf('seat_place')] : 'the seat not taken'}`)));
}

const readFiles = files => Promise.all([...files].map(file => file.text())).then(gather);

function listenLesson() {
  $('modeLesson').onclick = () => { openLesson(1, $('case').value, Number(seed())); goToStep(1); };
  $('lessonBack').onclick = () => goToStep(lesson.step - 1);
  $('lessonNext').onclick = () => goToStep(lesson.step + 1);
  $('lessonAnew').onclick = () => { lesson.results = {}; $('pupil').value = ''; made = []; lessonDone(); goToStep(1); };
  $('keep').onclick = () => keepFile(`servanda-${$('pupil').value.trim().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'result'}.csv`, csvText([LESSON_COLUMNS, lessonRow()]));
  $('classAdd').onclick = () => { gather([$('classText').value]); $('classText').value = ''; };
  $('classFiles').onchange = () => readFiles($('classFiles').files);
  $('classKeep').onclick = () => keepFile('servanda-class.csv', csvText([LESSON_COLUMNS, ...classRows]));
  $('class').ondragover = event => event.preventDefault();
  $('class').ondrop = event => { event.preventDefault(); readFiles(event.dataTransfer.files); };
}
