/** One question as a screen: heading, answers, "I don't know", skip, back. */
import type { Locale } from '../../i18n/locales.ts';
import { isDay } from '../../deadlines/dates.ts';
import type { Answer } from '../../pathfinder/questions.ts';
import type { Question } from '../../schemas/pathfinder.ts';
import { button, fill, make } from './dom.ts';

/** An answer, and how it was not given: the sheet says which questions she could not answer. */
export interface Given extends Answer {
  skipped?: boolean;
}

interface Screen {
  question: Question;
  /** Its number, from 1, and how many may still follow. */
  number: number;
  left: number;
  /** What was answered before, after "back". */
  before: Given | undefined;
  locale: Locale;
  strings: Readonly<Record<string, string>>;
  /** The last day that can be given. */
  today: string;
  answer: (given: Given) => void;
  back: () => void;
  finish: () => void;
}

/** In words: 第3题，最多还有5题. */
export function progress({ number, left, strings }: Pick<Screen, 'number' | 'left' | 'strings'>): string {
  return left > 0 ? fill(strings.progress!, { n: number, left }) : fill(strings.progressLast!, { n: number });
}

function single({ question, before, locale, answer }: Screen): HTMLElement {
  return make(
    'ul',
    { class: 'answers' },
    ...question.options.map((option) => {
      const chosen = before?.chosen?.includes(option.id);
      const element = button(
        option.text[locale]!,
        () => answer({ question: question.id, chosen: [option.id] }),
        'answer',
      );
      if (chosen) element.setAttribute('aria-current', 'true');
      return make('li', {}, element);
    }),
  );
}

function several({ question, before, locale, strings, answer }: Screen): HTMLElement {
  const boxes = question.options.map((option) => {
    const box = make('input', { type: 'checkbox', id: `answer-${option.id}`, value: option.id });
    box.checked = before?.chosen?.includes(option.id) ?? false;
    return box;
  });
  const next = button(strings.next!, () =>
    answer({ question: question.id, chosen: boxes.filter(({ checked }) => checked).map(({ value }) => value) }),
  );
  const none = button(strings.none!, () => answer({ question: question.id, chosen: [] }));
  next.classList.add('primary');
  const update = () => {
    const any = boxes.some(({ checked }) => checked);
    next.hidden = !any;
    none.hidden = any;
  };
  boxes.forEach((box) => box.addEventListener('change', update));
  update();
  return make(
    'div',
    { role: 'group', 'aria-labelledby': 'question' },
    make('p', { class: 'fine' }, strings.many!),
    make(
      'ul',
      { class: 'answers' },
      ...question.options.map((option, i) =>
        make(
          'li',
          {},
          make('label', { class: 'answer', for: boxes[i]!.id }, boxes[i], make('span', {}, option.text[locale]!)),
        ),
      ),
    ),
    make('p', { class: 'actions' }, next, none),
  );
}

function entry({ question, before, locale, strings, today, answer }: Screen): HTMLElement {
  const date = question.kind === 'date';
  const input = make('input', {
    id: 'answer',
    class: 'search-input',
    type: date ? 'date' : 'text',
    ...(date ? { max: today } : { inputmode: 'numeric' }),
    autocomplete: 'off',
    'aria-describedby': 'answer-wrong',
    value: before?.value === undefined ? undefined : String(before.value),
  });
  const wrong = make('p', { id: 'answer-wrong', class: 'wrong', role: 'alert' });
  const give = () => {
    const text = input.value.normalize('NFKC').replace(/[,\s]/g, '');
    const number = Number(text);
    const right = date ? isDay(text) && text <= today : text !== '' && Number.isFinite(number) && number >= 0;
    input.setAttribute('aria-invalid', String(!right));
    if (right) return answer({ question: question.id, value: date ? text : Math.round(number) });
    wrong.textContent = strings[date ? 'dateWrong' : 'numberWrong']!;
    input.focus();
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) give();
  });
  const next = button(strings.next!, give);
  next.classList.add('primary');
  const label = date ? strings.date! : (question.unit?.[locale] ?? question.text[locale]!);
  return make(
    'div',
    { class: 'entry' },
    make('label', { for: 'answer' }, label),
    input,
    wrong,
    make('p', { class: 'actions' }, next),
  );
}

/** Draws a question. The heading (#question) takes the focus. */
export function questionView(screen: Screen): HTMLElement {
  const { question, locale, strings, answer, back, finish } = screen;
  const body =
    question.kind === 'choice' ? single(screen) : question.kind === 'multi' ? several(screen) : entry(screen);
  const given = (skipped: boolean) => () => answer({ question: question.id, ...(skipped ? { skipped } : {}) });
  return make(
    'section',
    { class: 'screen column', 'aria-labelledby': 'question' },
    make('h2', { id: 'question', tabindex: '-1' }, question.text[locale]!),
    question.help ? make('p', {}, question.help[locale]!) : null,
    body,
    make(
      'p',
      { class: 'actions' },
      button(strings.unknown!, given(false)),
      button(strings.skip!, given(true)),
      button(strings.back!, back),
    ),
    screen.number > 1 ? make('p', { class: 'actions' }, button(strings.finish!, finish, 'plain')) : null,
  );
}
