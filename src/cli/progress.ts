import { Presets, SingleBar } from 'cli-progress';

export interface ProgressBar {
  readonly step: (stage: string, done: number, total: number) => void;
  /** Writes a line to standard error, past the bar. */
  readonly line: (line: string) => void;
  readonly stop: () => void;
}

/** A bar on standard error, a stage at a time, where `wanted` and a terminal; lines always. */
export function startProgress(wanted: boolean): ProgressBar {
  const shown = wanted && process.stderr.isTTY;
  let bar: SingleBar | undefined;
  const stop = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    step(stage, done, total) {
      if (!shown) return;
      const amount = total > 1 ? `${done}/${total}` : done > 1 ? String(done) : '';
      const payload = { stage: stage.padEnd(8), amount };
      if (!bar) {
        bar = newBar();
        bar.start(Math.max(total, 1), done, payload);
        return;
      }
      bar.setTotal(Math.max(total, 1));
      bar.update(done, payload);
    },
    line(line) {
      // clears the bar's line first; the bar draws itself again at its next step
      process.stderr.write(bar ? `\r\u001b[K${line}\n` : `${line}\n`);
    },
    stop,
  };
}

function newBar(): SingleBar {
  const options = {
    format: '{stage} {bar} {amount}',
    stream: process.stderr,
    barsize: 30,
    clearOnComplete: true,
    hideCursor: null,
    stopOnComplete: false,
  };
  return new SingleBar(options, Presets.shades_grey);
}
