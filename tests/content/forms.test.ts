/**
 * What people write, read against the record itself. Every expected identifier was written by hand, from the text of the law and
 * the manuals' rules: a line is what is written, the identifiers it means as at 2026-11-22 (or the reason why it means none),
 * and the day, where one is asked.
 */
import { describe, expect, test } from 'vitest';
import { citationIndex } from '../../src/citation/index.ts';
import { parseCitations } from '../../src/citation/parse.ts';
import { resolveCitation } from '../../src/citation/resolve.ts';
import { record } from './content.ts';

const index = citationIndex(record);
const AS_AT = '2026-11-22';
const read = (text: string, on?: string) =>
  parseCitations(text, index).map((citation) => {
    const found = resolveCitation(citation, index, { lawAsAt: AS_AT, on });
    return 'id' in found ? found.id : found.reason;
  });

const PSAL = 'cn/psal/art-50@2026-01-01';
const OLD = 'cn/psal/art-42@2006-03-01';
const CL_237 = 'cn/criminal-law/art-237@2021-03-01';
const CL_2872 = 'cn/criminal-law/art-287-2@2015-11-01';
const CL_364 = 'cn/criminal-law/art-364@1997-10-01';
const CC_1033 = 'cn/civil-code/art-1033@2021-01-01';
const WL_28 = 'cn/women-law/art-28@2023-01-01';
const PI_5 = 'cn/personal-information-interpretation-2017/art-5@2017-06-01';
const KR_142 = 'kr/spsa/art-14-2@2024-10-16';
const KR_14 = 'kr/spsa/art-14@2020-05-19';
const JP_2 = 'jp/photo/art-2@2023-07-13';
const JP_2302 = 'jp/penal/art-230-2@2026-05-21';
const JP_175 = 'jp/penal/art-175@2025-06-01';
const TW_3191 = 'tw/criminal-code/art-319-1@2023-02-10';
const TW_235 = 'tw/criminal-code/art-235@2026-07-24';
const GB_66B = 'gb/soa/s-66B@2024-01-31';
const GB_67 = 'gb/soa/s-67@2004-05-01';
const US_223H = 'us/47/s-223-h@2025-05-19';
const US_223A = 'us/47/s-223a@2026-05-19';
const US_2261A = 'us/18/s-2261A@undated';
const AU_17A = 'au/criminal-code/s-474.17A@2024-09-03';
const EU_16 = 'eu/dsa/art-16@2024-02-17';
const GDPR_17 = 'eu/gdpr/art-17@2018-05-25';
const HK_AAB = 'hk/crimes/s-159AAB@2021-10-08';
const SG_BE = 'sg/penal-code/s-377BE@2020-01-01';

type Form = [text: string, ...ids: string[]];

