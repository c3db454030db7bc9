/** The provisions of a language as plain text, for the full-text file: the live wordings, instrument by instrument. */
import { writeCitation } from '../../citation/format.ts';
import { formatDay } from '../../i18n/dates.ts';
import { translator } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locales.ts';
import { type LawRecord, type Version, translationLocales } from '../../law/record.ts';
import { dayBefore, liveVersion, statusOn } from '../../law/timeline.ts';
import { articlesIn } from './akn.ts';

/** One wording: citation and title, since when, text, translation, our summary. */
function wordingText(record: LawRecord, version: Version, locale: Locale, asAt: string): string {
  const t = translator(locale);
  const instrument = record.instruments.get(version.instrument)!;
  const short = { zh: instrument.short.zh, en: instrument.short.en };
  const day = (iso: string) => formatDay(iso, locale);
  const { from, until, commencement } = version.inForce;
  const span =
    from === null || commencement
      ? t(`law.${commencement === 'not-set' ? 'notSetVersion' : 'undatedVersion'}`)
      : until
        ? t('law.span', { from: day(from), to: day(dayBefore(until)) })
        : t('law.effective', { day: day(from) });
  const translation = translationLocales(version.lang).includes(locale) ? version.translations[locale] : undefined;
  const status = t(`law.status.${statusOn(version.inForce, asAt)}`);
  return [
    `${writeCitation(short, version, null, locale)} · ${version.title[locale]!}`,
    `${version.id} · ${span} · ${status}`,
    ...(version.text === null ? [t(`law.missing.${version.textMissing!}`).trim()] : [version.text.trimEnd()]),
    ...(translation ? [`${t('republish.text.translation')}\n${translation.trimEnd()}`] : []),
    `${t('republish.text.summary')}${version.summary[locale]!}`,
  ].join('\n\n');
}

/** Every article's live wording. */
export function lawText(record: LawRecord, locale: Locale, asAt: string): string {
  const instruments = [...record.instruments.values()].sort((a, b) =>
    a.jurisdiction === b.jurisdiction ? a.order - b.order : a.jurisdiction < b.jurisdiction ? -1 : 1,
  );
  return instruments
    .map((instrument) =>
      [
        `${instrument.title[locale]}\n${instrument.id}`,
        ...articlesIn(record, instrument.id).map((versions) =>
          wordingText(record, liveVersion(versions, asAt), locale, asAt),
        ),
      ].join('\n\n'),
    )
    .join('\n\n\n');
}
