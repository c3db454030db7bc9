/** The conversation: one question a screen, then the outcome. It is asked for when she begins, so that the page opens quickly. */
import { type RequiredLocale as Locale, HTML_LANG } from '../../i18n/locales.ts';
import type { Plan } from '../../pathfinder/outcome.ts';
import { factsFrom, nextQuestion, questionsLeft } from '../../pathfinder/questions.ts';
import { readPlan } from '../../pathfinder/read-plan.ts';
import type { PathfinderData } from '../../site/pathfinder.ts';
import { setLanguage } from './dom.ts';
import { outcomeView } from './outcome-view.ts';
import { type Given, progress, questionView } from './question-view.ts';
import { answerText, sheetView } from './sheet-view.ts';

export class Conversation {
  readonly #host: HTMLElement;
  readonly #data: PathfinderData;
  /** Where the data came from; the site's root is one folder up. */
  readonly #source: string;
  #given: Given[] = [];
  /** What was last answered to a question, so that going back shows it. */
  readonly #before = new Map<string, Given>();
  #finished = false;

  /** @param host the element, with its [data-intro], [role=status] and [data-screen] */
  constructor(host: HTMLElement, data: PathfinderData, source: string) {
    this.#host = host;
    this.#data = data;
    this.#source = source;
    setLanguage(HTML_LANG[this.#locale]);
  }

  /** From the first question, nothing answered. */
  begin(): void {
    this.#given = [];
    this.#before.clear();
    this.#finished = false;
    this.#show();
  }

  get #locale(): Locale {
    return this.#host.dataset.locale as Locale;
  }
  get #status(): HTMLElement {
    return this.#host.querySelector<HTMLElement>('[role="status"]')!;
  }

  /** Draws where the conversation stands. */
  #show(): void {
    const data = this.#data;
    const question = this.#finished ? null : nextQuestion(data.questions, this.#given);
    this.#host.querySelector<HTMLElement>('[data-intro]')!.hidden = true;
    if (!question) return this.#outcome();
    const number = this.#given.length + 1;
    const left = questionsLeft(data.questions, this.#given) - 1;
    const screen = questionView({
      question,
      number,
      left,
      before: this.#before.get(question.id),
      locale: this.#locale,
      strings: data.strings,
      // Her own clock would do, but a wrong one must not refuse a day: the edition's day at least is known.
      today: [new Date().toISOString().slice(0, 10), data.lawAsAt].sort().at(-1)!,
      answer: (given) => {
        this.#before.set(question.id, given);
        this.#given.push(given);
        this.#show();
      },
      back: () => this.#back(),
      finish: () => {
        this.#finished = true;
        this.#show();
      },
    });
    this.#host.dataset.state = 'question';
    this.#host.dataset.question = question.id;
    this.#draw(screen, progress({ number, left, strings: data.strings }));
  }

  #back(): void {
    if (this.#finished) this.#finished = false;
    else if (this.#given.length) this.#given.pop();
    else return this.#close();
    this.#show();
  }

  /** Before the first question: the page as it was. */
  #close(): void {
    this.#host.dataset.state = 'idle';
    delete this.#host.dataset.question;
    this.#host.querySelector('[data-screen]')!.replaceChildren();
    this.#status.textContent = '';
    this.#host.querySelector<HTMLElement>('[data-intro]')!.hidden = false;
    this.#host.querySelector<HTMLElement>('[data-start]')?.focus();
  }

  #outcome(): void {
    const data = this.#data;
    const facts = factsFrom(data.questions, this.#given);
    const { plan, arranged, place, placeKnown } = readPlan(data, facts);
    const locale = this.#locale;
    const answers = this.#given.flatMap((given) => answerText(data, given, locale, data.strings) ?? []);
    // After the last question there is nothing to reopen but that question.
    const finished = this.#finished;
    const unasked = finished && nextQuestion(data.questions, this.#given) !== null;
    const view = outcomeView({
      plan,
      arranged,
      place,
      placeKnown,
      data,
      locale,
      root: new URL('../', this.#source).href,
      answers,
      // The sheet is for a mainland police station.
      print: place === 'cn' ? () => this.#print(plan, facts.actDate as string | null) : null,
      more: unasked ? () => this.#back() : null,
      back: () => {
        this.#finished = finished;
        this.#back();
      },
      again: () => this.begin(),
    });
    this.#host.dataset.state = 'outcome';
    delete this.#host.dataset.question;
    this.#draw(view, data.strings.resultReady!);
  }

  #draw(screen: HTMLElement, said: string): void {
    this.#host.querySelector('[data-screen]')!.replaceChildren(screen);
    this.#status.textContent = said;
    const heading = screen.querySelector<HTMLElement>('#question');
    heading?.focus();
    heading?.scrollIntoView({ block: 'center' });
  }

  #print(plan: Plan, actDate: string | null): void {
    const sheet = sheetView({ plan, data: this.#data, locale: this.#locale, answers: this.#given, actDate });
    document.body.append(sheet);
    document.documentElement.classList.add('sheet-only');
    addEventListener(
      'afterprint',
      () => {
        document.documentElement.classList.remove('sheet-only');
        sheet.remove();
      },
      { once: true },
    );
    window.print();
  }
}