const MAINLAND: Form[] = [
  // The year of the text between the name and the number, and the old or the new text in a bracket.
  ['治安管理处罚法2025年版50条', PSAL],
  ['治安法2005版42条', OLD],
  ['《治安管理处罚法》2012年修正 第42条', OLD],
  ['网安法2017第47条', 'cn/csl/art-47@2017-06-01'],
  ['妇保法2005版第40条', 'cn/women-law/art-40@2005-12-01'],
  ['刑法2015年第237条', 'cn/criminal-law/art-237@2015-11-01'],
  ['治安管理處罰法（舊法）第42條', OLD],
  ['《治安管理处罚法》（修订前）第四十二条第六项', `${OLD}#p1-i6`],
  ['PRC PSAL 2025 art. 50(1)(6)', `${PSAL}#p1-i6`],
  ['公安部令127号 第179条', 'cn/police-criminal-procedure/art-179@2020-09-01'],
  ['PSAL 2012, art. 42', OLD],
  ['PSAL (old) art. 42(6)', `${OLD}#p1-i6`],
  ['《治安管理处罚法》第50条第1款第6项', `${PSAL}#p1-i6`],
  ['治安管理处罚法五十条一款六项', `${PSAL}#p1-i6`],
  ['《中华人民共和国治安管理处罚法》（2025年修订）第五十条第一款第（六）项', `${PSAL}#p1-i6`],
  ['《治安管理处罚法》（2012年修正）第42条第6项', `${OLD}#p1-i6`],
  ['2012年修正的《治安管理处罚法》第42条第（六）项', `${OLD}#p1-i6`],
  ['《治安管理处罚法（2012年修正）》第42条第6项', `${OLD}#p1-i6`],
  ['治安管理处罚法第５０条第１款第６项', `${PSAL}#p1-i6`],
  ['治安管理处罚法 第 五十 条 第 一 款', `${PSAL}#p1`],
  ['治安管理處罰法第五十條第二款', `${PSAL}#p2`],
  ['〈治安管理处罚法〉第50条', PSAL],
  ['依照治安管理处罚法第50条第1款第6项、第2款处罚', `${PSAL}#p1-i6`, `${PSAL}#p2`],
  ['刑法第287条之二', CL_2872],
  ['刑法 287-2', CL_2872],
  ['刑法287之二', CL_2872],
  ['刑法第二百八十七条之二第三款', `${CL_2872}#p3`],
  ['《刑法》第237条第3款第（四）项', `${CL_237}#p3-i4`],
  ['中国刑法第237条', CL_237],
  ['《中国刑法》第237条', CL_237],
  ['我国《刑法》第364条第1款', `${CL_364}#p1`],
  ['刑法第三百六十三条、第三百六十四条第一款', 'cn/criminal-law/art-363@1997-10-01', `${CL_364}#p1`],
  [
    '刑法第363条至第365条',
    'cn/criminal-law/art-363@1997-10-01',
    CL_364,
    'cn/criminal-law/art-365@1997-10-01',
  ],
  ['刑法第287条之一、之二', 'cn/criminal-law/art-287-1@2015-11-01', CL_2872],
  ['民法典1032', 'cn/civil-code/art-1032@2021-01-01'],
  ['民法典第一千零三十三条第（五）项', `${CC_1033}#p1-i5`],
  ['民法典一〇三三条第二项', `${CC_1033}#p1-i2`],
  ['《民法典》第1032、1033条', 'cn/civil-code/art-1032@2021-01-01', CC_1033],
  ['妇保法28条2款', `${WL_28}#p2`],
  ['《妇女权益保障法》（2022年修订）第28条', WL_28],
  ['法释〔2010〕3号第三条', 'cn/obscene-interpretation-2010/art-3@2010-02-04'],
  ['法释[2017]10号第五条第一款第三项', `${PI_5}#p1-i3`],
  [
    '《最高人民法院、最高人民检察院关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释》，法释〔2017〕10号，第5条第2款第1项',
    `${PI_5}#p2-i1`,
  ],
  ['法释〔2020〕17号第一条', 'ambiguous-number'],
  ['刑法第500条', 'not-held'],
  ['刑法第235条', 'not-held'],
  ['刑法第319条之1', 'not-held'],
  ['刑法第175条', 'not-held'],
  ['个人信息保护法第25条', 'not-held'],
  ['治安管理处罚法第50条第9项', 'no-such-pinpoint'],
];

const ENGLISH_CHINA: Form[] = [
  ['PSAL art 50(1)(6)', `${PSAL}#p1-i6`],
  ['PSAL Article 50, paragraph 1, item 6', `${PSAL}#p1-i6`],
  ['PSAL art. 50, para. 1(6)', `${PSAL}#p1-i6`],
  ['PSAL (2025 Revision) art. 50', PSAL],
  ['PSAL (as amended 2012) art. 42(6)', `${OLD}#p1-i6`],
  ['Criminal Law of the PRC, Article 364', CL_364],
  ['Article 364(2) of the PRC Criminal Law', `${CL_364}#p2`],
  ['Criminal Law arts. 363 and 364', 'cn/criminal-law/art-363@1997-10-01', CL_364],
  ['Criminal Law (China), art 364(2)', `${CL_364}#p2`],
  [
    'Zhonghua Renmin Gongheguo Zhi’an Guanli Chufa Fa (中华人民共和国治安管理处罚法) [Public Security Administration Punishments Law] (promulgated by the Standing Comm. Nat’l People’s Cong., Aug. 28, 2005, rev’d 2025, effective Jan. 1, 2026) art. 50, para. 1(6) (China)',
    `${PSAL}#p1-i6`,
  ],
  ['Zhonghua Renmin Gongheguo Xingfa art. 364', CL_364],
  ['Civil Code art. 1033(5)', `${CC_1033}#p1-i5`],
  ['Civil Code art. 184', 'not-held'],
];

