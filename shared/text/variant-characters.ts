/**
 * Variant characters 异体字, each followed by the form that newspapers print: groups of 第一批异体字整理表 (1955, with its
 * corrections) that the script pairs do not hold, forms of Taiwan and Hong Kong, and radicals that text taken out of PDF
 * files has in the place of characters. Characters that have a use of their own today (镕, 昇, 喆) are not among them.
 */
const published =
  '勦剿寃冤廵巡彊强憇憩懽欢扡拖抝拗拏拿揑捏搥捶撡操攷考敺驱斈学昬昏晻暗曡叠朶朵枏楠栢柏桮杯椶棕楳梅槩概槪概檇橇氷冰煖暖犂犁猨猿珎珍瓈璃甎砖畮亩疎疏癄憔皷鼓盇盍矁瞅礮炮砲炮穨颓窓窗窻窗竢俟箎篪粧妆糚妆緐繁' +
  '繈襁罸罚羢绒聟婿胷胸脃脆脗吻荅答葠参蕚萼蘂蕊虵蛇蚘蛔蠏蟹袠帙裠裙覩睹觧解誖悖譌讹賍赃躭耽軃亸輭软迯逃遯遁鉏锄銕铁鋜镯鍫锹鎗枪鏁锁鑛矿閙闹阬坑隄堤隖坞隣邻靭韧鞵鞋韮韭飃飘餧喂駈驱騐验髣仿髴佛鴈雁鵞鹅麕麇' +
  '麤粗鼃蛙鼈鳖齩咬黏粘罇樽缾瓶煇辉燿耀叅参亁乾兎兔麁粗竒奇竝并匃丐丗世亾亡仚仙伩信佀似偺咱傚效僊仙冄冉冺泯凴凭刦劫刧劫剏创劒剑勌倦匲奁卄廿叚假吿告呪咒唘启啗啖喒咱嗁啼嘅慨嘷嗥噉啖圅函埳坎堘塍塟葬墖塔墪墩' +
  '壻婿夀寿妬妒姉姊姪侄娿婀媿愧嬾懒孼孽寕宁寳宝尅克屛屏屭屃峩峨崕崖嶴岙巵卮帀匝帋纸幇帮廏厩廐厩彚汇徃往徧遍怱匆恠怪恡吝悤匆惥恿愬诉慙惭戞戛拕拖挐拿捄救掽碰揜掩摠总擕携敭扬旾春暎映暠皓曁暨朞期柹柿桒桑棃梨' +
  '椀碗椉乘楥楦槀槁樝楂橜橛檝楫欬咳歛敛毘毗毬球氊毡汚污沍冱沗添涖莅淛浙湼涅潄漱濶阔炤照烖灾烱炯焫爇煑煮熈熙燄焰爗烨犇奔猘狾珤宝甆瓷甦苏畧略畱留疉叠瘉愈皃貌盌碗眎视眡视睠眷瞇眯矦侯禩祀稉粳稾稿窰窑竚伫筯箸' +
  '篛箬籐藤粃秕糭粽絏绁絜洁緜绵縚绦繙翻罋瓮翄翅肎肯膓肠臕膘艢樯艣橹芲花苐第茘荔荳豆菓果葢盖蔴麻蕋蕊蘓苏蘤花虖呼蝱虻螙蠹衇脉衺邪袵衽裵裴褎袖襃褒覊羁謌歌謼呼讙欢賸剩趂趁跥跺踡蜷蹏蹄躱躲躶裸輙辄邨村酧酬釬焊' +
  '鈆铅銲焊閧哄阯址陗峭雝雍靁雷韤袜頋顾顋腮驘骡鬀剃鬂鬓鮕鲒鼇鳌齅嗅龢和';
const regional = '妳你牠它凃涂衹只祇只鷰燕';
const radicals =
  '⺁厂⺄乙⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺗心⺘手⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡水⺢水⺣火⺤爪⺥爫⺦丬⺨犬⺩王⺪疋⺫目⺬示⺭示⺮竹⺯糸⺱网⺲罒⺳网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿' +
  '⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衣⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟饣⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯竜' +
  '⻰龙⻱龟⻲龟⻳龟';

/** Each variant with the character that it folds to behind it. */
export const variantPairs = published + regional + radicals;

/** Traditional forms that the dictionaries leave as they are because simplified text has them, too, with what they stand for. */
export const sharedScriptPairs = '著着藉借瞭了';
