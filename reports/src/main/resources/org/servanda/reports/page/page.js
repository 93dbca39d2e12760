/* Interactive parts of the page: charts, sorting, choice of curves, pairs and replays. */
(function () {
  'use strict';
  const data = JSON.parse(document.getElementById('data').textContent);
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const charts = new Map();
  const $ = (selector, root) => (root || document).querySelector(selector);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === 'text') element.textContent = value;
      else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  };
  const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  /** Black becomes the text colour, so that it is visible on a dark page. */
  const palette = () => data.colours.map(colour => colour === '#000000' ? style('--ink') : colour);
  const round = (value, digits) => value === null || value === undefined || !isFinite(value) ? 'unknown' : value.toFixed(digits);

  // The address: what is selected, as #kappa=6&leader=3, so that it can be shared

  const selected = new Map();

  function remember(name, value) {
    if (value === null) selected.delete(name); else selected.set(name, value);
    const text = Array.from(selected, pair => pair.join('=')).join('&');
    history.replaceState(null, '', text ? '#' + text : location.pathname + location.search);
  }

  // The first figure: who chooses the partners

  const front = data.front;
  const slider = $('#kappa');
  let step = slider ? Number(slider.value) : 0;

  const per = value => value === null ? '' : Math.round(100 * value) + ' %';
  const own = value => value === null ? '–' : (value < 0 ? '−' : '+') + Math.abs(value).toFixed(1);
  const between = (low, high, show) => low === null || high === null ? '' : ' (' + show(low) + ' to ' + show(high) + ')';

  function describeLeader(i) {
    const [rank, x, xLow, xHigh, y, yLow, yHigh] = front.places[step][i];
    return data.names[i] + ', place ' + rank + ': kept ' + per(y) + ' of the time' + between(yLow, yHigh, per) + ', own gain ' + own(x) + between(xLow, xHigh, own);
  }

  /** Moves points, labels, ranking and sentences to a step of the slider. */
  function choose(to) {
    step = to;
    slider.value = to;
    slider.setAttribute('aria-valuetext', front.words[to]);
    $('#kappa-at').textContent = 'κ = ' + front.kappas[to];
    $('#said').textContent = front.steps[to].join(' ');
    all('.where').forEach(where => { where.textContent = front.words[to]; });
    all('svg.front').forEach((svg, size) => move(svg, front.frames[size], front.labels[size][to]));
    rank(front.places[to]);
    if (selected.has('leader')) point(selected.get('leader'));
  }

  function move(svg, [left, top, right, bottom], labels) {
    const at = i => {
      const [, x, , , y, low, high] = front.places[step][i];
      const up = v => bottom - (bottom - top) * Math.max(0, Math.min(1, v));
      return {x: left + (right - left) * (x - front.left) / (front.right - front.left), y: up(y), low: low === null ? 0 : up(low) - up(y), high: high === null ? 0 : up(high) - up(y)};
    };
    for (const group of all('.pt', svg)) {
      const i = Number(group.dataset.i);
      const place = at(i);
      const [, x, , , y] = front.places[step][i];
      group.style.transform = 'translate(' + place.x + 'px,' + place.y + 'px)';
      group.classList.remove('z0', 'z1', 'z2', 'z3');
      group.classList.add('z' + ((y >= front.height ? 0 : 2) + (x >= front.middle ? 0 : 1)));
      $('path', group).setAttribute('d', 'M0 ' + place.low + 'V' + place.high);
      $('title', group).textContent = describeLeader(i);
    }
    const where = new Map(labels.map(([i, x, y, anchor]) => [i, {x, y, anchor}]));
    for (const group of all('.lb', svg)) {
      const i = Number(group.dataset.i);
      const to = where.get(i);
      group.style.display = to ? '' : 'none';
      if (!to) continue;
      const from = at(i);
      $('path', group).setAttribute('d', 'M' + from.x + ' ' + from.y + 'L' + to.x + ' ' + to.y);
      const name = $('text', group);
      name.setAttribute('text-anchor', ['start', 'middle', 'end'][to.anchor]);
      name.style.transform = 'translate(' + to.x + 'px,' + to.y + 'px)';
    }
  }

  const lines = all('.ranks tbody tr');

  function rank(places) {
    lines.forEach((line, i) => {
      const [place, x, , , y, low, high] = places[i];
      const cells = line.cells;
      cells[0].textContent = place;
      cells[3].textContent = y.toFixed(3);
      cells[4].textContent = low === null || high === null ? 'none' : low.toFixed(3) + '–' + high.toFixed(3);
      cells[5].textContent = own(x);
      const bar = $('.strip b', line);
      bar.style.left = 100 * (low === null ? y : low) + '%';
      bar.style.width = low === null || high === null ? '0' : 100 * (high - low) + '%';
      $('.strip u', line).style.left = 100 * y + '%';
      line.classList.toggle('rest', place > 10);
    });
    const order = lines.map((_, i) => i).sort((a, b) => places[a][0] - places[b][0]);
    $('.ranks tbody').append(...order.map(i => lines[i]));
  }

  /** Shows who a point is, in both sizes of the figure; null for nobody. */
  function point(i) {
    all('.pt.at').forEach(group => group.classList.remove('at'));
    $('#tip').textContent = i === null ? '' : describeLeader(i);
    if (i !== null) all('.pt[data-i="' + i + '"]').forEach(group => { group.classList.add('at'); group.parentNode.insertBefore(group, $('.lb', group.parentNode)); });
  }

  function lead() {
    if (!slider) return;
    slider.disabled = front.steps.length < 2;
    slider.addEventListener('input', () => { choose(Number(slider.value)); remember('kappa', step); });
    const pinned = () => selected.has('leader') ? selected.get('leader') : null;
    for (const svg of all('svg.front')) {
      const points = all('.pt', svg).sort((a, b) => a.dataset.i - b.dataset.i);
      points.forEach((group, place) => { group.tabIndex = place ? -1 : 0; });
      const under = event => event.target.closest('.pt');
      svg.addEventListener('mouseover', event => point(under(event) ? Number(under(event).dataset.i) : pinned()));
      svg.addEventListener('focusin', event => under(event) && $('#tip').textContent !== describeLeader(Number(under(event).dataset.i)) && point(Number(under(event).dataset.i)));
      svg.addEventListener('click', event => {
        const i = under(event) ? Number(under(event).dataset.i) : null;
        remember('leader', i);
        point(i);
      });
      svg.addEventListener('keydown', event => {
        const by = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
        const next = by && points[points.indexOf(document.activeElement) + by];
        if (!next) return;
        event.preventDefault();
        document.activeElement.tabIndex = -1;
        next.tabIndex = 0;
        // The point is moved to the front of the others, which takes the focus from it.
        point(Number(next.dataset.i));
        next.focus();
      });
    }
    const more = $('#more');
    if (more) more.addEventListener('click', () => {
      const ten = $('.ranks').classList.toggle('ten');
      more.setAttribute('aria-expanded', String(!ten));
      more.textContent = ten ? 'Show all ' + lines.length : 'Show ten';
    });
  }

  /** What the address selects. */
  function restore() {
    const wanted = new Map(location.hash.slice(1).split('&').map(part => part.split('=')));
    const to = Number(wanted.get('kappa'));
    if (slider && wanted.has('kappa') && front.steps[to]) { selected.set('kappa', to); choose(to); }
    const leader = Number(wanted.get('leader'));
    if (slider && wanted.has('leader') && data.names[leader]) { selected.set('leader', leader); point(leader); }
    if (wanted.has('curves')) {
      const names = decodeURIComponent(wanted.get('curves')).split('|');
      selected.set('curves', wanted.get('curves'));
      all('.chooser input').forEach(box => { if (box.checked !== names.includes(box.value)) box.click(); });
      unfold($('#figure-survival'));
    }
  }

  /** Opens what an element is folded into. */
  function unfold(element) {
    for (let fold = element && element.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  }

  function reveal() {
    const target = location.hash.length > 1 && !location.hash.includes('=') && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    unfold(target);
    target.scrollIntoView();
  }

  // Downloads

  function save(name, type, text) {
    const link = make('a', {href: URL.createObjectURL(new Blob([text], {type})), download: name});
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  const cell = value => value === null || value === undefined ? '' : /[",\n]/.test(value) ? '"' + String(value).replace(/"/g, '""') + '"' : String(value);

  /** The data of a figure, one row for each mark. */
  function rowsOf(plot) {
    const names = plot.y.names;
    const rows = [];
    for (const layer of plot.layers) {
      if (layer.values) layer.values.forEach(v => rows.push([layer.name, names[v.place], v.value, v.low, v.high]));
      else if (layer.points) layer.points.forEach(p => rows.push([layer.name, p.label, p.x, p.y]));
      else if (layer.y) layer.x.forEach((x, i) => rows.push([layer.name, x, layer.y[i]]));
      else if (layer.parts) layer.rows.forEach((row, i) => layer.parts.forEach((part, j) => rows.push([names[i], part, row[j]])));
    }
    const heads = {values: ['series', plot.y.label, plot.x.label, 'low', 'high'], points: ['series', 'name', plot.x.label, plot.y.label], y: ['series', plot.x.label, plot.y.label], parts: [plot.y.label, 'part', plot.x.label]};
    const kind = ['values', 'points', 'y', 'parts'].find(key => plot.layers.some(layer => layer[key]));
    return [heads[kind], ...rows];
  }

  const csv = rows => rows.map(row => row.map(cell).join(',') + '\r\n').join('');

  function download(figure, id, rows, svg) {
    figure.append(make('p', {class: 'take'},
      make('button', {type: 'button', text: 'Data (CSV)', 'aria-label': 'Data of this figure as CSV', onclick: () => save(id + '.csv', 'text/csv', csv(rows()))}),
      make('button', {type: 'button', text: 'Figure (SVG)', 'aria-label': 'This figure as SVG', onclick: () => save(id + '.svg', 'image/svg+xml', svg())})));
  }

  /** The first figure as a file that stands alone: with the colours it has on a light page. */
  function frontFile() {
    const copy = $('svg.front.wide').cloneNode(true);
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('font-family', 'system-ui,sans-serif');
    const rules = '.zone,.axis{fill:none;stroke:#d9dee6}text.zone{fill:#5a6474;stroke:none}.pt{color:#6b7280}.pt.z0{color:#0072b2}.pt.z1{color:#8a5a00}.pt.z2{color:#c04a00}circle{fill:currentColor;fill-opacity:.6}.pt path{stroke:currentColor;opacity:.4}.lb path{stroke:#5a6474;opacity:.6}';
    const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'style');
    sheet.textContent = rules;
    copy.prepend(sheet);
    return new XMLSerializer().serializeToString(copy);
  }

  function downloads() {
    if (slider) download($('#front'), 'front', () => [['strategy', 'rank', 'own', 'own_low', 'own_high', 'durability', 'durability_low', 'durability_high'], ...front.places[step].map((row, i) => [data.names[i], ...row])], frontFile);
    for (const plot of data.plots) {
      const figure = document.getElementById('figure-' + plot.id);
      if (figure) download(figure, plot.id, () => rowsOf(plot), () => new XMLSerializer().serializeToString($('.static svg', figure)));
    }
  }

  // Figures

  const narrow = () => window.innerWidth < 700;
  /** A text in lines of at most some characters, broken between words. */
  const folded = (text, most) => text.split(' ').reduce((lines, word) => (lines + ' ' + word).split('\n').pop().length > most ? lines + '\n' + word : lines + ' ' + word);
  /** Width of the names beside a figure, in pixels: less on a phone. */
  const room = () => narrow() ? 180 : 270;

  /** The ends of an axis have no label unless they are round; on a logarithmic one, unless they are powers of two. */
  const tick = a => value => a.scale === 'LOG' && Math.abs(Math.log2(value) - Math.round(Math.log2(value))) > 1e-6 || (value === a.from || value === a.to) && Math.abs(20 * value - Math.round(20 * value)) > 1e-6 ? '' : String(Math.round(value * 100) / 100);

  function axis(plot, which) {
    const a = plot[which];
    const common = {
      name: which === 'x' && plot.y.scale === 'NAMES' && narrow() ? folded(a.label, 22) : a.label, nameLocation: 'middle', nameGap: which === 'x' ? 28 : 44,
      nameTextStyle: {color: style('--ink'), lineHeight: 15}, axisLabel: {color: style('--ink')},
      axisLine: {onZero: false, lineStyle: {color: style('--soft')}}, splitLine: {lineStyle: {color: style('--line')}}
    };
    if (a.scale === 'NAMES') {
      return {...common, type: 'category', data: a.names, inverse: true, name: '', axisTick: {show: false},
        axisLabel: {color: style('--ink'), interval: 0, width: room() - 20, overflow: 'break', lineHeight: 15}};
    }
    if (a.scale === 'LOG') return {...common, type: 'log', logBase: 2, min: a.from, max: a.to,
      axisLabel: {color: style('--ink'), formatter: tick(a)}};
    return {...common, type: 'value', min: a.from, max: a.to, axisLabel: {color: style('--ink'), formatter: tick(a)}};
  }

  function spans(layer, place) {
    const colours = palette();
    const bounded = layer.values.filter(v => v.low !== null && v.high !== null);
    const low = layer.values.map(v => (v.low === null ? v.value : v.low));
    const width = layer.values.map(v => (v.low === null || v.high === null ? 0 : v.high - v.low));
    const series = [{
      type: 'scatter', name: layer.name, symbolSize: 9, z: 3, color: colours[place % colours.length],
      data: layer.values.map(v => [v.value, v.place])
    }];
    if (bounded.length) {
      series.unshift({
        type: 'line', name: 'interval', silent: true, symbol: 'none', data: [],
        markLine: {
          symbol: ['none', 'none'], silent: true, animation: false, label: {show: false},
          lineStyle: {type: 'solid', width: 2, color: style('--ink')},
          data: bounded.map(v => [{coord: [v.low, v.place]}, {coord: [v.high, v.place]}])
        }
      });
    }
    return {series, tip: index => {
      const v = layer.values[index];
      return round(v.value, 3) + (v.low === null ? '' : ' (' + round(low[index], 3) + ' to ' + round(low[index] + width[index], 3) + ')');
    }};
  }

  function option(plot) {
    const horizontal = plot.y.scale === 'NAMES';
    const longest = horizontal ? Math.max(...plot.y.names.map(n => n.length)) : 0;
    const result = {
      animation: !still, color: palette(), textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13, color: style('--ink')},
      aria: {enabled: true, label: {description: plot.alternative}},
      grid: {left: horizontal ? Math.min(room(), 20 + 7 * longest) : 60, right: 24, top: 12, bottom: horizontal && narrow() ? 96 : 56, containLabel: false, ...(horizontal && narrow() ? {outerBoundsMode: 'none'} : {})},
      xAxis: axis(plot, 'x'), yAxis: axis(plot, 'y'), series: [],
      tooltip: {trigger: 'item', confine: true, backgroundColor: style('--panel'), borderColor: style('--line'), textStyle: {color: style('--ink')}}
    };
    const tips = {};
    for (const layer of plot.layers) {
      if (layer.values) {
        const drawn = spans(layer, plot.layers.filter(l => l.values).indexOf(layer));
        result.series.push(...drawn.series);
        tips[layer.name] = drawn.tip;
        result.tooltip.formatter = p => plot.y.names[p.value[1]] + ': ' + p.seriesName + ' ' + tips[p.seriesName](p.dataIndex);
        if (plot.layers.filter(l => l.values).length > 1) {
          result.legend = {top: 0, type: 'scroll', textStyle: {color: style('--ink')}};
          result.grid.top = 32;
        }
      } else if (layer.points) {
        result.series.push({
          type: 'scatter', name: layer.name, symbolSize: 10, data: layer.points.map(p => ({
            value: [p.x, p.y], name: p.label, label: {show: p.labelled, formatter: p.label, position: p.x > plot.x.from + 0.8 * (plot.x.to - plot.x.from) ? 'left' : 'right', color: style('--ink'), fontSize: 11}
          })), labelLayout: {hideOverlap: true, moveOverlap: 'shiftY'}
        });
        result.legend = {top: 0, type: 'scroll', textStyle: {color: style('--ink')}};
        result.grid.top = 32;
        result.tooltip.formatter = p => p.name + ': ' + plot.x.label + ' ' + round(p.value[0], 1) + ', ' + plot.y.label + ' ' + round(p.value[1], 3);
      } else if (layer.parts) {
        layer.parts.forEach((part, i) => result.series.push({
          type: 'bar', name: part, stack: 'all', barWidth: '60%', data: layer.rows.map(row => Math.round(10 * row[i]) / 10)
        }));
        result.legend = {top: 0, type: 'scroll', textStyle: {color: style('--ink')}};
        result.grid.top = 40;
        result.tooltip.formatter = p => p.name + ': ' + p.seriesName + ' ' + p.value + ' %';
      } else if (layer.at !== undefined) {
        result.series.push({type: 'line', name: 'reference', data: [], markLine: {symbol: 'none', silent: true, animation: false,
          label: {show: false}, lineStyle: {color: style('--soft'), type: 'dashed'}, data: [{xAxis: layer.at}]}});
      }
    }
    return result;
  }

  /** The area below a step function down to the one it is stacked on. */
  function ribbon(layer, color) {
    if (!layer) return undefined;
    return {silent: true, animation: false, itemStyle: {color, opacity: 0.6}, data: layer.x.slice(1).map((x, i) =>
      [{coord: [layer.x[i], layer.low[i]]}, {coord: [x, layer.high[i]]}])};
  }

  /** Moves names at the ends of curves apart, from the top down. */
  function apart(series) {
    const height = 336;
    let free = -Infinity;
    const end = one => -height * one.data[one.data.length - 1][1];
    for (const one of [...series].sort((a, b) => end(a) - end(b))) {
      const at = Math.max(end(one), free);
      free = at + 15;
      one.endLabel.offset = [0, at - end(one)];
    }
  }

  /** Step functions: the chosen ones, or all. */
  function curves(plot, chosen) {
    const colours = palette();
    const result = option({...plot, layers: []});
    result.tooltip = {...result.tooltip, trigger: 'axis', valueFormatter: value => round(value, 2)};
    result.grid.top = 28;
    // Names stand at the ends of the curves.
    result.grid.right = window.innerWidth < 700 ? 110 : 150;
    let drawn = 0;
    result.series = plot.layers.filter(layer => layer.y && (!chosen || chosen.has(layer.name))).map(layer => ({
      type: 'line', name: layer.name, step: 'end', symbol: 'none', lineStyle: {width: 2, type: ['solid', 'dashed', 'dotted'][Math.floor(drawn / 8) % 3]},
      endLabel: {show: true, formatter: '{a}', color: style('--ink'), fontSize: 12, width: result.grid.right - 8, overflow: 'truncate'},
      markArea: ribbon(plot.layers.find(l => l.of === layer.name), colours[drawn % colours.length]),
      color: colours[drawn++ % colours.length], data: layer.x.map((x, i) => [x, layer.y[i]])
    }));
    apart(result.series);
    const marks = plot.layers.filter(layer => layer.at !== undefined);
    if (marks.length) result.series.push({type: 'line', name: 'terms', data: [], tooltip: {show: false}, markLine: {symbol: 'none', silent: true, animation: false,
      lineStyle: {color: style('--soft'), type: 'dashed'}, data: marks.map(mark => ({xAxis: mark.at, label: {show: true, formatter: mark.label, color: style('--soft')}}))}});
    return result;
  }

  /** Height of a row, in pixels: that of the name with most lines. */
  const pitch = plot => Math.max(22, 8 + 15 * Math.max(...plot.y.names.map(name => Math.ceil(8 * name.length / (room() - 20)))));

  function draw(plot) {
    const figure = document.getElementById('figure-' + plot.id);
    if (!figure) return;
    const rows = plot.y.scale === 'NAMES' ? plot.y.names.length : 0;
    let box = $('.chart', figure);
    if (!box) {
      box = make('div', {class: 'chart', role: 'img', 'aria-label': plot.title + '. ' + plot.alternative});
      box.style.height = (rows ? Math.max(160, pitch(plot) * rows + (narrow() ? 120 : 90)) : 420) + 'px';
      $('.static', figure).before(box);
      figure.classList.add('live');
    }
    const chart = charts.get(plot.id) || echarts.init(box);
    charts.set(plot.id, chart);
    const stepped = plot.layers.some(layer => layer.y);
    chart.setOption(stepped ? curves(plot, plot.id === 'survival' ? chosen : null) : option(plot), true);
  }

  const survival = data.plots.find(plot => plot.id === 'survival');
  const chosen = new Set(survival ? survival.layers.filter(layer => layer.shown).map(layer => layer.name) : []);

  function chooser() {
    if (!survival) return;
    const list = make('div', {class: 'chooser'});
    for (const layer of survival.layers) {
      const box = make('input', {type: 'checkbox', value: layer.name, onchange: () => {
        if (box.checked) chosen.add(layer.name); else chosen.delete(layer.name);
        draw(survival);
        risks();
        remember('curves', encodeURIComponent(Array.from(chosen).join('|')));
      }});
      box.checked = chosen.has(layer.name);
      list.append(make('label', {}, box, ' ' + layer.name));
    }
    const figure = document.getElementById('figure-survival');
    $('figcaption', figure).after(make('details', {class: 'choose'}, make('summary', {text: 'Choose strategies to compare'}), list));
    risks();
  }

  function risks() {
    for (const row of all('#risk tbody tr')) row.hidden = !chosen.has(row.dataset.name);
  }

  function drawAll() {
    if (window.echarts) data.plots.forEach(draw);
  }

  // Sorting

  function sortable(table) {
    all('thead th', table).forEach((head, column) => {
      const label = head.textContent;
      if (!label.trim() || head.classList.contains('barcell')) return;
      const button = make('button', {type: 'button', class: 'sort', text: label, onclick: () => sort(table, head, column)});
      head.replaceChildren(button);
    });
  }

  /** Best first at the first click: the greatest, or the least where that is better. */
  function sort(table, head, column) {
    const rows = all('tbody tr', table);
    const key = row => {
      const cell = row.cells[column];
      if (cell.dataset.v !== undefined) return cell.dataset.v === '' ? NaN : Number(cell.dataset.v);
      // Otherwise by the first number; the rest is its interval.
      const text = cell.textContent.trim();
      const number = /^[^A-Za-z\d−-]*([−-]?[\d.,]+)/.exec(text);
      return number ? parseFloat(number[1].replace(/,/g, '').replace('−', '-')) : text;
    };
    const keys = new Map(rows.map(row => [row, key(row)]));
    const numbers = rows.some(row => typeof keys.get(row) === 'number');
    const before = head.getAttribute('aria-sort');
    const rising = before ? before === 'descending' : !numbers || head.dataset.low !== undefined || table.dataset.low !== undefined;
    all('thead th', table).forEach(other => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', rising ? 'ascending' : 'descending');
    rows.sort((one, other) => {
      const a = keys.get(one);
      const b = keys.get(other);
      if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) - Number.isNaN(b);
      const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en');
      return rising ? order : -order;
    });
    $('tbody', table).append(...rows);
  }

  // Pairs and replays

  const dialog = $('#pair');
  let playing = null;

  function openPair(scenario, a, b) {
    const pair = data.pairs[scenario][a + '|' + b];
    const names = [data.names[a], data.names[b]];
    const body = $('.body', dialog);
    $('h2', dialog).textContent = names[0] + ' with ' + names[1];
    body.replaceChildren();
    if (pair) {
      const list = make('dl', {class: 'facts'});
      data.facts.forEach((fact, i) => list.append(make('dt', {text: fact}), make('dd', {text: pair[i] === null ? 'unknown' : String(pair[i])})));
      body.append(list);
    } else {
      body.append(make('p', {text: 'These two did not meet.'}));
    }
    const packed = data.replays.matches.find(r => r.s === scenario && r.a === a && r.b === b);
    if (packed && window.echarts) stage(body, unpacked(packed));
    body.append(make('p', {class: 'note', text: 'One of their matches in full: '}, make('code', {text: "servanda match '" + names[0] + "' '" + names[1] + "' --scenario " + scenario + ' --seed ' + data.seed})));
    if (!dialog.open) dialog.showModal();
  }

  /** Unpacks a replay: shared texts and gains by index, numbers in thousandths, tension as differences. */
  function unpacked(packed) {
    const shared = data.replays;
    const threes = list => Array.from({length: list.length / 3}, (_, i) => list.slice(3 * i, 3 * i + 3));
    let tension = 0;
    return {
      ...shared.stages[packed.s], scenario: packed.s, a: data.names[packed.a], b: data.names[packed.b],
      tension: packed.t.map(step => (tension += step) / 1000),
      bands: threes(packed.g).map(([from, rounds, how]) => ({from, to: from + rounds, how: ['kept', 'shaded', 'broken'][how]})),
      notes: Array.from({length: packed.n.length / 2}, (_, i) => ({round: packed.n[2 * i], text: shared.texts[packed.n[2 * i + 1]]})),
      contracts: Array.from({length: packed.c.length / 6}, (_, i) => packed.c.slice(6 * i, 6 * i + 6)).map(([signed, entered, ended, text, a, b]) => ({signed, entered, ended, ...shared.contracts[text], deeds: {A: unrolled(a), B: unrolled(b)}})),
      offers: packed.o.flatMap(([round, first, ...turns]) => turns.map((gains, i) => ({round, by: (first + i) % 2 ? 'B' : 'A', a: shared.gains[gains][0] / 1000, b: shared.gains[gains][1] / 1000})))
    };
  }

  const unrolled = runs => runs.replace(/(\d*)([a-z])/g, (_, times, deed) => deed.repeat(Number(times) || 1));
  const DEEDS = {k: 'kept', w: 'withheld, unnoticed', s: 'withheld, suspected', p: 'withheld, proven', e: 'excused by the escape clause', x: 'left'};

  /** What is in force, or was signed last, who owes what, and how it is kept in this quarter and was before. */
  function contract(card, replay, round) {
    const inForce = replay.contracts.filter(c => c.entered >= 0 && c.entered <= round && round < c.ended).pop();
    const deal = inForce || replay.contracts.filter(c => c.signed <= round).pop();
    card.hidden = !replay.contracts.length;
    const parties = {A: replay.partyA, B: replay.partyB};
    const date = quarter => 'year ' + (Math.floor(quarter / 4) + 1) + ', quarter ' + (quarter % 4 + 1);
    if (!deal) return card.replaceChildren(make('p', {class: 'note', text: 'Nothing is signed yet.'}));
    const now = deal.entered < 0 ? -1 : round - deal.entered;
    const gone = round >= deal.ended && now !== deal.deeds.A.length - 1;
    const state = deal.entered < 0 ? (gone ? 'never entered into force' : 'not yet in force') : now < 0 ? 'not yet in force' : gone ? 'over since ' + date(deal.ended) : 'in force since ' + date(deal.entered);
    card.replaceChildren(make('p', {class: 'signed', text: 'Signed in ' + date(deal.signed) + '; ' + state + '. '}), make('p', {class: 'terms', text: deal.terms.join(' · ')}));
    for (const side of ['A', 'B']) {
      const deed = gone || now < 0 ? '' : deal.deeds[side][now] || '';
      const owed = deal.duties.filter(duty => duty.by === side);
      const list = make('ul', {class: 'duties ' + deed});
      owed.forEach(duty => list.append(make('li', {text: duty.issue + ': ' + duty.option})));
      if (!owed.length) list.append(make('li', {class: 'none', text: 'nothing beyond what it did before'}));
      const strip = make('div', {class: 'deeds', 'aria-hidden': 'true'});
      for (const past of deal.deeds[side].slice(0, Math.max(0, now + 1))) strip.append(make('i', {class: past}));
      card.append(make('section', {}, make('h4', {text: parties[side] + (deed ? ': ' : '')}, make('span', {class: 'deed ' + deed, text: DEEDS[deed] || ''})), list, strip));
    }
  }

  function stage(body, replay) {
    const last = replay.tension.length - 1;
    const slider = make('input', {type: 'range', min: 0, max: last, value: 0, 'aria-label': 'Quarter of the match', class: 'slider'});
    const when = make('output', {class: 'when'});
    const play = make('button', {type: 'button', text: 'Play', class: 'play'});
    const story = make('ol', {class: 'story', tabindex: 0, 'aria-label': 'Chronicle'});
    replay.notes.forEach(note => story.append(make('li', {'data-round': note.round, text: 'Year ' + (Math.floor(note.round / 4) + 1) + ', quarter ' + (note.round % 4 + 1) + ': ' + note.text})));
    const line = make('div', {class: 'timeline', role: 'img', 'aria-label': 'Tension over time, with the agreements in force as bands'});
    const space = make('div', {class: 'space', role: 'img', 'aria-label': 'Offers as gains of both sides, with the Pareto frontier and the Nash point'});
    const card = make('div', {class: 'contract', role: 'group', 'aria-label': 'What was signed, and how it is kept'});
    body.append(make('h3', {text: 'A match, step by step'}),
      make('div', {class: 'controls'}, play, slider, when), line, card,
      make('div', {class: 'two'}, space, story));
    const colours = palette();
    const timeline = echarts.init(line);
    const offers = echarts.init(space);
    const shades = {kept: style('--kept'), shaded: style('--shaded'), broken: style('--broken')};
    timeline.setOption({
      animation: false, grid: {left: 44, right: 16, top: 10, bottom: 40},
      xAxis: {type: 'value', min: 0, max: Math.ceil(last / 4), name: 'year', nameLocation: 'middle', nameGap: 24, axisLabel: {color: style('--ink')}, splitLine: {show: false}},
      yAxis: {type: 'value', min: 0, max: 1, name: 'tension', nameLocation: 'middle', nameGap: 30, axisLabel: {color: style('--ink')}, splitLine: {lineStyle: {color: style('--line')}}},
      series: [{type: 'line', name: 'tension', symbol: 'none', color: style('--ink'), data: replay.tension.map((t, i) => [i / 4, t]),
        markArea: {silent: true, data: replay.bands.map(band => [{xAxis: band.from / 4, itemStyle: {color: shades[band.how]}}, {xAxis: band.to / 4}])}},
      {type: 'line', name: 'now', symbol: 'none', data: [], markLine: {symbol: 'none', animation: false, label: {show: false}, data: []}}]
    });
    function show(round) {
      slider.value = round;
      when.textContent = 'Year ' + (Math.floor(round / 4) + 1) + ', quarter ' + (round % 4 + 1) + ', tension ' + round_(replay.tension[round]);
      timeline.setOption({series: [{}, {markLine: {data: [{xAxis: round / 4}]}}]});
      contract(card, replay, round);
      const made = replay.offers.filter(o => o.round <= round);
      const latest = made.length ? made[made.length - 1].round : -1;
      const of = by => made.filter(o => o.by === by && o.round === latest).map(o => [o.a, o.b]);
      offers.setOption({
        animation: false, color: colours, grid: {left: 52, right: 16, top: 34, bottom: 44},
        legend: {top: 0, type: 'scroll', textStyle: {color: style('--ink')}},
        tooltip: {trigger: 'item', confine: true, formatter: p => p.seriesName + ': ' + round_(p.value[0]) + ' and ' + round_(p.value[1])},
        xAxis: {type: 'value', scale: true, name: 'gain of ' + replay.partyA, nameLocation: 'middle', nameGap: 26, axisLabel: {color: style('--ink')}, splitLine: {lineStyle: {color: style('--line')}}},
        yAxis: {type: 'value', scale: true, name: 'gain of ' + replay.partyB, nameLocation: 'middle', nameGap: 36, axisLabel: {color: style('--ink')}, splitLine: {lineStyle: {color: style('--line')}}},
        series: [
          {type: 'line', name: 'Pareto frontier', symbol: 'none', data: replay.frontier.map(p => [p.a, p.b]), color: style('--soft')},
          {type: 'scatter', name: 'Nash point', symbol: 'diamond', symbolSize: 14, data: [[replay.nash.a, replay.nash.b]], color: colours[4]},
          {type: 'scatter', name: 'offers of ' + replay.partyA, symbolSize: 8, data: of('A'), color: colours[0]},
          {type: 'scatter', name: 'offers of ' + replay.partyB, symbolSize: 8, symbol: 'triangle', data: of('B'), color: colours[1]}]
      });
      let current = null;
      for (const item of story.children) {
        const past = Number(item.dataset.round) <= round;
        item.classList.toggle('past', past);
        if (past) current = item;
      }
      if (current) story.scrollTop = current.offsetTop - story.offsetTop - 60;
      history.replaceState(null, '', '#replay=' + [replay.scenario, replay.a, replay.b, round].map(encodeURIComponent).join(','));
    }
    slider.addEventListener('input', () => show(Number(slider.value)));
    play.addEventListener('click', () => {
      if (playing) return stop(play);
      play.textContent = 'Stop';
      playing = setInterval(() => {
        const next = Number(slider.value) + 1;
        if (next > last) stop(play); else show(next);
      }, still ? 600 : 220);
    });
    stage.show = show;
    requestAnimationFrame(() => { timeline.resize(); offers.resize(); show(Number(slider.value)); });
  }

  const round_ = value => round(value, 2);

  function stop(button) {
    clearInterval(playing);
    playing = null;
    if (button) button.textContent = 'Play';
  }

  function pairs() {
    for (const cell of all('.matrix td[data-pair]')) {
      cell.tabIndex = cell.dataset.pair.endsWith(',0,0') ? 0 : -1;
      cell.setAttribute('role', 'button');
    }
    for (const table of all('.matrix')) {
      for (const moved of ['mouseover', 'focusin']) {
        table.addEventListener(moved, event => {
          const cell = event.target.closest('td[data-pair]');
          if (cell && !cell.hasAttribute('aria-label')) describe(cell);
        });
      }
      table.addEventListener('click', event => {
        const cell = event.target.closest('td[data-pair]');
        if (cell) open_(cell);
      });
      table.addEventListener('keydown', event => {
        const cell = event.target.closest('td[data-pair]');
        if (!cell) return;
        const moves = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]};
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          open_(cell);
        } else if (moves[event.key]) {
          event.preventDefault();
          const [scenario, a, b] = cell.dataset.pair.split(',');
          const [down, right] = moves[event.key];
          const next = $('td[data-pair="' + [scenario, Number(a) + down, Number(b) + right].join(',') + '"]', table);
          if (next) {
            cell.tabIndex = -1;
            next.tabIndex = 0;
            next.focus();
          }
        }
      });
    }
    $('.close', dialog).addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      stop(null);
      selected.delete('replay');
      remember('replay', null);
    });
  }

  /** Labels a cell on demand, because large fields have tens of thousands. */
  function describe(cell) {
    const [scenario, a, b] = cell.dataset.pair.split(',');
    const facts = (data.pairs[data.scenarios[scenario]] || {})[a + '|' + b];
    const names = data.names[a] + ' at A, ' + data.names[b] + ' at B';
    const text = facts ? names + ': durability ' + round_(facts[0]) + ', payoffs ' + round(facts[2], 1) + ' and ' + round(facts[3], 1) : names + ' did not meet';
    cell.setAttribute('aria-label', text);
    cell.title = text;
  }

  function open_(cell) {
    const [scenario, a, b] = cell.dataset.pair.split(',');
    openPair(data.scenarios[scenario], Number(a), Number(b));
  }

  /** A link to a moment: #replay=scenario,a,b,round */
  function linked() {
    const match = /^#replay=(.+)$/.exec(location.hash);
    if (!match) return;
    const [scenario, a, b, round, then] = match[1].split(',').map(decodeURIComponent);
    const places = [data.names.indexOf(a), data.names.indexOf(b)];
    if (!data.pairs[scenario] || places.includes(-1)) return;
    openPair(scenario, places[0], places[1]);
    requestAnimationFrame(() => requestAnimationFrame(() => {
      if (stage.show) stage.show(Number(round) || 0);
      const play = $('.play', dialog);
      if (play && then === 'play' && !playing && !still) play.click();
    }));
  }

  document.documentElement.classList.add('script');
  all('table.sortable').forEach(sortable);
  pairs();
  lead();
  downloads();
  window.addEventListener('beforeprint', () => all('details').forEach(fold => { fold.open = true; }));
  if (window.echarts) {
    chooser();
    const observer = 'IntersectionObserver' in window ? new IntersectionObserver(entries => {
      for (const entry of entries) {
        if (entry.isIntersecting) {
          observer.unobserve(entry.target);
          draw(data.plots.find(plot => 'figure-' + plot.id === entry.target.id));
        }
      }
    }, {rootMargin: '400px'}) : null;
    for (const plot of data.plots) {
      const figure = document.getElementById('figure-' + plot.id);
      if (figure && observer) observer.observe(figure); else if (figure) draw(plot);
    }
    dark.addEventListener('change', drawAll);
    window.addEventListener('resize', () => charts.forEach(chart => chart.resize()));
    linked();
    window.addEventListener('hashchange', linked);
  }
  restore();
  reveal();
  window.addEventListener('hashchange', reveal);
})();