const KOREA: Form[] = [
  ['성폭력처벌법 제14조의2 제1항', `${KR_142}#p1`],
  ['성폭력처벌법 14조의2', KR_142],
  ['「성폭력범죄의 처벌 등에 관한 특례법」 제14조제1항', `${KR_14}#p1`],
  ['성폭력범죄의처벌등에관한특례법 제14조 제4항', `${KR_14}#p4`],
  ['구 성폭력처벌법(2020. 5. 19. 법률 제17264호로 개정되기 전의 것) 제14조', 'kr/spsa/art-14@2018-12-18'],
  ['아청법 제11조제5항', 'kr/child/art-11@2025-12-30#p5'],
  ['형법 제319조', 'kr/criminal/art-319@1996-07-01'],
  ['韩国《性暴力处罚法》第14条之2第1款', `${KR_142}#p1`],
  ['《韩国性暴力处罚法》第14条之2第1款', `${KR_142}#p1`],
  ['韩国刑法第319条', 'kr/criminal/art-319@1996-07-01'],
  ['SCPA art. 14-2(1)', `${KR_142}#p1`],
  ['성폭력처벌법 제14조 제1항 및 제2항', `${KR_14}#p1`, `${KR_14}#p2`],
  ['아청법 제11조제1항, 제11조의2', 'kr/child/art-11@2025-12-30#p1', 'kr/child/art-11-2@2024-10-16'],
];

const JAPAN: Form[] = [
  ['性的姿態撮影等処罰法2条1項1号', `${JP_2}#p1-i1`],
  ['性的姿態撮影等処罰法第二条第一項第一号', `${JP_2}#p1-i1`],
  ['性的姿態撮影等処罰法2条1項1号イ', `${JP_2}#p1-i1-s1`],
  ['性的姿態撮影等処罰法２条２項', `${JP_2}#p2`],
  ['性的な姿態を撮影する行為等の処罰及び押収物に記録された性的な姿態の影像に係る電磁的記録の消去等に関する法律第2条', JP_2],
  ['日本刑法175条', JP_175],
  ['日本刑法第175条第2項', `${JP_175}#p2`],
  ['刑法230条の2第1項', `${JP_2302}#p1`],
  ['刑法第二百三十条の二', JP_2302],
  ['リベンジポルノ防止法3条1項', 'jp/revenge/art-3@2025-06-01#p1'],
  ['Penal Code of Japan, Article 175', JP_175],
  ['Penal Code art. 175 (Japan)', JP_175],
  ['日本《性的姿态拍摄等处罚法》第2条第1款第1项', `${JP_2}#p1-i1`],
];

const TAIWAN: Form[] = [
  // 法 is left out before the sign.
  ['刑§319-1', TW_3191],
  ['刑§319-1 II', `${TW_3191}#p2`],
  ['違反民§195', 'tw/civil-code/art-195@undated'],
  ['刑訴§237', 'tw/cpc/art-237@undated'],
  ['刑訴法第237條', 'tw/cpc/art-237@undated'],
  ['刑法第319條之1', TW_3191],
  ['刑法第319條之1第1項', `${TW_3191}#p1`],
  ['中華民國刑法第319條之1第2項', `${TW_3191}#p2`],
  ['刑法第三百十九條之一第三項', `${TW_3191}#p3`],
  ['刑法第235條', TW_235],
  ['台湾刑法第319条之1', TW_3191],
  ['台湾地区《刑法》第319条之1第1项', `${TW_3191}#p1`],
  ['臺灣刑法第319條之1', TW_3191],
  ['家庭暴力防治法第50條之2', 'tw/dvpa/art-50-2@2023-12-08'],
  ['個資法第41條', 'tw/pdpa/art-41@2016-03-15'],
  ['Criminal Code (Taiwan) art. 319-1(1)', `${TW_3191}#p1`],
  ['Taiwan Criminal Code art. 319-1', TW_3191],
];

