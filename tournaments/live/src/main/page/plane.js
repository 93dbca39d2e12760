// The plane of outcomes: what each brings the reader against what it brings the other, as far as the reader knows.

const PLANE = {width: 460, height: 340, left: 46, right: 12, top: 12, bottom: 42};
let plane = null;

/** A step of 1, 2 or 5 times a power of ten that gives at most seven of them. */
function niceStep(span) {
  const unit = 10 ** Math.floor(Math.log10(span / 7));
  return [1, 2, 5, 10].map(n => n * unit).find(step => span / step <= 7);
}

/** From somewhat below zero, so that the deals both gain from fill the plane. */
function extent(values) {
  const low = Math.min(0, ...values), high = Math.max(0, ...values);
  const from = high > 0 ? Math.max(low, -.45 * high) : low;
  const margin = .05 * (high - from || 1);
  return [from - margin, high + margin];
}

function setPlane(asked, names) {
  const points = asked.points.map(([index, gain, other, ratified]) => ({index, gain, other, ratified}));
  const offers = asked.offers.map(o => ({own: o.own, gain: o.gain, other: o.otherGain}));
  const both = p => p.gain > 0 && p.other > 0;
  const [x0, x1] = extent(points.concat(offers).map(p => p.gain));
  const [y0, y1] = extent(points.concat(offers).map(p => p.other));
  const x = gain => PLANE.left + (gain - x0) / (x1 - x0) * (PLANE.width - PLANE.left - PLANE.right);
  const y = gain => PLANE.height - PLANE.bottom - (gain - y0) / (y1 - y0) * (PLANE.height - PLANE.top - PLANE.bottom);
  const inside = p => p.gain >= x0 && p.other >= y0;
  const shown = points.filter(inside).map(p => ({...p, x: x(p.gain), y: y(p.other), both: both(p)}));
  let most = 0;
  const frontier = shown.filter(both).sort((p, q) => q.gain - p.gain || q.other - p.other).filter(p => p.other > most && (most = p.other));
  plane = {points: shown, offers: offers.filter(inside).map(o => ({...o, x: x(o.gain), y: y(o.other)})), frontier, x, y, x0, x1, y0, y1, names, chosen: null};
  drawPlane();
  const own = asked.own && shown.find(p => p.index === asked.own.index);
  const fair = shown.filter(both).sort((p, q) => q.gain * q.other - p.gain * p.other)[0];
  choosePoint(own || fair || shown[0]);
}

function drawPlane() {
  const {points, offers, frontier, x, y, x0, x1, y0, y1, names} = plane;
  const right = PLANE.width - PLANE.right, bottom = PLANE.height - PLANE.bottom;
  const parts = [`<rect class="both" x="${x(0)}" y="${PLANE.top}" width="${right - x(0)}" height="${Math.max(0, y(0) - PLANE.top)}"/>`];
  const ticks = (from, to) => { const step = niceStep(to - from), all = []; for (let t = Math.ceil(from / step); t * step <= to; t++) all.push(t * step); return all; };
  const label = t => (t < 0 ? '−' : '') + String(Math.abs(Number(t.toPrecision(6))));
  for (const t of ticks(x0, x1)) parts.push(`<path class="grid${Math.abs(t) < 1e-9 ? ' zero' : ''}" d="M${x(t)} ${PLANE.top}V${bottom}"/><text x="${x(t)}" y="${bottom + 15}" text-anchor="middle">${label(t)}</text>`);
  for (const t of ticks(y0, y1)) parts.push(`<path class="grid${Math.abs(t) < 1e-9 ? ' zero' : ''}" d="M${PLANE.left} ${y(t)}H${right}"/><text x="${PLANE.left - 6}" y="${y(t) + 4}" text-anchor="end">${label(t)}</text>`);
  for (const p of points) parts.push(`<circle class="${p.both ? 'mutual' : 'other'}" cx="${p.x.toFixed(1)}" cy="${p.y.toFixed(1)}" r="${p.both ? 2.8 : 2}"/>`);
  if (frontier.length > 1) parts.push(`<path class="frontier" d="${frontier.map((p, i) => (i ? 'L' : 'M') + p.x.toFixed(1) + ' ' + p.y.toFixed(1)).join('')}"/>`);
  for (const own of [true, false]) {
    const made = offers.filter(o => o.own === own);
    if (made.length > 1) parts.push(`<path class="way ${own ? 'mine' : 'theirs'}" d="${made.map((o, i) => (i ? 'L' : 'M') + o.x.toFixed(1) + ' ' + o.y.toFixed(1)).join('')}"/>`);
    made.forEach((o, i) => {
      const size = i === made.length - 1 ? 7 : 4.5;
      parts.push(own ? `<circle class="mine" cx="${o.x}" cy="${o.y}" r="${size}"/>` : `<path class="theirs" d="M${o.x} ${o.y - size - 1}l${size + 1} ${size + 1}l${-size - 1} ${size + 1}l${-size - 1} ${-size - 1}z"/>`);
    });
  }
  parts.push('<circle class="chosen" r="9" hidden/>');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${PLANE.width} ${PLANE.height}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.innerHTML = parts.join('') + `<text class="axis" x="${right}" y="${PLANE.height - 6}" text-anchor="end">your gain per quarter →</text><text class="axis them" x="${-PLANE.top}" y="12" text-anchor="end" transform="rotate(-90)"></text>`;
  svg.querySelector('.them').textContent = names.other + '’s gain, as far as you know →';
  $('plane').replaceChildren(svg);
}

