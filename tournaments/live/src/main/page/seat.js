// The seat: the decisions of the reader who leads a side, and the bill at the end.

const SAYINGS = {
  silence: ['nothing', ''],
  praise: ['praise', 'calms a little'],
  promise: ['a promise to comply', 'cheating within a year makes it a lie'],
  threat: ['a threat', 'raises tension'],
  denunciation: ['a denunciation', 'raises tension'],
};
const REPORTED = {PRAISE: 'praised you', PROMISE: 'promised to comply', THREAT: 'threatened you', DENUNCIATION: 'denounced you'};

const verified = level => (level === 'none' ? 'no' : level) + ' verification';

/** What a contract says of itself. */
function contract(t) {
  const notes = [t.form, verified(t.verification), t.precision, t.years ? 'for ' + t.years + ' years' : 'without end'];
  if (t.review) notes.push('reviewed every ' + t.review + ' years');
  if (t.escape) notes.push('with an escape clause');
  if (t.guarantor) notes.push('with a guarantor');
  return notes;
}

/** What is added to the next decision: a statement, a sanction, a request. */
function added() {
  const said = document.querySelector('#also input[name=say]:checked');
  return (said && said.value !== 'silence' ? '_' + said.value : '')
    + ['sanction', 'renegotiate'].filter(id => !$(id).closest('label').hidden && $(id).checked).map(id => '_' + id).join('');
}

function decide(act) {
  const within = $('decision').contains(document.activeElement);
  const pressed = document.activeElement.dataset ? document.activeElement.dataset.act : '';
  made.push(act + added());
  play();
  if (!within) return;
  const again = [...document.querySelectorAll('#answers button')].find(b => b.dataset.act === pressed);
  (match.ask && match.ask.kind === 'talks' ? $('plane') : again || $('question')).focus({preventScroll: false});
}

const opponent = () => leads(seat === 'A' ? 'b' : 'a');

function ask() {
  const asked = match.ask;
  $('decision').hidden = !seat;
  $('undo').hidden = made.length === 0;
  if (!seat) return;
  const other = seat === 'A' ? match.b : match.a;
  $('answers').replaceChildren();
  $('bill').replaceChildren();
  $('table').hidden = !asked || asked.kind !== 'talks';
  $('also').hidden = !asked;
  if (!asked) { reckon(other); return; }
  offerWords(asked, other);
  $('question').textContent = clock(asked.round) + ': ' + (asked.kind === 'talks' ? 'at the table' : 'do you keep your word?');
  (asked.kind === 'talks' ? askTalks : askConduct)(asked, other);
}

function answer(text, small, act, into = $('answers')) {
  const button = make('button', text, {type: 'button', 'data-act': act});
  if (small) button.append(make('small', small));
  button.onclick = () => decide(act);
  into.append(button);
}

const heard = (asked, other) => REPORTED[asked.said] ? ` In public, ${other} last ${REPORTED[asked.said]}.` : '';

const worth = (offer, other) => `${signed(offer.gain)} a quarter for you, ${signed(offer.otherGain)} for ${other}`
  + (offer.ratified < 1 ? `; ratified with probability ${percent(offer.ratified)}` : '');

/** What can be said and done beside the decision; chosen anew each time. */
function offerWords(asked, other) {
  $('also').querySelector('legend').textContent = 'With your decision';
  $('say').hidden = !asked.speaks;
  document.querySelector('#also input[value=silence]').checked = true;
  for (const id of ['sanction', 'renegotiate']) {
    $(id).checked = false;
    $(id).closest('label').hidden = asked.kind === 'talks';
  }
  $('also').hidden = !asked.speaks && asked.kind === 'talks';
  $('sanctioned').textContent = `sanction ${other} (costs both sides)`;
}

function askTalks(asked, other) {
  $('facts').textContent = `Move ${asked.exchange + 1} of ${asked.exchanges}.` + (asked.offer ? ` ${other} offers: ${asked.offer.text}.` : ' No offer lies on the table; make one.') + heard(asked, other);
  setPlane(asked, {other});
  const row = make('div', '', {class: 'row'});
  $('answers').append(row);
  if (asked.offer) answer('Accept', worth(asked.offer, other), 'accept', row);
  if (asked.own) answer('Repeat your last offer', worth(asked.own, other), asked.own.index, row);
  answer('Walk out', 'the talks fail', 'walk', row);
  const listed = make('details');
  listed.append(make('summary', 'Or choose from a list'));
  asked.choices.forEach(offer => answer('Offer: ' + offer.text, worth(offer, other), offer.index, listed));
  $('answers').append(listed);
}