const HONG_KONG_SINGAPORE: Form[] = [
  ['s 159AAB Crimes Ordinance', HK_AAB],
  ['《刑事罪行條例》（第200章）第159AAB條', HK_AAB],
  ['香港《刑事罪行条例》第159AAB条', HK_AAB],
  ['刑事罪行條例第159AAB(1)條', HK_AAB],
  ['Crimes Ordinance (Cap. 200) s 159AAB(1)', HK_AAB],
  ['Cap. 486 s 66M', 'hk/pdpo/s-66M@2021-10-08'],
  ['section 159AAB of the Crimes Ordinance (Cap 200)', HK_AAB],
  ['Penal Code s 377BE', SG_BE],
  ['Penal Code 1871 (Singapore), s 377BE', SG_BE],
  ['新加坡《刑法典》第377BE条', SG_BE],
  ['s 377BE of the Penal Code', SG_BE],
];

const BRITAIN: Form[] = [
  ['s 66B Sexual Offences Act 2003', GB_66B],
  ['Sexual Offences Act 2003, s 66B(1)(a)', `${GB_66B}#p1-ia`],
  ['Sexual Offences Act 2003, s.66B(4)(b)(ii)', `${GB_66B}#p4-ib-sii`],
  ['Sexual Offences Act 2003 (UK), c 42, s 66B(1)', `${GB_66B}#p1`],
  ['Sexual Offences Act 2003, c. 42, § 66B(1)(a) (UK)', `${GB_66B}#p1-ia`],
  ['SOA 2003 s 66B', GB_66B],
  ['section 67(5)(b) of the Sexual Offences Act 2003', `${GB_67}#p5-ib`],
  ['section 66B, subsection (1), paragraph (a) of the Sexual Offences Act 2003', `${GB_66B}#p1-ia`],
  ['英国《性犯罪法》第66B条', GB_66B],
  ['英国《2003年性犯罪法》第66B条第(1)款第(a)项', `${GB_66B}#p1-ia`],
  ['《英国性犯罪法》第66B条(1)(a)', `${GB_66B}#p1-ia`],
  ['2003年性犯罪法第66B条第1款', `${GB_66B}#p1`],
  ['性犯罪法第６６Ｂ条', GB_66B],
  [
    'ss 66A to 66C Sexual Offences Act 2003',
    'gb/soa/s-66A@2024-01-31',
    GB_66B,
    'gb/soa/s-66C@2024-01-31',
  ],
  ['Online Safety Act 2023, s 10(3A)(a)', 'gb/osa/s-10-3A@2026-06-29#p1-ia'],
  ['英国《2023年在线安全法》第10条(3A)', 'gb/osa/s-10-3A@2026-06-29'],
  ['s 66B(1) and (4) Sexual Offences Act 2003', `${GB_66B}#p1`, `${GB_66B}#p4`],
  ['SOA 2003 s 99', 'not-held'],
  ['德国刑法第201条；s 66B(1)(a) Sexual Offences Act 2003', 'unknown-instrument', `${GB_66B}#p1-ia`],
  ['PSAL art. 50; art. 364 Criminal Law', PSAL, CL_364],
  ['PSAL art. 50, Criminal Law art. 364', PSAL, CL_364],
];

