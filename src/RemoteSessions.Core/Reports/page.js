// Draws the report from the data in the page. Names and messages from AWS are written only as text, never as HTML.
'use strict';
(() => {
  const report = JSON.parse(document.getElementById('data').textContent);
  const { headline, resources, samples } = report;
  const mostLines = 8;
  const rowsAtFirst = 15;
  const barsAtFirst = 25;

  // Times are in the time zone of the computer that created the report. To display the times unchanged, the script treats them as UTC.
  const stamp = text => Date.parse(`${text}Z`);
  const format = options => {
    const made = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
    return value => value ? made.format(typeof value === 'string' ? stamp(value) : value) : '–';
  };
  const day = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const shortDay = format({ day: 'numeric', month: 'short' });
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const seconds = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const dayAndClock = value => value ? `${shortDay(value)}, ${clock(value)}` : '–';
  const number = (value, digits = 0) => value === null ? '–' : value.toLocaleString('en', { maximumFractionDigits: digits });
  const percent = value => value === null ? '–' : `${number(Math.round(value))} %`;
  const count = (value, one, many = `${one}s`) => `${number(value, 2)} ${value === 1 ? one : many}`;
  const units = unit => unit === 'instance' ? ['instance', 'instances'] : ['session slot', 'session slots'];
  // The capacity that corresponds to a utilization of 100 percent. For an Elastic fleet, this is the desired capacity, because the running
  // capacity always equals the capacity in use.
  const whole = resource => resource.type === 'ELASTIC' ? resource.desired : resource.running;
  const span = total => {
    const minutes = Math.round(total / 60);
    if (total < 120) return count(total, 'second');
    if (minutes < 120) return count(minutes, 'minute');
    return minutes < 2880 ? `${number(minutes / 60, 1)} hours` : `${number(minutes / 1440, 1)} days`;
  };

  const regions = new Set(resources.map(resource => resource.region));
  const profiles = new Set(resources.map(resource => resource.profile).filter(Boolean));
  const label = resource => [resource.name, regions.size > 1 && resource.region, profiles.size > 1 && resource.profile].filter(Boolean).join(' · ');
  const byId = id => document.getElementById(id);
  const times = report.times.map(stamp);
  const isSeries = times.length > 1;

  function element(name, text, className) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text instanceof Node) made.append(text);
    else if (text !== undefined && text !== null) made.textContent = text;
    return made;
  }

  function swatch(index) {
    return element('i', null, `s${index}`);
  }

  /** Creates a table. A long table shows only its first rows until the reader chooses to show all rows. */
  function table(place, columns, rows) {
    const made = element('table');
    const head = made.appendChild(element('thead')).appendChild(element('tr'));
    for (const { title, kind } of columns) head.append(element('th', title, kind));
    const body = made.appendChild(element('tbody'));
    const add = row => {
      const line = body.appendChild(element('tr'));
      for (const { kind, cell } of columns) line.append(element('td', cell(row), kind));
    };
    rows.slice(0, rowsAtFirst).forEach(add);
    place.replaceChildren(made);
    if (rows.length <= rowsAtFirst) return;
    const more = element('button', `Show all ${rows.length}`);
    more.onclick = () => {
      rows.slice(rowsAtFirst).forEach(add);
      more.remove();
    };
    place.append(more);
  }

  const nameColumn = { title: 'Fleet or pool', kind: 'name', cell: row => row.name };
  const placeColumns = [
    { title: 'Service', cell: row => row.service },
    { title: 'Region', cell: row => row.region },
    ...profiles.size > 0 ? [{ title: 'Profile', cell: row => row.profile }] : [],
  ];

  function head() {
    const first = report.times[0];
    byId('measured').textContent = samples === 0 ? 'Nothing could be measured.'
      : samples === 1 ? `Measured once, on ${day(first)}, ${seconds(first)}, ${report.zone}`
        : `Measured ${number(samples)} times in ${span(report.measuredSeconds)}, from ${day(first)}, ${seconds(first)}, ${report.zone}`;
    byId('zone').textContent = `All times are in the time zone ${report.zone}. All figures are measured, not estimated. `
      + 'An instance-hour is one instance running for one hour. A session slot is the capacity for one session on a shared instance or in a pool.';
  }

  function cards() {
    const add = (value, title, more) => {
      const card = byId('headline').appendChild(element('div', null, 'card'));
      card.append(element('b', value), element('span', title), element('small', more));
    };
    const hours = (value, unit) => value === null ? 'at the time of the sample' : `${number(value, 2)} ${unit}-hours unused in total`;
    add(number(headline.running), headline.running === 1 ? 'fleet, pool, or desktop group running' : 'fleets, pools, and desktop groups running', `of ${number(headline.resources)}`);
    add(number(headline.connected), headline.connected === 1 ? 'user connected' : 'users connected', 'at the last sample');
    add(number(headline.disconnected), headline.disconnected === 1 ? 'idle user' : 'idle users', 'disconnected, session kept');
    if (resources.some(resource => resource.unit === 'instance')) {
      add(number(headline.unusedInstances), 'unused running instances', hours(headline.instanceHours, 'instance'));
    }
    if (resources.some(resource => resource.unit === 'session')) {
      add(number(headline.unusedSessions), 'unused session slots', hours(headline.sessionHours, 'session'));
    }
  }

  function legend(place, entries) {
    place.replaceChildren(...entries.map(({ text, value, index }) => {
      const entry = element('li', swatch(index));
      entry.append(text, ' ', element('em', value));
      return entry;
    }));
  }

  /** Makes a chart scalable, so that it fits on paper, which is narrower than the screen. */
  function scalable(chart, place) {
    chart.on('created', ({ svg }) => svg.attr({ viewBox: `0 0 ${place.clientWidth} ${place.clientHeight}` }));
  }

  function timeTicks(place) {
    const [from, to] = [times[0], times.at(-1)];
    const second = 1000, minute = 60 * second, hour = 60 * minute, wholeDay = 24 * hour;
    const steps = [second, 2 * second, 5 * second, 10 * second, 15 * second, 30 * second, minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute,
      30 * minute, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, wholeDay, 2 * wholeDay, 7 * wholeDay];
    const most = Math.max(2, Math.floor(place.clientWidth / 100));
    const step = steps.find(length => (to - from) / length <= most) ?? 7 * wholeDay;
    const ticks = [];
    for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push(at);
    const text = at => at % wholeDay === 0 ? shortDay(at) : step < minute ? seconds(at) : clock(at);
    return { ticks: ticks.length > 0 ? ticks : [from], text, room: step < minute ? 64 : 48 };
  }

  /** Draws lines over time. Each series has the form { text, values, index }. */
  function lines(place, series, high, unit, area) {
    const { ticks, text, room } = timeTicks(place);
    const quarter = high / 4;
    const chart = new Chartist.LineChart(place, {
      series: series.map(({ text: name, values, index }) => ({
        name, className: `s${index}`, data: values.map((y, at) => ({ x: times[at], y: y ?? undefined })),
      })),
    }, {
      low: 0,
      high,
      showArea: area,
      showPoint: times.length <= 40,
      lineSmooth: Chartist.Interpolation.none({ fillHoles: false }),
      // A label starts at its tick, so the last label needs space on the right.
      chartPadding: { top: 12, right: room, bottom: 0, left: 0 },
      axisX: { type: Chartist.FixedScaleAxis, ticks, low: times[0], high: times.at(-1), labelInterpolationFnc: text, showGrid: false },
      axisY: { type: Chartist.FixedScaleAxis, ticks: [0, quarter, 2 * quarter, 3 * quarter, high], low: 0, high, offset: 48, labelInterpolationFnc: value => `${number(value)}${unit}` },
    });
    let drawnArea;
    chart.on('created', made => drawnArea = made.chartRect);
    scalable(chart, place);
    hover(place, () => drawnArea, series, value => `${number(value, 1)}${unit}`);
    return chart;
  }

  /** Shows the values at the position of the pointer. */
  function hover(place, areaOf, series, say) {
    const hide = () => place.querySelectorAll('.tip, .cursor').forEach(part => part.remove());
    place.onpointerleave = hide;
    place.onpointermove = event => {
      hide();
      const area = areaOf();
      if (!area) return;
      const share = (event.clientX - place.getBoundingClientRect().left - area.x1) / area.width();
      if (share < -0.02 || share > 1.02) return;
      const wanted = times[0] + share * (times.at(-1) - times[0]);
      const at = times.reduce((best, time, index) => Math.abs(time - wanted) < Math.abs(times[best] - wanted) ? index : best, 0);
      const left = area.x1 + (times[at] - times[0]) / (times.at(-1) - times[0]) * area.width();
      const cursor = element('div', null, 'cursor');
      cursor.style.left = `${left}px`;
      cursor.style.height = `${area.y1}px`;
      const tip = element('div', element('b', `${shortDay(times[at])}, ${seconds(times[at])}`), 'tip');
      for (const { text, values, index } of series.filter(({ values }) => values[at] !== null)) {
        const line = element('div', swatch(index));
        line.append(`${text}  ${say(values[at])}`);
        tip.append(line);
      }
      place.append(cursor, tip);
      tip.style.left = `${left + 12 + tip.offsetWidth > place.clientWidth ? left - 12 - tip.offsetWidth : left + 12}px`;
    };
  }

  // The lines in the chart. Initially, the chart shows the fleets and pools with the highest mean utilization. To show other fleets and
  // pools in the chart, users select them in the last table of the report.
  const ran = resources.filter(resource => resource.mean !== null);
  const picked = [...ran].sort((a, b) => b.mean - a.mean).slice(0, mostLines).map((resource, index) => ({ resource, index }));
  let useChart;

  function utilisation() {
    const note = byId('use-note');
    if (ran.length === 0) {
      note.textContent = 'No fleet or pool was running, so there is no utilization to show.';
      byId('use-chart').remove();
    } else if (isSeries) {
      note.textContent = 'The percentage of running instances or session slots that users occupy.'
        + (report.thinned ? ' Each point is the mean of several samples.' : '') + (ran.length > mostLines ? ` The chart shows the ${mostLines} most used fleets and pools. To show others, select them in the last table.` : '');
      drawLines();
    } else {
      note.textContent = 'The percentage of running instances or session slots that users occupy.';
      drawBars(barsAtFirst);
    }

    const still = resources.length - ran.length;
    if (still > 0 && ran.length > 0) byId('use-more').textContent = `Not shown: ${count(still, 'fleet or pool', 'fleets and pools')} without running capacity.`;
  }

  function drawLines() {
    const series = [...picked].sort((a, b) => a.index - b.index)
      .map(({ resource, index }) => ({ text: label(resource), values: resource.series, index, value: percent(resource.mean) }));
    legend(byId('use-legend'), series.map(entry => ({ ...entry, value: `${entry.value} on average` })));
    useChart?.detach();
    byId('use-chart').replaceChildren();
    useChart = lines(byId('use-chart'), series, 100, ' %', false);
  }

  function drawBars(most) {
    const shown = [...ran].sort((a, b) => b.mean - a.mean).slice(0, most);
    const place = byId('use-chart');
    place.classList.add('bars');
    place.style.height = `${shown.length * 30 + 38}px`;
    const wide = place.clientWidth > 560;
    const chart = new Chartist.BarChart(place, { labels: shown.map(label), series: [shown.map(resource => resource.mean)] }, {
      horizontalBars: true,
      reverseData: true,
      low: 0,
      high: 100,
      chartPadding: { top: 4, right: wide ? 170 : 52, bottom: 0, left: 0 },
      axisX: { type: Chartist.FixedScaleAxis, ticks: [0, 25, 50, 75, 100], low: 0, high: 100, labelInterpolationFnc: value => `${value} %` },
      axisY: { offset: wide ? 220 : Math.round(place.clientWidth * 0.42), showGrid: false },
    });
    scalable(chart, place);
    chart.on('draw', part => {
      if (part.type !== 'bar') return;
      const resource = shown[shown.length - 1 - part.index];
      const text = wide ? `${percent(resource.mean)}, ${number(resource.inUse)} of ${count(whole(resource), ...units(resource.unit))}` : percent(resource.mean);
      part.group.elem('text', { x: part.x2 + 8, y: part.y2 + 4 }, 'bar-text').text(text);
    });
    if (ran.length <= most) return;
    const more = element('button', `Show all ${ran.length}`);
    more.onclick = () => {
      more.remove();
      chart.detach();
      place.replaceChildren();
      drawBars(ran.length);
    };
    place.after(more);
  }

  function users() {
    if (!isSeries) {
      byId('users').remove();
      return;
    }

    const { connected, disconnected } = report.users;
    const series = [{ text: 'Connected', values: connected, index: 0 }, { text: 'Idle', values: disconnected, index: 1 }];
    const quarter = Math.max(1, ...connected, ...disconnected) / 4;
    const power = 10 ** Math.floor(Math.log10(quarter));
    const high = 4 * Math.max(1, [1, 2, 2.5, 5, 10].map(step => step * power).find(step => step >= quarter && Number.isInteger(step)) ?? 10 * power);
    const most = values => values.every(value => value === null) ? '' : `at most ${number(Math.max(...values))}`;
    legend(byId('users-legend'), series.map(entry => ({ ...entry, value: most(entry.values) })));
    lines(byId('users-chart'), series, high, '', true);
  }

  function stoppable() {
    const { unused } = report;
    byId('stop-note').textContent = unused.length === 0
      ? 'Every running fleet and pool had at least one user.'
      : samples === 1
        ? 'These fleets and pools had no users when they were measured. A series of samples shows whether that lasts.'
        : 'These fleets and pools had no users in any of their samples.';
    if (unused.length === 0) return;
    table(byId('stop'), [
      nameColumn, ...placeColumns,
      { title: 'Type', cell: row => row.type },
      { title: 'Running', kind: 'number', cell: row => count(row.running, ...units(row.unit)) },
      ...isSeries ? [{ title: 'Unused', kind: 'number', cell: row => count(row.hours, `${row.unit}-hour`) }] : [],
    ], unused);
  }

  function idle() {
    const rows = report.idle;
    byId('idle-note').textContent = rows.length === 0 ? 'All users with a session are connected.'
      : 'Their sessions are kept until the disconnect timeout, and still occupy capacity. '
      + (isSeries ? '“Away since” is the first sample in which the user was away, because AWS doesn’t report when a user disconnected.' : 'AWS doesn’t report when a user disconnected.');
    if (rows.length === 0) return;
    table(byId('idle'), [
      { title: 'User', kind: 'name', cell: row => row.user },
      { ...nameColumn, kind: '' }, ...placeColumns,
      { title: 'Session start', cell: row => dayAndClock(row.start) },
      ...isSeries ? [{ title: 'Away since', cell: row => row.seen === report.times[0] ? `${dayAndClock(row.seen)} or earlier` : dayAndClock(row.seen) }] : [],
      { title: 'Latest end', cell: row => dayAndClock(row.expires) },
    ], rows);
  }

  function errors() {
    if (report.errors.length === 0) {
      byId('errors-section').remove();
      return;
    }

    table(byId('errors'), [
      { title: 'Where', kind: 'name', cell: row => row.where },
      { title: 'Error', kind: 'text', cell: row => row.text },
      { title: 'Count', kind: 'number', cell: row => number(row.count) },
      { title: 'Last seen', cell: row => `${shortDay(row.last)}, ${seconds(row.last)}` },
    ], report.errors);
  }

  function meter(value) {
    const made = element('span', percent(value));
    const bar = made.appendChild(element('span', null, 'meter')).appendChild(element('i'));
    bar.style.width = `${Math.min(100, value ?? 0)}%`;
    return made;
  }

  function pick(resource) {
    const box = element('input');
    box.type = 'checkbox';
    box.title = `Show ${label(resource)} in the chart`;
    box.disabled = resource.mean === null;
    box.checked = picked.some(entry => entry.resource === resource);
    box.onchange = () => {
      const at = picked.findIndex(entry => entry.resource === resource);
      if (at >= 0) picked.splice(at, 1);
      else if (picked.length === mostLines) box.checked = false;
      else picked.push({ resource, index: [...Array(mostLines).keys()].find(free => picked.every(entry => entry.index !== free)) });
      drawLines();
    };
    return box;
  }

  function all() {
    byId('all-note').textContent = 'The figures come from the last sample that includes the fleet or pool.';
    const state = row => element('span', row.state, `state ${row.state === 'RUNNING' ? 'on' : row.state === 'STOPPED' ? '' : 'change'}`);
    table(byId('all'), [
      ...isSeries && ran.length > 0 ? [{ title: '', kind: 'picked', cell: pick }] : [],
      nameColumn, ...placeColumns,
      { title: 'Type', cell: row => row.type },
      { title: 'State', cell: state },
      { title: 'In use', cell: row => `${number(row.inUse)} of ${row.running === null ? '–' : count(whole(row), row.unit === 'instance' ? 'instance' : 'slot')}` },
      { title: 'Desired', kind: 'number', cell: row => number(row.desired) },
      { title: isSeries ? 'Average use' : 'Use', kind: 'number', cell: row => meter(row.mean) },
      ...isSeries ? [{ title: 'Peak', kind: 'number', cell: row => percent(row.peak) }] : [],
      { title: 'Connected', kind: 'number', cell: row => number(row.connected) },
      { title: 'Idle', kind: 'number', cell: row => number(row.disconnected) },
      // Only rows for desktops have a value in this column, so a report without desktops doesn't show the column.
      ...resources.some(row => row.unused !== null) ? [{ title: 'Unused for 30 days', kind: 'number', cell: row => number(row.unused) }] : [],
    ], [...resources].sort((a, b) => (b.mean ?? -1) - (a.mean ?? -1)));
  }

  // A printed table must contain all rows.
  addEventListener('beforeprint', () => document.querySelectorAll('.table button').forEach(more => more.click()));
  document.querySelector('main').hidden = false;
  for (const part of [head, cards, utilisation, users, stoppable, idle, errors, all]) part();
})();
