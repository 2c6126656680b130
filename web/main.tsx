import { render } from 'preact';
import type { Ledger } from '../src/record/index.ts';
import { App } from './app.tsx';

const data = document.getElementById('ledger');
const root = document.getElementById('report');
if (data && root) {
  const ledger = JSON.parse(data.textContent ?? '') as Ledger;
  // the words live on in the parsed ledger; twice is once too often
  data.remove();
  root.replaceChildren();
  render(<App ledger={ledger} />, root);
}