const AMERICA: Form[] = [
  ['47 USC 223(h)', US_223H],
  ['47 U.S.C. § 223(h)(3)(A)', `${US_223H}#ph-i3-sA`],
  ['§ 223(h) of 47 U.S.C.', US_223H],
  ['47 U.S.C. 223a', US_223A],
  ['47 U.S.C. § 223a(a)(1)(A)(i)(I)', `${US_223A}#pa-i1-sA-ti-uI`],
  ['18 U.S.C. § 2261A(2)(B)', `${US_2261A}#p1-i2-sB`],
  ['18 USC 1801(b)(5)(A)', 'us/18/s-1801@2004-12-23#pb-i5-sA'],
  ['TAKE IT DOWN Act § 223a', US_223A],
  ['美国《联邦法典第47编》第223a条', US_223A],
  ['美国法典第47编第223a条', US_223A],
];

const AUSTRALIA_EUROPE: Form[] = [
  ['Criminal Code (Cth) s 474.17A(1)(a)', `${AU_17A}#p1-ia`],
  ['Criminal Code Act 1995 (Cth), s 474.17A', AU_17A],
  ['s 474.17A(1)(c)(iii) of the Criminal Code', `${AU_17A}#p1-ic-siii`],
  ['澳大利亚《刑法典（联邦）》第474.17A条(1)(a)', `${AU_17A}#p1-ia`],
  ['澳大利亚刑法典第474.17A条', AU_17A],
  ['DSA art. 16(2)(a)', `${EU_16}#p2-ia`],
  ['Article 16(2)(b) of the Digital Services Act', `${EU_16}#p2-ib`],
  ['欧盟《数字服务法》第16条第2款(a)项', `${EU_16}#p2-ia`],
  ['Art. 17(1)(b) GDPR', `${GDPR_17}#p1-ib`],
  ['Regulation (EU) 2016/679, art 17(1)(b)', `${GDPR_17}#p1-ib`],
  ['欧盟《通用数据保护条例》第17条', GDPR_17],
  ['Article 17, paragraph 3, point (a) of the GDPR', `${GDPR_17}#p3-ia`],
];

const NONE: Form[] = [
  ['第50条'],
  ['他判了3年，罚款500元'],
  ['he told us 50 people came'],
  ['《军事刑法》第3条'],
  ['德国刑法第201条', 'unknown-instrument'],
  ['Article 226 of the French Criminal Code', 'unknown-instrument'],
  ['the Commonwealth, 50 years on'],
  ['刑法2020年修正'],
];

describe.each([
  ['the mainland', MAINLAND],
  ['the mainland in English', ENGLISH_CHINA],
  ['Korea', KOREA],
  ['Japan', JAPAN],
  ['Taiwan', TAIWAN],
  ['Hong Kong and Singapore', HONG_KONG_SINGAPORE],
  ['Britain', BRITAIN],
  ['America', AMERICA],
  ['Australia and Europe', AUSTRALIA_EUROPE],
  ['what is none, or of no law held', NONE],
])('%s', (_, forms) => {
  test.each(forms)('%s', (text, ...ids) => expect(read(text)).toEqual(ids));
});

test.each([
  ['治安管理处罚法第42条第6项', '2025-12-31', `${OLD}#p1-i6`],
  ['治安管理处罚法第42条第6项', '2026-01-01', 'not-in-force'],
  ['治安管理处罚法第50条', '2025-12-31', 'not-in-force'],
  ['刑法第237条第3款', '2018-06-01', 'cn/criminal-law/art-237@2015-11-01#p3'],
  ['성폭력처벌법 제14조', '2019-06-01', 'kr/spsa/art-14@2018-12-18'],
  ['リベンジポルノ防止法3条1項', '2020-01-01', 'jp/revenge/art-3@2014-12-17#p1'],
])('%s on %s', (text, on, id) => expect(read(text, on)).toEqual([id]));

test('the jurisdiction in which a text was written decides between laws of one name', () => {
  const of = (jurisdiction: string) => parseCitations('刑法第175条', index, { jurisdiction })[0]!.article;
  expect(of('jp')).toBe('jp/penal/art-175');
  expect(of('cn')).toBeNull();
});
