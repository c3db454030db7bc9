/**
 * What the words of a question say about which page is meant, beyond what it is about: a judgment, a letter, somebody else, a
 * child. A page that is only for some counts less for a question that shows no sign of them. Pure.
 */

interface Sign {
  /** Which pages, by their ids. */
  pages: RegExp;
  /** In the folded query, of either language. */
  words: RegExp;
  /** How much the pages count with the words, and without them. */
  with: number;
  without: number;
}

const latin = (words: string) => `(?<![a-z])(?:${words})(?![a-z])`;
const sign = (pages: RegExp, han: string, words: string, given: number, without: number): Sign => ({
  pages,
  words: new RegExp(`${han}|${latin(words)}`, 'u'),
  with: given,
  without,
});

/** Maskpark and the nth room are known as events. */
const CASE = new RegExp(
  `案例|判例|判决|案件|案子|真实|事件|例子|号房|案$|案 |maskpark|${latin(
    'cases?|judg(?:e)?ments?|verdict|convict(?:ed|ion)|sentenced|scandal|example|mask park|nth room',
  )}`,
  'u',
);

/** Whether a question is about a judgment. @param query folded */
export const asksForCase = (query: string): boolean => CASE.test(query);

const SIGNS: readonly Sign[] = [
  { pages: /^cases\//, words: CASE, with: 1.5, without: 0.9 },
  sign(
    /^(?:letters\/|tools\/letters)/,
    '模板|范本|范文|样本|格式|申请书|文书|怎么写|函|书面|清单|短信|一封|写信|材料',
    'templates?|samples?|letters?|drafts?|forms?|write|wording|notice|application|list|text',
    1.2,
    0.85,
  ),
  // Who did it asks in the first person, or for one who was caught.
  sign(
    /^(?:guides\/i-did-it|steps\/(?:stop-and-make-good|do-not-contact-victim|do-not-destroy-evidence|forwarded-by-mistake))$/,
    '我(?:偷|拍了|转|看|下载|买|存|做|卖|也|用|装|在群|在.{0,3}群|是群主|是管理)|自首|后悔|补救|弥补|加害|被抓|抓到|被发现|初犯|案底|冲动|手滑|不小心|(?:老公|儿子|孩子|男友|男朋友|弟弟|他)偷拍|转发|看偷拍|犯法|拘留|戒|想道歉|求原谅|传唤|忍不住',
    'i (?:secretly )?(?:did|film|filmed|record|recorded|shared?|watch|watched|bought|download|downloaded|took|posted|forwarded|made|sold|joined|am in)|regret|caught|arrested|turn myself|make it right|apologi[sz]e|accidentally|without thinking|called me in|addicted|confess|repost(?:ed)?|feel (?:sick|guilty|bad|awful|terrible)|guilty',
    1.05,
    0.75,
  ),
  // Who helps names somebody else.
  sign(
    /^(?:guides\/helping-someone|steps\/(?:words-to-use|adults-do-not-collect))$/,
    '女儿|儿子|孩子|小孩|闺女|闺蜜|朋友|姐妹|妹妹|姐姐|表妹|侄女|外甥|学生|女同学|她|帮|妻子|老婆|女友|同事被|室友被|员工|家长|班上|安慰|陪',
    'friend|daughter|son|child|kids?|sister|brother|niece|students?|pupil|girlfriend|wife|her|she|someone else|support|comfort|parents?|teacher|help a',
    1.1,
    0.75,
  ),
  sign(
    /^guides\/helping-someone$/,
    '(?:女儿|儿子|孩子|闺女|闺蜜|朋友|妹妹|姐姐|妻子|老婆|女友|女朋友|学生|员工|侄女).{0,3}(?:被|在|给|的?(?:照片|裸照|视频).{0,4}被)|帮(?:她|他|朋友|别人)',
    'my (?:wife|girlfriend|daughter|son|friend|sister|niece|student|child|kid|employee|best friend|brother) (?:was|is|has|got|sent|keeps|being|cannot)',
    1.2,
    1,
  ),
  sign(
    /^(?:guides\/under-18|steps\/(?:child-first-hours|if-under-18|school-duty)|services\/12355)$/,
    '未成年|\\d ?岁|十.岁|小学|初.|高[中一二三]|中学|学生|老师|家长|同学|学校|班|孩子|女儿|儿子|未满|儿童|小时候|少年|爸妈|父母|宿舍|校',
    'teens?|teenagers?|minors?|under ?age|under|school|class|classmates?|kids?|child|children|daughter|son|parents?|mom|mum|dad|teacher|1[0-7]|student|roblox|grade|coach|university|college|principal',
    1,
    0.8,
  ),
  sign(
    /^(?:guides\/men-and-lgbt|steps\/(?:men-what-differs|lgbt-what-differs|coming-out-threat))$/,
    // Who is called a man or a guy is mostly the one who did it.
    '男(?!友|朋|人偷?拍|的(?:偷|拍|一直|在|跟|要|来|加|说|用|把)|子|老师|同事|同学|士|上司|领导|员工|女)|同志|gay|同性|性少数|跨性别|拉拉|出柜|双性恋|性取向|变性|blued|女同|艾滋|蓝色',
    '(?:i ?a?m|as|for|the law protect|protect|happens? to) (?:a )?(?:m[ae]n|guys?|boy|male)|males?|men|guy.?s? nudes|boys|(?:teen\\w*|young) boy|gay|lgbt.?|lesbian|trans|transgender|queer|bi|bisexual|out (?:me|him|her)|outed|outing|grindr|same.sex|hiv|closeted|sexuality|non-binary',
    1.05,
    0.75,
  ),
  sign(
    /^(?:guides\/abroad|steps\/(?:report-from-abroad|which-law-abroad|consular-help)|services\/12308)$/,
    '国外|海外|境外|留学|外国|出国|[韩日美英泰]国|日本|台湾|香港|澳|欧洲|新加坡|加拿大|泰国|马来|跨国|回国|大使|使馆|领事|签证|护照|异国|哪国|外籍|港澳|大陆以外|首尔|东京',
    'abroad|overseas|foreign|foreigner|country|countries|korea|japan|taiwan|hong kong|uk|us|usa|america|europe|australia|canada|singapore|thailand|malaysia|london|sydney|embassy|consulate|consular|visa|passport|exchange|expat|international|travell?ing|outside|which law|tokyo|seoul|immigra.*',
    1.05,
    0.8,
  ),
  sign(
    /^guides\/in-a-group$/,
    '群|频道|树洞|论坛|maskpark|网盘|社区|吃瓜|聊天室|会员',
    'groups?|channels?|chats?|forum|telegram|discord|server|subreddit|members?|maskpark|mask park|board|bot|community',
    1.1,
    0.8,
  ),
  sign(
    /^guides\/threatened$/,
    '威胁|要挟|勒索|敲诈|恐吓|逼|不然|否则|就发|要钱|给钱|扬言|封口|说要|要发|陪他|睡一次|把柄|要我|邮件|比特币|借|不分手|不给|不.{1,4}就',
    'threat.*|blackmail.*|extort.*|sextort.*|demands?|money|pay|or else|force[sd]?|ruin|wants?|will (?:send|post|share|tell|publish)|says|email|bitcoin|scar.*|intimidat.*|if i',
    1.06,
    0.8,
  ),
  sign(
    /^guides\/video-chat-blackmail$/,
    '聊|视频通话|视讯|录屏|通讯录|网友|裸|仙人跳|群发|转钱|下载|软件|app|录了|诈骗|骗子|脱衣',
    'video ?(?:call|chat)s?|webcam|cam|chat|call|sextort.*|scam.*|contacts?|recorded|screen|followers|omegle|snapchat|skype|naked|app|pay|paid|girl|blackmail.*',
    1.04,
    0.8,
  ),
  sign(
    /^(?:guides\/fake-images|steps\/collect-fake-evidence)$/,
    'ai|换脸|合成|假|p|脱衣|去衣|伪|变脸|生成|不是真|深|机器人|头像|处理|做成|做的',
    'ai|deep ?fake.*|fakes?|faked|face|undress.*|nudify|photoshop.*|edited|generated|morphed|manipulated|synthetic|doctored|not real|app|made|head|clone.*',
    1.1,
    0.75,
  ),
  sign(
    /^(?:guides\/found-camera|routes\/find-cameras|steps\/(?:check-the-room|camera-myths|do-not-touch-camera|photograph-camera|do-not-hand-over-camera))$/,
    '摄像|摄影|针孔|镜头|监控|探头|设备|孔|装置|机器|检查|探测|充电|插座|烟|路由|镜子|防偷拍|反偷拍|房间|酒店|民宿|红外|东西|卡',
    'cameras?|cams?|lens|pinhole|device|recorder|spy.*|hole|charger|smoke|clock|mirror|room|detect.*|check|hotel|airbnb|find|found|bug|dot',
    1.03,
    0.8,
  ),
  sign(
    /^guides\/family-or-home$/,
    '爸|妈|父|母|哥|弟|姐|叔|舅|公公|婆|继|室友|合租|同住|家|老公|丈夫|同居|男友|男朋友|对象|亲|保姆|夫|妻|住',
    'dad|father.*|mother.*|mom|mum|step.*|brother.*|uncle|cousin|parents?|family|relative|room ?mate|flat ?mate|house ?mate|home|house|husband|wife|spouse|partner|boyfriend|nanny|live[sd]? (?:with|together)|in-law',
    1,
    0.75,
  ),
  sign(
    /^guides\/landlord-hotel-workplace$/,
    '房东|租|酒店|民宿|宾馆|旅馆|公司|老板|单位|学校|宿舍|健身|商场|医院|物业|邻居|店|监控|办公|工厂|经理|摄像|场所|幼儿园|教室|按摩|美容|馆',
    'landlord|tenant|rent.*|lease|hotel|hostel|airbnb|host|guest.*|company|boss|work.*|office|employer|manager|school|dorm.*|gym|mall|hospital|neighbou?r.*|shop|store|venue|cctv|camera|staff|cleaner|massage|spa|owner|clinic',
    1,
    0.75,
  ),
  sign(
    /^guides\/ex-or-partner$/,
    '前|男友|女友|朋友|对象|老公|老婆|丈夫|妻子|分手|恋|炮|约|离婚|复合|渣男|伴侣|同居|床|他手|他有|他不|他拍|睡|发生关系|做爱',
    'ex|exes|ex-.*|boyfriend|girlfriend|bf|gf|husband|wife|partner|break.?up|broke up|dated|dating|date|divorce|hook.?up|tinder|sex|lover|together|relationship|he|she',
    1.02,
    0.8,
  ),
  sign(
    /^(?:guides\/name-published|steps\/(?:move-and-warn|remove-personal-data))$/,
    '地址|住址|住|电话|号|名|身份证|人肉|盒|起底|信息|学校|加我|家门|上班|隐私|陌生人|骚扰|资料|找上|我家|单位|快递|搬',
    'dox.*|address|numbers?|names?|id|personal|data|details|info.*|passport|phone|strangers?|where i|workplace|licen[sc]e plate|human flesh|kaihe|home|door|location|accounts?|instagram',
    1.05,
    0.75,
  ),
  sign(
    /^(?:guides\/witness|steps\/report-anonymously)$/,
    '看到|看见|发现|刷到|举报|别人|路人|目击|有人|他人|同事|室友|男友|老公|闲鱼|淘宝|卖|捡|无意|匿名|群|提醒|当事|不是我|偷拍群',
    'saw|see|seen|found|report|witness.*|someone|somebody|others?|other people|bystander|anonymous.*|noticed|came across|friends?|colleague|coworker|boyfriend|husband|roommate|sell.*|warn|tip|group|channel|site|stranger',
    1,
    0.75,
  ),
  // What must not be done is asked for as what may be done.
  sign(
    /^steps\/(?:do-not-(?!pay$|contact|destroy)|decide-order|ask-the-finder)/,
    '能不能|可不可以|可以|要不要|该不该|应不应该|应该|行不行|行吗|有必要|靠谱|合适|能.{1,8}吗|先.{1,8}还是|想',
    'should|shall|can i|could i|may i|is it|ok|okay|do i have to|safe to|want to|better|idea',
    1.1,
    0.92,
  ),
  // What holds in Korea alone.
  sign(
    /^(?:guides\/in-korea|steps\/korea-|pages\/korea$|cases\/kr-)/,
    '韩|首尔|釜山|仁川|济州|大邱|\\p{Script=Hangul}',
    'korea.*|seoul|busan|incheon|jeju|daegu|hongdae|itaewon|molka|d4u|arc',
    1.3,
    0.5,
  ),
  // Before all else.
  sign(
    /^(?:steps\/crisis-line|services\/12356)$/,
    '想死|不想活|不想再活|自杀|轻生|活不下去|活着|撑不下去|坚持不下去|自残|自伤|跳楼|寻死|死了|结束生命|遗书|安眠药|割腕|去死|解脱|熬不下去',
    'suicid.*|kill(?:ing)? my ?self|want(?:ed)? to die|wanna die|end it|end my life|end it all|self.?harm.*|hurt(?:ing)? my ?self|(?:don.?t|do not|no longer) want to (?:live|be alive|be here)|can.?t go on|cannot go on|not worth living|overdose|better off dead|die',
    2.4,
    0.9,
  ),
  sign(
    /^(?:tools\/deadlines|steps\/time-limits)$/,
    '多久|几天|多少天|多少日|期限|时效|时限|过期|来得及|多长时间|超过|几年|几个月|还能|晚不晚|太晚|计算|日期|倒计时|什么时候|一直没|没消息|没结果|没动静',
    'how long|deadlines?|how many|days|months|years|too late|time.?limits?|limitations?|expire[sd]?|last day|when|still|calculat.*|count',
    1.12,
    0.85,
  ),
  sign(
    /^guides\/images-shared$/,
    '发|传|泄|流出|外流|曝光|网上|散布|散播|上传|朋友圈|群|公开|挂|看到自己|卖|丢了|被盗|推特|论坛|网站|贴吧|互联网|裸照|私密|不雅|影像|看过|知道了',
    'shar.*|post.*|leak.*|upload.*|spread.*|online|internet|sent|send.*|forward.*|publi.*|viral|website|site|everyone|nudes?|intimate|revenge|group|distribut.*|circulat.*|sold|sell.*|out there|images?|pictures?|photos?|videos?|see[ns]?|saw',
    1,
    0.82,
  ),
  // Who complains about the police names them.
  sign(
    /^(?:services\/12389|steps\/complain-about-police|routes\/when-police-refuse|steps\/if-not-filed)$/,
    '警|公安|派出所|案|12389|督察|执法|受理|不管|没人管',
    'police.*|officers?|cops?|station|case|file|refus.*|inspector|report.*|nobody|authorities|12389',
    1,
    0.8,
  ),
];

/** Platforms by the step that tells how to have something taken down there. */
const PLATFORMS: Readonly<Record<string, RegExp>> = {
  'steps/td-adult-sites': new RegExp(
    `黄网|黄站|色情网站|成人网站|p站|91|${latin('pornhub|xvideos|xnxx|xhamster|porn ?sites?|tube site')}`,
    'u',
  ),
  'steps/td-douyin': new RegExp(`抖音|快手|${latin('douyin|kuaishou')}`, 'u'),
  'steps/td-google': new RegExp(`谷歌|必应|搜索|${latin('google|bing|search results?|youtube')}`, 'u'),
  'steps/td-meta': new RegExp(`脸书|${latin('facebook|instagram|insta|ins|threads|whatsapp|messenger|meta')}`, 'u'),
  'steps/td-other-abroad': new RegExp(latin('reddit|discord|snapchat|tumblr|line|kakao(?:talk)?|4chan|kik'), 'u'),
  'steps/td-other-mainland': new RegExp(
    `哔哩|知乎|贴吧|网盘|豆瓣|虎扑|qq|${latin('bilibili|zhihu|tieba|qq|douban')}`,
    'u',
  ),
  'steps/td-telegram': new RegExp(`电报|飞机|${latin('telegram|tg')}`, 'u'),
  'steps/td-tiktok': new RegExp(latin('tiktok|tik tok'), 'u'),
  'steps/td-wechat': new RegExp(`微信|朋友圈|公众号|视频号|${latin('wechat|weixin')}`, 'u'),
  'steps/td-weibo': new RegExp(`微博|${latin('weibo')}`, 'u'),
  'steps/td-x': new RegExp(`推特|x上|x平台|${latin('twitter|on x|x post')}`, 'u'),
  'steps/td-xiaohongshu': new RegExp(`小红书|${latin('xiaohongshu|rednote|xhs|little red book')}`, 'u'),
};
const REMOVE = new RegExp(
  `删|下架|举报|检举|投诉|移除|撤|清除|封|去掉|屏蔽|${latin('delete|remove|removal|report|take ?down|taken down|get .* (?:off|down)|ban|complaint|delist|erase')}`,
  'u',
);
/** What stands there now: a platform is named as the place, not in passing. */
const POSTED = new RegExp(
  `[上里].{0,5}(?:有|发|传|卖|看|挂)|有我|上传|${latin('post(?:ed|s)?|upload(?:ed)?|sells?|leak(?:ed)?|shar(?:ed|es)')}`,
  'u',
);
const PLATFORM = { named: 1.3, posted: 1.3, unnamed: 0.85, routeWhenNamed: 0.88 };

const ROUTE = 'routes/take-down';
const IDS = [...Object.keys(PLATFORMS), ROUTE];
/** A sign by a letter, a page by a capital. */
const SMALL = 97;
const CAPITAL = 65;

/** The signs that are for or against a page, and which page it is if a platform has one: a few letters, so that a list can be sent with them. */
export function marksOf(id: string): string {
  const signs = SIGNS.flatMap(({ pages }, i) => (pages.test(id) ? [String.fromCharCode(SMALL + i)] : []));
  const at = IDS.indexOf(id);
  return signs.join('') + (at < 0 ? '' : String.fromCharCode(CAPITAL + at));
}

/**
 * How much a page counts for a question, by its marks: about 0.7 to 1.5.
 * @param query folded
 */
export function intents(query: string): (marks: string) => number {
  const found = SIGNS.map(({ words }) => words.test(query));
  const removes = REMOVE.test(query);
  const posted = POSTED.test(query);
  const named = new Set(Object.keys(PLATFORMS).filter((id) => PLATFORMS[id]!.test(query)));
  return (marks) => {
    let factor = 1;
    let id = '';
    for (const mark of marks) {
      const one = SIGNS[mark.charCodeAt(0) - SMALL];
      if (one) factor *= found[mark.charCodeAt(0) - SMALL] ? one.with : one.without;
      else id = IDS[mark.charCodeAt(0) - CAPITAL] ?? '';
    }
    if (removes && named.has(id)) factor *= PLATFORM.named;
    else if (posted && named.has(id)) factor *= PLATFORM.posted;
    else if (!named.has(id) && PLATFORMS[id]) factor *= PLATFORM.unnamed;
    else if (removes && named.size && id === ROUTE) factor *= PLATFORM.routeWhenNamed;
    return factor;
  };
}

/** The calls that trouble the reader, and their own telephone, ask for none. */
const LINE = new RegExp(
  `(?:什么|哪个|哪里的|求助|报警|投诉|咨询|举报|服务|援助|紧急|保护|法律|心理|妇联|领事|大使馆|检察院|中心)的?电话|(?<!骚扰|陌生|打|接|我的?|手机|家人|真名|姓名)电话(?=$|[ 号是多几吗])|热线|专线|(?<!我的?|手机|电话)号码(?=$|[ 是多几])|打给谁|求助|机构|组织|平台举报|${latin(
    'hot ?lines?|help ?lines?|(?:phone|telephone) (?:numbers?|lines?)|(?<!my |his |her |phone )numbers? (?:for|of|to)|(?<!my |his |her |case )number$|(?<!my |his |her |their |the |a |whole |your )(?:phone|telephone)$|who (?:do|can|should|to) (?:i )?(?:call|phone|ring)|call who|who i call|centres?|centers?|charity|charities|ngos?|organi[sz]ations?|(?<!on ?)line',
  )}`,
  'u',
);

/** Whether a question asks for a telephone line or somebody to turn to. @param query folded */
export const asksForLine = (query: string): boolean => LINE.test(query);

const LAW = new RegExp(
  `判几年|怎么判|会判|判多|判刑|量刑|处罚|怎么罚|罚多少|罚款|拘留|坐牢|犯法|违法|犯罪|构成|法律|法条|规定|什么罪|罪名|责任|时效|立案标准|合法|权利|算不算|侵权|${latin(
    'laws?|legal|illegal|crimes?|criminal|penalt.*|punish.*|sentence[sd]?|jail|prison|liab.*|offen[cs]es?|statutes?|limitations?|rights?|against the law|fine[sd]?|duty|allowed',
  )}`,
  'u',
);

/** Whether a question asks what the law says. @param query folded */
export const asksForLaw = (query: string): boolean => LAW.test(query);