function askConduct(asked, other) {
  $('facts').textContent = {CLEAN: `Nothing is held against ${other}.`, SUSPECT: `${other} is suspected of cheating.`, PROVEN: `${other} was proven to cheat.`}[asked.signal]
    + (asked.sanctioned ? ` ${other} sanctions you.` : '') + heard(asked, other)
    + ` Cheating in full would bring you ${signed(asked.temptation)} this quarter; it would be proven with probability ${percent(asked.proof)}, at a price of about ${(asked.breaking / 2).toFixed(2)}.`;
  const row = make('div', '', {class: 'row'});
  $('answers').append(row);
  answer('Keep it', '', 'keep', row);
  answer('Keep it for a year', 'unless they are proven to cheat or sanction you', 'keep*4', row);
  answer('Withhold a third', 'in secret', '0.33', row);
  answer('Deliver nothing', 'in secret', '1', row);
  if (asked.escape) answer('Use the escape clause', 'openly, at its price', 'escape', row);
  answer('Walk away', 'ends the agreement', 'withdraw', row);
}

/** Whom the reader faced, what it earned, and its place among all strategies in the same match. */
function standing() {
  const payoffs = call('payoffs', $('case').value, terms(), seat, opponent(), seed()).payoffs;
  const own = match[seat === 'A' ? 'sideA' : 'sideB'].payoff;
  return {own, place: 1 + payoffs.filter(payoff => payoff > own + .001).length, of: payoffs.length + 1};
}

function reckon(other) {
  const faced = index.strategies.find(s => s.id === opponent());
  const {place, of} = standing();
  $('question').textContent = 'Your time in office is over';
  $('facts').textContent = `You faced ${faced.id}: ${faced.portrait} By payoff you are number ${place} of ${of}, among the ${of - 1} strategies that led ${seat === 'A' ? match.a : match.b} in this very match.`;
  const you = match[seat === 'A' ? 'sideA' : 'sideB'], they = match[seat === 'A' ? 'sideB' : 'sideA'];
  const table = make('table');
  const head = make('tr');
  head.append(make('th', 'The bill', {scope: 'col'}), make('th', 'You', {scope: 'col'}), make('th', other, {scope: 'col'}));
  table.append(head);
  const line = (name, value) => {
    const row = make('tr');
    row.append(make('th', name, {scope: 'row'}), make('td', value(you)), make('td', value(they)));
    table.append(row);
  };
  line('Payoff, discounted', side => side.payoff.toFixed(1).replace('-', '−'));
  line('Serious breaches', side => side.breaches);
  line('Breaches proven', side => side.proven);
  line('Agreements left', side => side.withdrawals);
  line('Public statements', side => side.statements);
  line('Promises that were lies', side => side.lies);
  $('bill').append(table);
  lessonSeat({place, of, payoff: you.payoff});
}

function lead(which) {
  seat = which;
  made = [];
  play();
  $('decision').scrollIntoView({block: 'nearest'});
}

/** A new match against a leader who is not named, drawn by a new number for chance. */
function takeSeat() {
  $('b').value = HIDDEN;
  $('seed').value = Math.floor(Math.random() * 1e6);
  lead('A');
  $('question').focus();
}

function listenSeat() {
  for (const [value, [text, hint]] of Object.entries(SAYINGS)) {
    const label = make('label');
    label.append(make('input', '', {type: 'radio', name: 'say', value}), ' ' + text);
    if (hint) label.append(make('small', ' (' + hint + ')'));
    $('say').append(label);
  }
  $('leadA').onclick = () => lead('A');
  $('leadB').onclick = () => lead('B');
  $('leave').onclick = () => { seat = ''; made = []; play(); };
  $('undo').onclick = () => { made.pop(); play(); };
  listenPlane();
}