function choosePoint(point) {
  plane.chosen = point || null;
  $('make').disabled = !point;
  const ring = $('plane').querySelector('.chosen');
  if (!point) { $('chosen').textContent = 'There is nothing to offer.'; return; }
  ring.setAttribute('cx', point.x);
  ring.setAttribute('cy', point.y);
  ring.removeAttribute('hidden');
  const outcome = call('outcome', $('case').value, terms(), point.index);
  const who = point.both ? 'Both gain.' : point.gain <= 0 && point.other <= 0 ? 'Both lose.' : point.gain <= 0 ? 'You lose.' : plane.names.other + ' loses.';
  const table = make('table');
  for (const clause of outcome.clauses) {
    const row = make('tr'), what = make('td', clause.option);
    if (clause.by && clause.cost > 0) what.append(make('small', ` (${clause.by === seat ? 'you' : plane.names.other}: costs ${clause.cost}, worth ${clause.benefit} to the other)`));
    row.append(make('th', clause.issue, {scope: 'row'}), what);
    table.append(row);
  }
  const notes = contract(outcome.terms).join(', ');
  const worthIt = `${signed(point.gain)} a quarter for you, ${signed(point.other)} for ${plane.names.other}.`;
  $('chosen').replaceChildren(make('strong', worthIt), ' ' + who + ' ' + notes + (point.ratified < 1 ? `; ratified with probability ${percent(point.ratified)}` : '') + '.', table);
}

/** The nearest outcome in a direction, preferring those that lie straight ahead. */
function towards(dx, dy) {
  const from = plane.chosen;
  let best = null, least = Infinity;
  for (const p of plane.points) {
    const ahead = (p.x - from.x) * dx + (p.y - from.y) * dy;
    const aside = Math.abs((p.x - from.x) * dy) + Math.abs((p.y - from.y) * dx);
    if (ahead > .5 && ahead + 3 * aside < least) { least = ahead + 3 * aside; best = p; }
  }
  return best;
}

function nearestTo(event) {
  const box = $('plane').firstElementChild.getBoundingClientRect();
  const x = (event.clientX - box.left) * PLANE.width / box.width, y = (event.clientY - box.top) * PLANE.height / box.height;
  let best = null, least = Infinity;
  for (const p of plane.points) {
    const far = (p.x - x) ** 2 + (p.y - y) ** 2;
    if (far < least) { least = far; best = p; }
  }
  return best;
}

function listenPlane() {
  $('plane').onclick = event => { $('plane').focus({preventScroll: true}); choosePoint(nearestTo(event)); };
  $('plane').onkeydown = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !plane || !plane.chosen) return;
    const steps = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
    const ends = {Home: plane.frontier[0], End: plane.frontier.at(-1)};
    if (steps[event.key]) choosePoint(towards(...steps[event.key]) || plane.chosen);
    else if (event.key in ends) choosePoint(ends[event.key] || plane.chosen);
    else if (event.key === 'Enter') $('make').click();
    else if (event.key === 'a' && match.ask.offer) decide('accept');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  $('make').onclick = () => decide(plane.chosen.index);
}
