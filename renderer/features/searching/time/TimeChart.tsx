import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import 'uplot/dist/uPlot.min.css';
import UPlot from 'uplot';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import styles from './TimeChart.module.css';
import { periodTime } from './periods.ts';
import { seriesColours, seriesDashes, type TimeSeries } from './time-series.ts';

/** Room that a character of a period's name takes on the axis, and the gap between two names; pixels. */
const characterWidth = 6.5;
const nameGap = 10;

type Props = { label: string; periods: readonly string[]; series: readonly TimeSeries[] };

/** Lines over time; the table below says the same to those who cannot see them. */
export function TimeChart({ label, periods, series }: Props) {
  const { i18n } = useTranslation('searching');
  const box = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const drawn = JSON.stringify([periods, series, i18n.language]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const [shownPeriods, lines, language] = JSON.parse(drawn) as [string[], TimeSeries[], string];
    let chart: UPlot | null = null;
    function draw(): void {
      chart?.destroy();
      if (element === null || element.clientWidth === 0) return;
      chart = new UPlot(
        { ...chartOptions(element, shownPeriods, lines, language), hooks: { setCursor: [told] } },
        [shownPeriods.map(periodTime), ...lines.map(({ values }) => [...values])],
        element,
      );
    }
    // Told after the event, as the plot asks for its cursor also while it is being drawn.
    function told({ cursor }: UPlot): void {
      queueMicrotask(() => setPointed(cursor.idx ?? null));
    }
    draw();
    const size = new ResizeObserver(draw);
    size.observe(element);
    // A canvas keeps the colours that it was drawn with.
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', draw);
    return () => {
      size.disconnect();
      theme.disconnect();
      scheme.removeEventListener('change', draw);
      chart?.destroy();
    };
  }, [drawn]);

  return (
    <figure className={styles.figure} aria-label={label}>
      <ul className={styles.legend} aria-hidden>
        {series.map(({ name }, index) => (
          <li key={`${name} ${index}`} className={styles.entry}>
            <svg className={styles.sample} viewBox="0 0 24 8" style={{ color: `var(${colourOf(index)})` }}>
              <line x1="0" x2="24" y1="4" y2="4" strokeDasharray={dashOf(index).join(' ')} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <div ref={box} className={styles.chart} aria-hidden />
      <p className={styles.told} aria-hidden>
        {pointed !== null &&
          periods[pointed] !== undefined &&
          [
            formatEdtf(i18n, periods[pointed]) ?? periods[pointed],
            ...series.map(({ name, values }) => `${name} ${format.format(values[pointed] ?? 0)}`),
          ].join(' · ')}
      </p>
      <details className={styles.details}>
        <summary>{i18n.t('searching:chart.table')}</summary>
        <SeriesTable label={label} periods={periods} series={series} />
      </details>
    </figure>
  );
}

function SeriesTable({ label, periods, series }: Props) {
  const { t, i18n } = useTranslation('searching');
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <table className={styles.table}>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('histogram.period')}</th>
          {series.map(({ name }, index) => (
            <th key={`${name} ${index}`} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods.map((period, row) => (
          <tr key={period}>
            <th scope="row">{formatEdtf(i18n, period) ?? period}</th>
            {series.map(({ name, values }, index) => (
              <td key={`${name} ${index}`}>{format.format(values[row] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function colourOf(index: number): string {
  return seriesColours[index % seriesColours.length] ?? seriesColours[0];
}

function dashOf(index: number): number[] {
  return [...(seriesDashes[index % seriesDashes.length] ?? [])];
}

function chartOptions(
  element: HTMLElement,
  periods: readonly string[],
  lines: readonly TimeSeries[],
  language: string,
): UPlot.Options {
  const probe = document.createElement('span');
  element.append(probe);
  /** The token as the theme has it now: a canvas knows nothing of custom properties. */
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const text = colour('--color-text-muted');
  const grid = { stroke: colour('--color-border'), width: 1 };
  const axis = { stroke: text, grid, ticks: grid, font: `11px ${getComputedStyle(element).fontFamily}` };
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const options: UPlot.Options = {
    width: element.clientWidth,
    height: Math.max(160, Math.min(320, element.clientWidth * 0.42)),
    tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    cursor: { drag: { x: false, y: false } },
    legend: { show: false },
    axes: [
      {
        ...axis,
        size: 28,
        splits: (chart) => spreadSplits(periods, (seconds) => chart.valToPos(seconds, 'x')),
        values: (_chart, splits) => splits.map((seconds) => periodAt(periods, seconds)),
      },
      { ...axis, size: 48, values: (_chart, splits) => splits.map((value) => number.format(value)) },
    ],
    scales: { y: { range: (_chart, _least, most) => [0, Math.max(1, most * 1.05)] } },
    series: [
      {},
      ...lines.map(({ name }, index) => ({
        label: name,
        stroke: colour(colourOf(index)),
        width: 2,
        dash: dashOf(index),
        points: { show: periods.length <= 60, size: 5 },
      })),
    ],
  };
  probe.remove();
  return options;
}

/** Periods whose names do not run into one another, the first and the last among them. */
function spreadSplits(periods: readonly string[], placeOf: (seconds: number) => number): number[] {
  const times = periods.map(periodTime);
  const last = times.at(-1);
  if (last === undefined) return [];
  const nameWidth = (periods[0]?.length ?? 0) * characterWidth + nameGap;
  const shown: number[] = [];
  let from = -Infinity;
  for (const seconds of times) {
    const place = placeOf(seconds);
    if (seconds !== last && (place - from < nameWidth || placeOf(last) - place < nameWidth)) continue;
    shown.push(seconds);
    from = place;
  }
  return shown;
}

function periodAt(periods: readonly string[], seconds: number): string {
  return periods.find((period) => periodTime(period) === seconds) ?? '';
}
