import type { Article, Notice } from '../record/index.ts';
import type { Language } from './language/identify-language.ts';

/** What the user should know about an article that was read: its language, a cut, a date that says nothing, an empty report. */
export function findNotices(
  article: Article,
  language: Language,
  cut: string | undefined,
  givenDate: string | undefined,
): Notice[] {
  const { path, id } = article;
  const about = (rule: string, level: Notice['level'], message: string): Notice => ({
    rule,
    level,
    path,
    article: id,
    message,
  });
  const notices: Notice[] = [];
  if (language.how === 'mixed') {
    notices.push(about('read/language', 'info', 'the language differs from part to part; kept, not analyzed'));
  } else if (language.code !== 'en') {
    const name = language.code === 'und' ? 'the language could not be told' : `the language is "${language.code}"`;
    notices.push(about('read/language', 'info', `${name}; kept, not analyzed (only English is)`));
  } else if (language.how === 'assumed') {
    notices.push(about('read/language-assumed', 'info', 'too short to tell the language; taken for English'));
  }
  if (cut !== undefined) notices.push(about('read/cut', 'info', `the text shows that it was cut (${cut})`));
  if (article.body.length === 0)
    notices.push(about('read/no-report', 'warning', 'nothing of the text looks like a report; all of it is furniture'));
  if (givenDate !== undefined && !article.published.because?.some(reason => reason.startsWith('published/given'))) {
    notices.push(
      about(
        'read/bad-date',
        'warning',
        `publication date not understood: "${givenDate.slice(0, 60)}" (write 2031-06-13 or 2031-06-13T05:40Z)`,
      ),
    );
  }
  return notices;
}
