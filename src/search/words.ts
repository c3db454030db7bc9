/** Words that carry no meaning for a search, and words that show that the reader thinks in terms of law. */
import type { RequiredLocale as Locale } from '../i18n/locales.ts';

const list = (words: string) => new Set(words.trim().split(/\s+/));

export const STOP: Record<Locale, ReadonlySet<string>> = {
  zh: list(`
    我 你 他 她 它 我们 你们 他们 她们 咱们 自己 的 地 得 了 着 过 吗 呢 吧 啊 呀 嘛 么 是 在 把 被 对 有 会 能 要 想 让 给 用 跟 和 与 及 或 也 都 就
    还 又 再 很 太 不 没 没有 别 可以 可不可以 能不能 会不会 是不是 有没有 要不要 应该 该 怎么 怎么办 怎样 如何 什么 为什么 哪里 哪 哪个 谁 几 多少
    有人 一个 这个 那个 这 那 这样 那样 以后 之后 以前 之前 时候 一直 已经 因为 所以 如果 但是 但 或者 以及 先 到 从 向 于 为 以 上 里 中 内 下 去 来
    请问 请 求助 一下 一些 有些 某 说 觉得 知道 突然 然后 我的 他的 她的 你的 人 个 张 次 条 号 第 们 事 事情 情况 东西 吗？
  `),
  en: list(`
    a an the i me my mine you your he him his she her hers it its we us our they them their this that these those who whom which what when
    where why how is am are was were be been being do does did have has had having will would shall should can could may might must of in on
    at by for from to into onto with without about as and or but if so than then there here not no yes just only also too very some any all
    someone somebody something anyone anybody please get got getting want need know tell say said says been after before up out off over
    im ive hes shes dont doesnt didnt cant
  `),
};

/**
 * Cut out of a Chinese query before it is split into words, because dictionaries take 我被偷 or 照片发 for words. Only
 * what hardly occurs inside other words; PROTECTED names the exceptions.
 */
const CUT = '我 你 他 她 它 的 了 吗 呢 吧 啊 呀 嘛 把 被'.split(' ');
const PROTECTED = '被害人 被害 被侵害人 被侵害 被告人 被告 目的 标的 了解 了结 他人 其他 吉他'.split(' ');
const longestFirst = (words: string[]) => words.sort((a, b) => b.length - a.length).join('|');
const CUTTING = new RegExp(
  `(${longestFirst(PROTECTED)})|${longestFirst([...CUT, ...[...STOP.zh].filter((word) => word.length > 1)])}`,
  'g',
);

/** The query with those words turned into spaces of the same length, so that places stay true. */
export function cutParticles(text: string): string {
  return text.replace(CUTTING, (word, kept?: string) => kept ?? ' '.repeat(word.length));
}

/** A query made only of these is a lawyer's: articles come first. */
const LEGAL: Record<Locale, ReadonlySet<string>> = {
  zh: list(`
    隐私 隐私权 肖像 肖像权 名誉 名誉权 人格权 人格 尊严 个人信息 私密信息 侮辱 诽谤 寻衅 滋事 寻衅滋事 敲诈 勒索 敲诈勒索 猥亵 强制猥亵 淫秽 淫秽物品 淫秽信息
    淫秽电子信息 窃听 窃照 专用器材 窃照专用器材 窃听专用器材 传播 牟利 散布 侵犯 公民 拘留 行政拘留 拘役 管制 有期徒刑 徒刑 罚款 罚金 罪 罪名 刑罚 量刑 情节
    严重 特别 加重 从重 从轻 减轻 立案 不予立案 立案监督 自诉 告诉才处理 附带民事 诉讼 时效 诉讼时效 追诉 追诉时效 复议 行政复议 行政诉讼 人身 安全 保护令
    人身安全保护令 精神损害 精神损害赔偿 损害赔偿 侵权 侵权责任 连带责任 补充责任 通知 删除 必要措施 网络服务提供者 安全保障义务 经营者 证据 电子数据 公证
    治安管理 治安 处罚 法 刑法 民法典 刑事 民事 行政 司法 解释 司法解释 条例 规定 办法 条文 法条 款 项 停止侵害 赔礼道歉 消除影响 视听资料 未成年人
  `),
  en: list(`
    privacy likeness reputation personality rights right dignity insult defamation extortion indecency forcible obscene obscenity eavesdropping
    interception dissemination disseminate profit detention administrative criminal civil imprisonment fine penalty penalties offence offense
    crime statute provision article law code liability tort damages limitation period prosecution private public surveillance reconsideration
    litigation protection order personal information special equipment secret photography judicial interpretation threshold circumstances
    picking quarrels injunction evidence electronic data notice safe harbour network service provider
  `),
};
const LEGAL_END: Record<Locale, RegExp> = {
  zh: /(?:罪|权|法|条例|解释|责任|义务)$/,
  en: /^(?:art|arts|article|articles)$/,
};

/** Whether a word belongs to the language of law. */
export function isLegalWord(word: string, locale: Locale): boolean {
  return LEGAL[locale].has(word) || LEGAL_END[locale].test(word);
}
