(() => {
  'use strict';

  const description = JSON.parse(document.getElementById('description').textContent);
  const figures = new Map(description.figures.map((figure) => [figure.id, figure]));
  const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
  const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });
  const compact = (value) => short.format(value).replace('K', 'k');

  const written = {
    rows: (value) => whole.format(value),
    share: (value) => tenths.format(value * 100) + ' %',
    dollars: (value) => '$' + compact(value),
    expected: (value) => (value < 100 ? tenths : whole).format(value),
  };
  const onAxis = {
    ...written,
    rows: (value) => (Number.isInteger(value) ? compact(value) : ''),
    expected: (value) => compact(value),
  };

  const colour = (name) =>
    getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  const PALETTE = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

  const shortened = (label) => (label.length > 26 ? label.slice(0, 25) + '…' : label);
  const labels = (figure) => figure.lines.map((line) => line[0]);
  const values = (figure, measure) => figure.lines.map((line) => line[measure + 1]);
  const unit = (figure, measure) => figure.measures[measure].unit;

  /** What is older than the months shown would dwarf them; it stands in the numbers below. */
  const withoutOlder = (figure) =>
    ({ ...figure, lines: figure.lines.filter((line) => line[0] !== 'before') });

  const axis = (title, more = {}) => ({
    title: { display: Boolean(title), text: title },
    grid: { color: colour('grid') },
    border: { display: false },
    ...more,
  });
  const categories = (title) => axis(title, { grid: { display: false } });
  const measured = (unitName, title) =>
    axis(title, { beginAtZero: true, ticks: { callback: onAxis[unitName], maxTicksLimit: 6 } });

  /** The tooltip tells all measures of the line that is pointed at. */
  const tooltip = (figure) => ({
    mode: 'index',
    intersect: false,
    displayColors: false,
    callbacks: {
      title: (items) => figure.lines[items[0].dataIndex][0],
      label: (item) =>
        item.datasetIndex > 0
          ? null
          : figure.measures.map((measure, i) =>
              measure.name + ': ' + written[measure.unit](figure.lines[item.dataIndex][i + 1])),
    },
  });

  const bar = (figure, measure, name) => ({
    type: 'bar',
    label: figure.measures[measure].name,
    data: values(figure, measure),
    backgroundColor: colour(name),
    borderRadius: 2,
    maxBarThickness: 44,
    order: 2,
  });
  const law = (figure, measure) => ({
    type: 'line',
    label: figure.measures[measure].name,
    data: values(figure, measure),
    borderColor: colour('second'),
    backgroundColor: colour('second'),
    borderWidth: 2,
    pointRadius: 3,
    tension: 0.3,
    order: 1,
  });

  const chart = (figure, datasets, scales, more = {}) => ({
    data: { labels: labels(figure).map(shortened), datasets },
    options: {
      ...more,
      scales,
      plugins: {
        legend: {
          display: datasets.length > 1,
          align: 'end',
          labels: { sort: (one, other) => one.datasetIndex - other.datasetIndex },
        },
        tooltip: tooltip(figure),
      },
    },
  });

  /** Bars that lie, with the names at the left. */
  const lying = (id) => {
    const figure = figures.get(id);
    return chart(figure, [bar(figure, 0, 'first')],
      { x: measured(unit(figure, 0), figure.measures[0].name), y: { ...categories(''), ticks: { autoSkip: false } } },
      { indexAxis: 'y' });
  };

  /** Bars that stand, one beside the other for each of the first measures. */
  const standing = (id, measures = 1, lawMeasure = 0) => {
    const figure = withoutOlder(figures.get(id));
    const bars = Array.from({ length: measures }, (_, i) => bar(figure, i, PALETTE[i]));
    return chart(figure, lawMeasure ? [...bars, law(figure, lawMeasure)] : bars,
      { x: categories(figure.subject), y: measured(unit(figure, 0), measures > 1 ? '' : figure.measures[0].name) });
  };

  /** Open stages in one colour, the decided ones in their own. */
  const funnel = () => {
    const lines = lying('funnel');
    lines.data.datasets[0].backgroundColor = figures.get('funnel').lines.map(([stage]) =>
      colour({ 'closed won': 'third', 'closed lost': 'eighth' }[stage] || 'first'));
    return lines;
  };

  const tasks = () => {
    const figure = figures.get('tasks');
    const onTime = bar(figure, 0, 'first');
    onTime.label = 'not overdue';
    onTime.data = onTime.data.map((count, i) => count - figure.lines[i][2]);
    return chart(figure, [onTime, bar(figure, 1, 'second')],
      { x: { ...measured('rows', 'tasks'), stacked: true }, y: { ...categories(''), stacked: true } },
      { indexAxis: 'y' });
  };

  const curve = (label, data, i) => ({
    type: 'line',
    label,
    data,
    borderColor: colour(PALETTE[i % PALETTE.length]),
    backgroundColor: colour(PALETTE[i % PALETTE.length]),
    borderWidth: 2,
    pointRadius: 0,
    pointHitRadius: 8,
    tension: 0.25,
  });

  const timeLine = () => {
    const figure = withoutOlder(figures.get('time-line'));
    const curves = figure.measures.map((measure, i) => curve(measure.name, values(figure, i), i));
    return chart(figure, curves, { x: categories('month'), y: measured('rows', 'rows') });
  };

  const fanOut = () => {
    const figure = figures.get('fan-out');
    const rank = (line) => Number(line[0].replaceAll(',', ''));
    const points = (i) => figure.lines
      .map((line) => ({ x: rank(line), y: line[i + 1] }))
      .filter((point) => point.y > 0);
    const curves = figure.measures
      .map((measure, i) => ({ ...curve(measure.name, points(i), [0, 1, 2][i]), pointRadius: i === 1 ? 0 : 3 }));
    curves[1].borderDash = [5, 4];
    const decade = (value) => (Number.isInteger(Math.log10(value)) ? compact(value) : '');
    const logarithmic = (title) =>
      axis(title, { type: 'logarithmic', ticks: { callback: decade, maxRotation: 0, autoSkip: false } });
    return {
      data: { datasets: curves },
      options: {
        scales: { x: logarithmic('rank'), y: logarithmic('children') },
        plugins: {
          legend: { align: 'end' },
          tooltip: {
            callbacks: {
              title: (items) => 'rank ' + whole.format(items[0].parsed.x),
              label: (item) => item.dataset.label + ': ' + written.expected(item.parsed.y),
            },
          },
        },
      },
    };
  };

  /** A square for each hour of the week, as opaque as it is busy. */
  const week = () => {
    const figure = figures.get('week');
    const days = labels(figure);
    const fields = figure.lines.flatMap((line, day) =>
      line.slice(1).map((count, hour) => ({ x: hour, y: day, count })));
    const most = Math.max(1, ...fields.map((field) => field.count));
    const half = (context) => {
      const area = context.chart.chartArea;
      return area ? 0.46 * Math.min((area.right - area.left) / 24, (area.bottom - area.top) / 7) : 1;
    };
    const opacity = (context) =>
      Math.round(255 * (0.06 + 0.94 * (context.raw ? context.raw.count / most : 0)))
        .toString(16).padStart(2, '0');
    return {
      type: 'scatter',
      data: {
        datasets: [{
          label: 'activities',
          data: fields,
          pointStyle: 'rect',
          // The radius of a square is that of the circle around it.
          pointRadius: (context) => half(context) * Math.SQRT2,
          pointHoverRadius: (context) => half(context) * Math.SQRT2,
          pointBackgroundColor: (context) => colour('first') + opacity(context),
          pointBorderWidth: 0,
        }],
      },
      options: {
        scales: {
          x: axis('hour', {
            min: -0.5, max: 23.5, grid: { display: false },
            afterBuildTicks: (scale) => { scale.ticks = [0, 3, 6, 9, 12, 15, 18, 21].map((value) => ({ value })); },
            ticks: { callback: (value) => String(value).padStart(2, '0'), maxRotation: 0 },
          }),
          y: axis('', {
            min: -0.5, max: 6.5, reverse: true, grid: { display: false },
            afterBuildTicks: (scale) => { scale.ticks = days.map((_, value) => ({ value })); },
            ticks: { callback: (value) => days[value], autoSkip: false },
          }),
        },
        plugins: {
          legend: { display: false },
          tooltip: {
            displayColors: false,
            callbacks: {
              label: ({ raw }) =>
                days[raw.y] + ' ' + String(raw.x).padStart(2, '0') + ':00: ' + whole.format(raw.count),
            },
          },
        },
      },
    };
  };

  const configurations = {
    'tables': () => lying('tables'),
    'industries': () => lying('industries'),
    'company-sizes': () => standing('company-sizes'),
    'contacts-per-company': () => standing('contacts-per-company', 1, 2),
    'funnel': funnel,
    'deal-values': () => standing('deal-values', 1, 1),
    'days-to-close': () => standing('days-to-close', 2),
    'won-revenue': () => standing('won-revenue'),
    'top-companies': () => lying('top-companies'),
    'week': week,
    'tasks': tasks,
    'contact-points': () => standing('contact-points', 2),
    'fan-out': fanOut,
    'time-line': timeLine,
    'empty-cells': () => lying('empty-cells'),
  };

  const heightOf = (configuration, width) => {
    if (configuration.type === 'scatter') {
      return Math.min(420, Math.max(170, width * 7 / 24 + 50));
    }
    return configuration.options.indexAxis === 'y'
      ? 60 + 26 * configuration.data.labels.length
      : 270;
  };

  const drawn = [];
  const draw = () => {
    drawn.splice(0).forEach((old) => old.destroy());
    Chart.defaults.color = colour('quiet');
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.animation = false;
    Chart.defaults.maintainAspectRatio = false;
    Chart.defaults.plugins.legend.labels.boxWidth = 12;
    Chart.defaults.plugins.legend.labels.boxHeight = 12;
    for (const section of document.querySelectorAll('section')) {
      const configuration = (configurations[section.id] || (() => lying(section.id)))();
      const place = section.querySelector('.chart');
      place.style.height = heightOf(configuration, place.clientWidth) + 'px';
      drawn.push(new Chart(section.querySelector('canvas'), configuration));
    }
  };

  document.documentElement.classList.add('drawn');
  document.querySelectorAll('details').forEach((numbers) => { numbers.open = false; });
  draw();
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
})();
